/// What is known of the elements of HTML, SVG and MathML.
enum ElementTable {
  static let shared: NameTable = {
    var table = NameTable()
    table.add(html, .allowed)
    table.add(vector, .allowed)
    table.add(mathematics, .allowed)
    table.add("area base br col embed hr img input link meta param source track wbr", .void)
    table.add("script style applet template noembed noframes", .dropped)
    table.add(blocks, .block)
    return table
  }()

  private static let html = """
    a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas \
    caption center cite code col colgroup command datagrid datalist dd del details dfn dialog dir \
    div dl dt em event-source fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header \
    hr i img input ins kbd keygen label legend li m main map mark menu meter multicol nav nextid \
    nobr noscript ol optgroup option output p pre progress q rp rt ruby s samp section select small \
    sound source spacer span strike strong sub summary sup table tbody td textarea tfoot th thead \
    time tr tt u ul var video wbr
    """

  private static let blocks = """
    address article aside blockquote br caption center dd details dialog dir div dl dt fieldset \
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol optgroup \
    option p pre section table tbody td tfoot th thead tr ul
    """

  /// SVG that draws; what animates attributes or embeds other documents is left out.
  private static let vector = """
    svg a animate animatecolor animatemotion animatetransform circle defs desc ellipse font-face \
    font-face-name font-face-src foreignobject g glyph hkern line lineargradient marker metadata \
    missing-glyph mpath path polygon polyline radialgradient rect set stop switch text title tspan \
    use
    """

  private static let mathematics = """
    math annotation annotation-xml maction maligngroup malignmark menclose merror mfenced mfrac \
    mglyph mi mlabeledtr mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow \
    ms mscarries mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable \
    mtd mtext mtr munder munderover none semantics
    """
}
