/// What is known of the attributes of HTML, SVG and MathML.
enum AttributeTable {
  static let shared: NameTable = {
    var table = NameTable()
    table.add(html, .allowed)
    table.add(vector, .allowed)
    table.add(mathematics, .allowed)
    table.add(
      """
      action background cite classid codebase data dynsrc href icon longdesc lowsrc ping poster \
      profile src usemap xlink:href formaction definitionurl
      """, .url)
    table.add("style", .style)
    return table
  }()

  private static let html = """
    abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background \
    balance bgcolor bgproperties border bordercolor bordercolordark bordercolorlight bottompadding \
    cellpadding cellspacing ch challenge char charoff charset checked choff cite class clear color \
    cols colspan compact contenteditable controls coords data datafld datapagesize datasrc datetime \
    default delay dir disabled draggable dynsrc enctype end face for form frame galleryimg gutter \
    headers height hidden hidefocus high href hreflang hspace icon id inputmode ismap keytype label \
    lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max maxlength media \
    method min multiple name nohref noshade nowrap open optimum pattern ping point-size poster pqg \
    preload prompt radiogroup readonly rel repeat-max repeat-min replace required rev rightspacing \
    rows rowspan rules scope selected shape size span src start step summary suppress tabindex \
    target template title toppadding type unselectable urn usemap valign value variable vcard_name \
    volume vrml vspace width wrap xml:lang
    """

  private static let vector = """
    accent-height accumulate additive alphabetic arabic-form ascent attributename attributetype \
    baseprofile bbox begin by calcmode cap-height class color color-rendering content cx cy d \
    descent display dur dx dy end fill fill-opacity fill-rule font-family font-size font-stretch \
    font-style font-variant font-weight from fx fy g1 g2 glyph-name gradientunits hanging height \
    horiz-adv-x horiz-origin-x id ideographic k keypoints keysplines keytimes lang marker-end \
    marker-mid marker-start markerheight markerunits markerwidth mathematical max min name offset \
    opacity orient origin overline-position overline-thickness panose-1 path pathlength points \
    preserveaspectratio r refx refy repeatcount repeatdur requiredextensions requiredfeatures \
    restart rotate rx ry slope stemh stemv stop-color stop-opacity strikethrough-position \
    strikethrough-thickness stroke stroke-dasharray stroke-dashoffset stroke-linecap \
    stroke-linejoin stroke-miterlimit stroke-opacity stroke-width systemlanguage target \
    text-anchor to transform type u1 u2 underline-position underline-thickness unicode \
    unicode-range units-per-em values version viewbox visibility width widths x x-height x1 x2 \
    xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type xml:base \
    xml:lang xml:space y y1 y2 zoomandpan
    """

  private static let mathematics = """
    accent accentunder actiontype align alignmentscope altimg altimg-height altimg-valign \
    altimg-width alttext bevelled charalign close columnalign columnlines columnspacing columnspan \
    columnwidth crossout decimalpoint denomalign depth dir display displaystyle edge encoding \
    equalcolumns equalrows fence fontstyle fontweight form frame framespacing groupalign height \
    href id indentalign indentalignfirst indentalignlast indentshift indentshiftfirst \
    indentshiftlast indenttarget infixlinebreakstyle largeop length linebreak linebreakmultchar \
    linebreakstyle lineleading linethickness location longdivstyle lquote lspace mathbackground \
    mathcolor mathsize mathvariant maxsize minlabelspacing minsize movablelimits notation numalign \
    open other overflow position rowalign rowlines rowspacing rowspan rquote rspace scriptlevel \
    scriptminsize scriptsizemultiplier selection separator separators shift side src stackalign \
    stretchy subscriptshift superscriptshift symmetric valign voffset width xlink:href xlink:show \
    xlink:type
    """
}
