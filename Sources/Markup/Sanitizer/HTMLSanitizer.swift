/// Makes HTML from elsewhere safe to show, and readable as text.
///
/// An allow list, as any other kind would be out of date tomorrow: elements and attributes that are
/// not on it go, their text stays; scripts, style sheets and handlers go with what they hold; a URL
/// stays only with a scheme that runs nothing. What is on the list comes out with the same DOM.
public enum HTMLSanitizer {
  /// The HTML made safe, its relative URLs resolved.
  /// - Parameter base: what relative URLs are relative to; without one they stay as they are.
  public static func sanitize(_ html: String, base: WebURL?) -> String {
    var html = html
    var out: [UInt8] = []
    html.withUTF8 { sanitize($0, base: base, into: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Makes the UTF-8 of HTML safe.
  /// - Parameters:
  ///   - html: valid UTF-8.
  ///   - base: what relative URLs are relative to; without one they stay as they are.
  ///   - out: what the result is appended to.
  public static func sanitize(
    _ html: UnsafeBufferPointer<UInt8>, base: WebURL?, into out: inout [UInt8]
  ) {
    var taken: [UInt8] = []
    swap(&taken, &out)
    var writer = SanitizingWriter(html, to: taken, base: base)
    taken = []
    writer.out.reserveCapacity(writer.out.count + html.count + html.count / 16)
    var scanner = HTMLScanner(html)
    while let token = scanner.next() { writer.write(token) }
    writer.finish()
    swap(&writer.out, &out)
  }

  /// The text of HTML on one line: markup removed, character references decoded once, white space
  /// collapsed. Line breaks and the edges of blocks count as white space.
  public static func plainText(_ html: String) -> String {
    var html = html
    return html.withUTF8 { html in
      var out: [UInt8] = []
      out.reserveCapacity(html.count)
      var scanner = HTMLScanner(html)
      while let token = scanner.next() { appendText(of: token, html, to: &out) }
      var collapsed: [UInt8] = []
      collapsed.reserveCapacity(out.count)
      out.withUnsafeBufferPointer { WhiteSpace.appendCollapsed($0, to: &collapsed) }
      return String(decoding: collapsed, as: UTF8.self)
    }
  }

  private static func appendText(
    of token: HTMLScanner.Token, _ html: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]
  ) {
    switch token {
    case .text(let range): Entities.append(UnsafeBufferPointer(rebasing: html[range]), to: &out)
    case .start(let tag), .end(let tag):
      if tag.flags.contains(.block) { out.append(0x20) }
    }
  }

  /// Whether HTML has an element of that name (lower case) that may be shown.
  public static func isElement(_ name: String) -> Bool {
    ElementTable.shared.flags(of: name).contains(.allowed)
  }

  /// Whether the element of that name (lower case) never has an end tag.
  public static func isVoid(_ name: String) -> Bool {
    ElementTable.shared.flags(of: name).contains(.void)
  }
}
