import CLibCurl

/// What belongs to libcurl as a whole.
enum CurlLibrary {
  /// libcurl wants to be set up once, before anything else; a lazy global does that in any thread.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// A multi handle that keeps so many connections open for later; nil without memory.
  static func makeMulti(connections: Int) -> UnsafeMutableRawPointer? {
    guard isReady, let multi = curl_multi_init() else { return nil }
    earshot_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, connections)
    return multi
  }

  static var version: String {
    curl_version_info(CURLversion(rawValue: 0)).map { String(cString: $0.pointee.version) }
      ?? "unknown"
  }
}
