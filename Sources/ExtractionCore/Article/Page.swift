import Markup

/// A page as it came from the network or a file: bytes and what was said about them.
public struct Page: Sendable, Hashable {
  /// The body, decompressed.
  public var bytes: [UInt8]
  /// Where it came from, after redirects; nil where unknown.
  public var url: WebURL?
  /// The `Content-Type` header as it was sent; nil where unknown.
  public var contentType: String?

  /// Makes a page.
  public init(bytes: [UInt8], url: WebURL? = nil, contentType: String? = nil) {
    self.bytes = bytes
    self.url = url
    self.contentType = contentType
  }
}
