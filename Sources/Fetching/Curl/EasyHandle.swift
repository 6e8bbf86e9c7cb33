import CLibCurl

/// One of libcurl's easy handles, with the options that every transfer shares set once.
///
/// Not Sendable: it lives and dies on libcurl's thread.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  private let message: UnsafeMutablePointer<CChar>

  init?(settings: FetchSettings) {
    guard let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    message = .allocate(capacity: Int(CURL_ERROR_SIZE))
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    set(CURLOPT_ERRORBUFFER, context: message)
    setNetwork(settings)
    setHTTP(settings)
    setSecurity(settings)
  }

  deinit {
    curl_easy_cleanup(pointer)
    curl_slist_free_all(headers)
    message.deallocate()
  }

  /// What libcurl says of a failure: its own detail, else the code's meaning.
  func detail(of code: CURLcode) -> String {
    message[0] == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: message)
  }

  func clearDetail() { message[0] = 0 }

  func set(_ option: CURLoption, _ value: Int) {
    earshot_curl_set_long(pointer, option, value)
  }

  func set(_ option: CURLoption, _ value: String?) {
    earshot_curl_set_string(pointer, option, value)
  }

  func set(_ option: CURLoption, context: UnsafeMutableRawPointer?) {
    earshot_curl_set_pointer(pointer, option, context)
  }

  /// Replaces the header fields of our own; libcurl copies nothing, so they live as long as this.
  func setHeaders(_ lines: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines { list = curl_slist_append(list, line) ?? list }
    earshot_curl_set_headers(pointer, list)
    curl_slist_free_all(headers)
    headers = list
  }

  private func setNetwork(_ settings: FetchSettings) {
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_BUFFERSIZE, 32 << 10)
    // An empty string keeps libcurl from reading http_proxy and its kin.
    set(CURLOPT_PROXY, settings.proxy ?? "")
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // A server that sends less than this for so long holds a slot that others could use.
    set(CURLOPT_LOW_SPEED_LIMIT, 16)
    set(CURLOPT_LOW_SPEED_TIME, 20)
  }

  private func setHTTP(_ settings: FetchSettings) {
    set(CURLOPT_USERAGENT, settings.agent)
    set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate, br")
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
  }

  /// The bundle alone, without the folder of certificates: with both libcurl reads the bundle anew
  /// for every connection (19.5 ms of CPU each), with the bundle alone it is kept in the multi handle.
  private func setSecurity(_ settings: FetchSettings) {
    set(CURLOPT_CAPATH, nil)
    if let bundle = settings.caFile ?? CertificateBundle.system { set(CURLOPT_CAINFO, bundle) }
  }
}
