import CLibCurl
import Markup

extension FetchError {
  /// What libcurl's code means here.
  ///
  /// - Parameter inBody: whether the answer's head had come, and was a success.
  init(_ code: CURLcode, url: WebURL, detail: String, inBody: Bool) {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_URL_MALFORMAT:
      self = .unresolved(url, detail)
    case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED, CURLE_PROXY:
      self = .unreachable(url, detail)
    case CURLE_OPERATION_TIMEDOUT: self = .timedOut(url)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_SHUTDOWN_FAILED:
      self = .insecure(url, detail)
    case CURLE_PARTIAL_FILE: self = .truncated(url, detail)
    case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: self = .undecodable(url, detail)
    case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_ENGINE_NOTFOUND:
      self = .environment(url, detail)
    default: self = inBody ? .truncated(url, detail) : .brokenAnswer(url, detail)
    }
  }
}
