import Hummingbird
import Markup

/// Makes responses, each with the headers that keep other sites out.
enum WebAnswer {
  typealias Field = HTTPFields.Element

  /// A body of text with its type.
  static func text(
    _ text: String, type: String, status: HTTPResponse.Status = .ok, nonce: String? = nil
  ) -> Response {
    var headers = headers(nonce: nonce)
    headers[.contentType] = type
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A sentence that says why there is nothing else.
  static func refusal(_ sentence: String, status: HTTPResponse.Status) -> Response {
    text(sentence + "\n", type: "text/plain; charset=utf-8", status: status)
  }

  /// A JSON value.
  static func json(_ json: String, status: HTTPResponse.Status = .ok) -> Response {
    text(json + "\n", type: "application/json; charset=utf-8", status: status)
  }

  /// A text that a client may already have: 304 then (RFC 9110, section 13.1.2).
  static func validated(_ text: String, type: String, ifNoneMatch tags: String?) -> Response {
    let digest = SHA256.digest(of: text.utf8).prefix(10)
    let tag = "\"" + Base32.encode(Array(digest)) + "\""
    let isKnown = tags?.contains(tag) ?? false
    var response =
      isKnown ? Response(status: .notModified, headers: headers()) : Self.text(text, type: type)
    response.headers[.eTag] = tag
    response.headers[.cacheControl] = "no-cache"
    return response
  }

  /// The headers of every response. Styles and scripts run by nonce only, nothing is loaded from
  /// elsewhere, nobody frames the page or reads it across origins, and nothing stays in caches.
  static func headers(nonce: String? = nil) -> HTTPFields {
    let inline = nonce.map { "'nonce-\($0)'" } ?? "'none'"
    let policy = [
      "default-src 'none'", "script-src \(inline)", "style-src \(inline)", "connect-src 'self'",
      "img-src data:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ]
    var headers: HTTPFields = [
      .contentSecurityPolicy: policy.joined(separator: "; "),
      .xContentTypeOptions: "nosniff",
      .cacheControl: "no-store",
    ]
    for (name, value) in [
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
      ("Referrer-Policy", "no-referrer"),
    ] {
      guard let name = Field.Name(name) else { continue }
      headers[name] = value
    }
    return headers
  }
}
