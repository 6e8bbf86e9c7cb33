/// The kind of a node of an ``HTMLTree``: text, or an element by its tag.
///
/// Tags that nobody asks about are ``unknown``, custom elements among them.
@frozen public enum HTMLTag: UInt8, Sendable, CaseIterable {
  /// A run of text.
  case text
  /// An element whose tag has no case here.
  case unknown
  /// Elements that stand for the document's parts.
  case html, head, body
  /// Elements of the head.
  case base, link, meta, script, style, template, title, noscript
  /// Sections.
  case article, aside, footer, header, h1, h2, h3, h4, h5, h6, hgroup, main, nav, search, section
  /// Groups of content.
  case address, blockquote, center, dd, dir, div, dl, dt, figcaption, figure, hr, li, menu, ol, p
  case pre, ul, details, dialog, summary, listing, xmp, plaintext
  /// Text-level elements.
  case a, abbr, b, big, br, cite, code, del, em, font, i, ins, mark, nobr, q, s, small, span
  case strike, strong, sub, sup, time, tt, u, `var`, wbr, kbd, samp, data, label, bdi, bdo, ruby
  case rb, rp, rt
  /// Embedded content.
  case audio, canvas, embed, iframe, img, map, area, math, object, param, picture, source, svg
  case track, video, amp_img
  /// Tables.
  case caption, col, colgroup, table, tbody, td, tfoot, th, thead, tr
  /// Forms.
  case button, datalist, fieldset, form, input, legend, meter, optgroup, option, output, progress
  case select, textarea
  /// Elements of the past.
  case applet, marquee, frame, frameset, noembed, noframes, bgsound, basefont, keygen

  /// The name as it is written in HTML.
  public var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { $0 == .amp_img ? "amp-img" : "\($0)" }
}

/// A set of tags; asking it is two machine instructions.
@frozen public struct HTMLTagSet: Sendable, ExpressibleByArrayLiteral {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var middle: UInt64 = 0
  @usableFromInline var high: UInt64 = 0

  /// Makes a set of tags.
  public init(_ tags: some Sequence<HTMLTag>) {
    for tag in tags {
      switch tag.rawValue >> 6 {
      case 0: low |= 1 << UInt64(tag.rawValue & 63)
      case 1: middle |= 1 << UInt64(tag.rawValue & 63)
      default: high |= 1 << UInt64(tag.rawValue & 63)
      }
    }
  }

  /// Makes a set of one tag.
  public init(_ tag: HTMLTag) { self.init(CollectionOfOne(tag)) }

  /// Makes a set of tags.
  public init(arrayLiteral elements: HTMLTag...) {
    self.init(elements)
  }

  /// Whether the tag is in the set.
  @inlinable
  public func contains(_ tag: HTMLTag) -> Bool {
    let bit = UInt64(tag.rawValue & 63)
    let word = tag.rawValue < 64 ? low : tag.rawValue < 128 ? middle : high
    return word >> bit & 1 == 1
  }
}

/// The attributes that an ``HTMLTree`` keeps; all others are dropped as they are read.
@frozen public enum HTMLAttributeName: UInt8, Sendable, CaseIterable {
  /// Names of elements.
  case `class`, id, role, style, hidden, dir, lang, title
  /// Addresses.
  case href, src, srcset, rel, alt, datasrc, media
  /// Metadata.
  case name, property, content, charset, httpEquiv, type, itemprop, itemtype, itemscope, datetime
  case pubdate, value
  /// Accessibility.
  case ariaHidden, ariaLabel
  /// The names that the scripts of news sites give to parts of a page.
  case dataTestid, dataComponent, dataModule, dataType, dataQa, dataComponentName

  /// The name as it is written in HTML.
  public var name: String {
    switch self {
    case .httpEquiv: "http-equiv"
    case .datasrc: "data-src"
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .dataTestid: "data-testid"
    case .dataComponent: "data-component"
    case .dataModule: "data-module"
    case .dataType: "data-type"
    case .dataQa: "data-qa"
    case .dataComponentName: "data-component-name"
    default: "\(self)"
    }
  }
}
