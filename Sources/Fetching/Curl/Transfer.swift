import CLibCurl
import Glibc
import Markup

/// One request and its answer: what libcurl's callbacks collect.
///
/// Not Sendable: it lives on libcurl's thread.
final class Transfer {
  /// Of an answer that is no success only so much of the body is read, in bytes: its status says all.
  static let otherBodyLimit = 64 << 10

  let url: WebURL
  let handle: EasyHandle
  private let limits: Request.Limits
  private let addresses: AddressPolicy?
  private var head = HeaderBlock()
  private var body: [UInt8] = []
  private var coded: CodedBody?
  private var failure: FetchError?
  private var wasCut = false

  /// Prepares a handle for a request.
  ///
  /// - Parameters:
  ///   - seconds: how long it may take.
  ///   - addresses: which addresses may be connected to; nil where a proxy connects.
  init(
    _ request: Request, to url: WebURL, seconds: Double, handle: EasyHandle,
    addresses: AddressPolicy?
  ) {
    self.url = url
    self.handle = handle
    limits = request.limits
    self.addresses = addresses
    handle.prepare(request, url: url, seconds: seconds)
    TransferCallbacks.attach(self, to: handle)
  }

  // MARK: What comes in

  func readHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    guard head.read(line) else {
      failure = .headersTooLarge(url, limit: HeaderBlock.limit)
      return false
    }
    if head.isComplete, coded == nil { watchCoding() }
    return true
  }

  func readBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let limit = isSuccess ? limits.bodyBytes : min(limits.bodyBytes, Self.otherBodyLimit)
    guard body.count + bytes.count <= limit else {
      wasCut = true
      if isSuccess { failure = .bodyTooLarge(url, limit: limit) }
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  /// The body as it came over the wire, before it was decoded.
  func readWire(_ bytes: UnsafeRawBufferPointer) {
    coded?.read(bytes)
  }

  /// A socket for an address, if the address may be connected to.
  func openSocket(_ address: curl_sockaddr, at place: UnsafeRawPointer) -> curl_socket_t {
    if let addresses {
      guard let target = IPAddress(family: address.family, address: place) else { return -1 }
      guard addresses.permits(target) else {
        failure = .forbiddenAddress(url, target)
        return -1
      }
    }
    let type = address.socktype | Int32(SOCK_CLOEXEC.rawValue)
    let opened = socket(address.family, type, address.protocol)
    if opened < 0 { failure = .environment(url, "no socket: \(String(cString: strerror(errno)))") }
    return opened
  }

  private var isSuccess: Bool { (200..<300).contains(head.status) }

  /// The bytes on the wire are shown by libcurl's debug callback only; it costs, so it is turned on
  /// for answers whose completeness nothing else tells.
  private func watchCoding() {
    guard isSuccess, let coding = head.value("content-encoding") else { return }
    let transfer = head.value("transfer-encoding")?.lowercased() ?? ""
    coded = CodedBody(coding: coding, isChunked: transfer.contains("chunked"))
    if coded != nil { handle.set(CURLOPT_VERBOSE, 1) }
  }

  // MARK: What comes out

  /// The answer, once libcurl says how the transfer ended.
  func result(_ code: CURLcode) -> Result<Response, FetchError> {
    if code == CURLE_OK {
      return coded?.isComplete(decoded: body) == false
        ? .failure(.truncated(url, "the compressed data is cut off")) : .success(response)
    }
    // An answer that is no success is told by its status, however its body fared.
    if head.isComplete, head.status >= 300, failure == nil { return .success(response) }
    return .failure(failure ?? FetchError(code, url: url, detail: detail(code), inBody: isSuccess))
  }

  private func detail(_ code: CURLcode) -> String { handle.detail(of: code) }

  private var response: Response {
    Response(status: head.status, url: url, headers: head.fields, body: body)
  }
}

extension EasyHandle {
  /// Sets what differs from request to request.
  func prepare(_ request: Request, url: WebURL, seconds: Double) {
    var sent = url
    sent.fragment = nil
    clearDetail()
    set(CURLOPT_VERBOSE, 0)
    set(CURLOPT_URL, sent.description)
    set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(min(request.limits.connectSeconds, seconds)))
    set(CURLOPT_TIMEOUT_MS, Self.milliseconds(seconds))
    setHeaders(request.headerLines)
  }

  /// At least one: zero means "no limit" to libcurl.
  private static func milliseconds(_ seconds: Double) -> Int {
    Int(min(max(seconds * 1000, 1), 86_400_000))
  }
}

extension Request {
  /// The header fields that differ from request to request.
  var headerLines: [String] {
    var lines = ["Accept: \(accept)"]
    if let etag = validators.etag { lines.append("If-None-Match: \(etag)") }
    if let date = validators.lastModified { lines.append("If-Modified-Since: \(date)") }
    return lines.filter(Self.isHarmless)
  }

  /// A line end in a value would begin a field of the server's choosing; an empty value would tell
  /// libcurl to leave the field out.
  private static func isHarmless(_ line: String) -> Bool {
    !line.hasSuffix(": ") && line.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
  }
}
