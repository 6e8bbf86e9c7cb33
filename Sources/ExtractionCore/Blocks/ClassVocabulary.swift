extension ClassWords {
  /// The words of each category. The first ten are of what usually is left out; the last one is of
  /// the article's body. Order is part of the trained weights.
  static let vocabulary: [String] = [
    comments, related, share, advertising, navigation, footer, sidebar, newsletter, caption, author,
    dateline, consent, standfirst, embed, quotation, folded, live, body,
  ]

  private static let comments =
    "comment disqus replies reacties kommentar komment discussion livefyre opinions~list spotim"
  private static let related = """
    relat recommend more- morefrom readmore read-more also similar trending popular most~read latest \
    teaser outbrain taboola zergnet suggest next- upnext up-next further linklist link-list carousel \
    mehr weitere ligado verwandt siehe lees recirc trend inline-link see~also linkbox
    """
  private static let share = """
    share social sharing follow facebook twitter-share twitter-follow whatsapp addthis teilen \
    toolbar tools actions print bookmark
    """
  private static let advertising = """
    -ad- -ads- advert sponsor promo banner anzeige commercial affiliate adslot dfp gpt werbung deal \
    shop product buy cta callout coupon
    """
  private static let navigation = """
    nav menu breadcrumb crumb masthead topbar header skip pagination pager ticker toc jump
    """
  private static let footer =
    "foot copyright legal disclaimer bottom colophon imprint impressum"
  private static let sidebar = """
    sidebar side- aside rail widget right~col secondary infobox factbox fact-box info~box box
    """
  private static let newsletter = """
    newsletter subscri signup sign-up paywall regwall register login abo piano premium membership \
    donat support contribute meter offer
    """
  private static let caption = """
    caption credit figure photo image img gallery slide media video player picture legend foto bild \
    copyright imagem lightbox podcast audio
    """
  private static let author = """
    author byline bio contributor writer autor profile avatar journalist verfasser redact about
    """
  private static let dateline = """
    meta date time publish tag topic categor kicker label eyebrow dateline keyword rubric \
    section~name channel info stamp readtime reading thema
    """
  private static let consent = """
    cookie consent gdpr privacy onetrust modal popup overlay dialog embed~consent cmp notice alert \
    privat
    """
  private static let standfirst = """
    standfirst subtitle sub-title subhead deck dek summary lead teaser intro excerpt abstract \
    description chapo sapo vorspann ingress lede sommario entradilla key~points takeaway highlights
    """
  private static let embed =
    "twitter tweet instagram embed social~embed facebook-post tiktok bluesky"
  private static let quotation = "pullquote pull-quote blockquote quote zitat citation"
  private static let folded = """
    faq accordion toggle expand collaps hidden hide visually sr-only screen~reader truncat
    """
  private static let live = "live timeline update liveblog feed"
  private static let body = """
    article~body article~content article~text article~main article~inner article~detail \
    article~copy story~body story~content story~text entry~content post~content post~body \
    post~text body~text body~copy body~content content~body content~text content~main \
    content~inner rich~text paragraph text~block prose artikel articulo texto testo noticia copy \
    wysiwyg field~body node~body cuerpo newstext news~content main~content brodtekst body
    """
}
