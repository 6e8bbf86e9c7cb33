import Fetching

extension FetchSettings {
  /// How a fetcher behaves that keeps to a configuration.
  /// - Parameter version: the program's version, for the User-Agent.
  public init(_ configuration: Configuration, version: String) {
    let network = configuration.network
    self.init()
    self.version = version
    contact = network.contact
    userAgent = network.userAgent
    proxy = network.proxy
    caFile = network.caFile
    addressPolicy = AddressPolicy(allow: network.allow.compactMap { CIDR($0) })
    connectionsPerHost = network.connectionsPerHost
    parallel = configuration.limits.parallel
  }
}
