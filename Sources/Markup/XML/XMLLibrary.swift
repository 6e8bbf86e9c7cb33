import CLibXML2

/// The library that reads XML and HTML.
public enum XMLLibrary {
  /// The version that this was built with: "2.9.14".
  public static var version: String { LIBXML_DOTTED_VERSION }
}
