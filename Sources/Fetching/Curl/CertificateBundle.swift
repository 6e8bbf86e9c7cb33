import Glibc

/// Where the certificates of the authorities lie that a machine trusts.
enum CertificateBundle {
  /// The first bundle that is there: Debian, Fedora, older RHEL, openSUSE, Alpine.
  static let system: String? = places.first { access($0, R_OK) == 0 }

  private static let places = [
    "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem",
  ]
}
