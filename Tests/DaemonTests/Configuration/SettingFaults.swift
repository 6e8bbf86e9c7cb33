/// Mistakes in settings.
enum SettingFaults {
  static let all: [Fault] = [
    Fault(
      """
      state_dir: ""
      """,
      #"1:12: "state_dir" is a path, not nothing"#),
    Fault(
      """
      alert_log: [a]
      """,
      #"1:12: "alert_log" is a path, not a list"#),
    Fault(
      """
      first_poll_max_age: yesterday
      """,
      #"1:21: "first_poll_max_age" is a duration with its unit, such as 90s, 15m, 24h or 90d, not "yesterday""#
    ),
    Fault(
      """
      copies: folded
      """,
      #"1:9: "copies" is one of fold, all, hide, not "folded"; did you mean "fold"?"#),
    Fault(
      """
      network: {allow: [10.0.0.0/33]}
      """,
      #"1:19: an entry of "allow" is an address range such as 10.0.0.0/8 or fd00::/8, not "10.0.0.0/33""#
    ),
    Fault(
      """
      network: {allow: 10.0.0.0/8}
      """,
      #"1:18: "allow" is a list, not "10.0.0.0/8"; did you mean "allow: [10.0.0.0/8]"?"#),
    Fault(
      """
      network: {allow: [localhost]}
      """,
      #"1:19: an entry of "allow" is an address range such as 10.0.0.0/8 or fd00::/8, not "localhost""#
    ),
    Fault(
      """
      network: {proxy: localhost:3128}
      """,
      #"1:18: "proxy" is a proxy such as http://127.0.0.1:3128 or socks5h://127.0.0.1:1080, not "localhost:3128"; did you mean "http://localhost:3128"?"#
    ),
    Fault(
      """
      network: {connections_per_host: many}
      """,
      #"1:33: "connections_per_host" is a whole number from 1 to 64, not "many""#),
    Fault(
      """
      network: {contcat: me}
      """,
      #"1:11: network has no key "contcat"; did you mean "contact"?"#),
    Fault(
      #"""
      network: {user_agent: "a\r\nX: y"}
      """#,
      #"1:23: "user_agent" is a text of one line, not "a X: y""#),
    Fault(
      """
      limits: {feed_bytes: 16}
      """,
      #"1:22: "feed_bytes" is a size with its unit, such as 500KiB or 16MiB, not "16""#),
    Fault(
      """
      limits: {page_bytes: 8 megabytes}
      """,
      #"1:22: "page_bytes" is a size with its unit, such as 500KiB or 16MiB, not "8 megabytes"; did you mean "8MiB"?"#
    ),
    Fault(
      """
      limits: {connect: 2m, total: 1m}
      """,
      #"1:10: "connect" is longer than "total""#),
    Fault(
      """
      limits: {parallel: 0}
      """,
      #"1:20: "parallel" is a whole number from 1 to 4096, not "0""#),
    Fault(
      """
      polling: {minimum: 2h, maximum: 1h}
      """,
      #"1:11: "minimum" is longer than "maximum""#),
    Fault(
      """
      polling: {default: 1m}
      """,
      #"1:11: "default" lies outside "minimum" and "maximum""#),
    Fault(
      """
      retention: {articles: 90}
      """,
      #"1:23: "articles" is a duration such as 90d, or forever, not "90""#),
    Fault(
      """
      retention: {alerts: for ever}
      """,
      #"1:21: "alerts" is a duration such as 90d, or forever, not "for ever"; did you mean "forever"?"#
    ),
    Fault(
      """
      web: {listen: 8427}
      """,
      #"1:15: "listen" is an address and a port, such as 127.0.0.1:8427 or [::1]:8427, not "8427"; did you mean "127.0.0.1:8427"?"#
    ),
    Fault(
      """
      web: {listen: "127.0.0.1:99999"}
      """,
      #"1:15: "listen" is an address and a port, such as 127.0.0.1:8427 or [::1]:8427, not "127.0.0.1:99999""#
    ),
    Fault(
      """
      web: {enabled: 1}
      """,
      #"1:16: "enabled" is true or false, not "1""#),
    Fault(
      """
      web: yes
      """,
      #"1:6: web is a table of keys (listen, enabled …), not "yes""#),
  ]
}
