/// The tables of settings: `network`, `limits`, `polling`, `retention`, `web`.
struct SettingsSchema {
  let paths: PathResolver
  let log: ProblemLog

  func network(_ node: YAMLNode) -> Configuration.Network {
    var network = Configuration.Network()
    let keys = [
      "allow", "proxy", "ca_file", "contact", "connections_per_host", "user_agent",
    ]
    guard let section = Section(node, "network", keys: keys, log: log) else { return network }
    network.allow = section.list("allow", .addressRange)
    network.proxy = section.value("proxy", .proxy)
    network.caFile = section.value("ca_file", .path).map(paths.resolve)
    network.contact = section.value("contact", .headerText)
    section.read("connections_per_host", .integer(in: 1...64), into: &network.connectionsPerHost)
    network.userAgent = section.value("user_agent", .headerText)
    return network
  }

  func limits(_ node: YAMLNode) -> Configuration.Limits {
    var limits = Configuration.Limits()
    let keys = ["feed_bytes", "page_bytes", "connect", "total", "parallel"]
    guard let section = Section(node, "limits", keys: keys, log: log) else { return limits }
    section.read("feed_bytes", .size, into: &limits.feedBytes)
    section.read("page_bytes", .size, into: &limits.pageBytes)
    section.read("connect", .duration(atLeast: 0.1, "100ms"), into: &limits.connect)
    section.read("total", .duration(atLeast: 0.1, "100ms"), into: &limits.total)
    section.read("parallel", .integer(in: 1...4096), into: &limits.parallel)
    if limits.connect > limits.total {
      log.report("\"connect\" is longer than \"total\"", at: section.place(of: "connect"))
    }
    return limits
  }

  func polling(_ node: YAMLNode) -> Configuration.Polling {
    var polling = Configuration.Polling()
    let keys = ["minimum", "default", "maximum"]
    guard let section = Section(node, "polling", keys: keys, log: log) else { return polling }
    section.read("minimum", .duration(atLeast: 1, "1s"), into: &polling.minimum)
    section.read("default", .duration(atLeast: 1, "1s"), into: &polling.default)
    section.read("maximum", .duration(atLeast: 1, "1s"), into: &polling.maximum)
    guard polling.minimum <= polling.maximum else {
      log.report("\"minimum\" is longer than \"maximum\"", at: section.place(of: "minimum"))
      return polling
    }
    let middle = min(max(polling.default, polling.minimum), polling.maximum)
    if section.node("default") != nil, middle != polling.default {
      log.report(
        "\"default\" lies outside \"minimum\" and \"maximum\"", at: section.place(of: "default"))
    }
    polling.default = middle
    return polling
  }

  func retention(_ node: YAMLNode) -> Configuration.Retention {
    var retention = Configuration.Retention()
    guard let section = Section(node, "retention", keys: ["articles", "alerts"], log: log) else {
      return retention
    }
    section.read("articles", .retention, into: &retention.articles)
    section.read("alerts", .retention, into: &retention.alerts)
    return retention
  }

  func web(_ node: YAMLNode) -> Configuration.Web {
    var web = Configuration.Web()
    guard let section = Section(node, "web", keys: ["listen", "enabled"], log: log) else {
      return web
    }
    section.read("listen", .listenAddress, into: &web.listen)
    section.read("enabled", .truth, into: &web.enabled)
    return web
  }
}
