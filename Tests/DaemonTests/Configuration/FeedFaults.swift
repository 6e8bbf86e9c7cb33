/// Mistakes in feeds and in the file as a whole.
enum FeedFaults {
  static let all: [Fault] = [
    Fault(
      """
      feed:
        - url: https://a.example/f
      """,
      #"1:1: the configuration has no key "feed"; did you mean "feeds"?"#),
    Fault(
      """
      Feeds: []
      """,
      #"1:1: the configuration has no key "Feeds"; did you mean "feeds"?"#),
    Fault(
      """
      feeds:
        - url: https://a.example/f
          tag: x
      """,
      #"3:5: a feed has no key "tag"; did you mean "tags"?"#),
    Fault(
      """
      feeds:
        - url: https://a.example/f
          interval: 15
      """,
      #"3:15: "interval" is a duration with its unit such as 15m, at least 1s, not "15""#),
    Fault(
      """
      feeds:
        - url: https://a.example/f
          interval: 15 minutes
      """,
      #"3:15: "interval" is a duration with its unit such as 15m, at least 1s, not "15 minutes"; did you mean "15m"?"#
    ),
    Fault(
      """
      feeds:
        - url: https://a.example/f
          interval: 0s
      """,
      #"3:15: "interval" is a duration with its unit such as 15m, at least 1s, not "0s""#),
    Fault(
      """
      feeds:
        - url: a.example/f
      """,
      #"2:10: "url" is an http or https URL, not "a.example/f"; did you mean "https://a.example/f"?"#
    ),
    Fault(
      """
      feeds:
        - feed://a.example/f
      """,
      #"2:5: a feed is an http or https URL, not "feed://a.example/f"; did you mean "https://a.example/f"?"#
    ),
    Fault(
      """
      feeds:
        - https://a.example/f g
      """,
      #"2:5: a feed is an http or https URL, not "https://a.example/f g""#),
    Fault(
      """
      feeds:
        - name: x
      """,
      #"2:5: a feed needs its "url""#),
    Fault(
      """
      feeds:
        - [https://a.example/f]
      """,
      "2:5: a feed is a table of keys (url, name, tags …), not a list"),
    Fault(
      """
      feeds: https://a.example/f
      """,
      #"1:8: "feeds" is a list, not "https://a.example/f"; did you mean "feeds: [https://a.example/f]"?"#
    ),
    Fault(
      """
      feeds:
        - url: https://a.example/f
          url: https://b.example/f
      """,
      #"3:5: "url" is already set in line 2"#),
    Fault(
      """
      feeds:
        - https://a.example/f
        - url: https://A.example:443/f
      """,
      "3:10: this feed is already listed in line 2"),
    Fault(
      """
      feeds: []
      topics: []
      feeds: []
      """,
      #"3:1: "feeds" is already set in line 1"#),
    Fault(
      """
      - a
      """,
      "1:1: the configuration is a table of keys (state_dir, alert_log, feeds …), not a list"),
    Fault(
      """
      hello
      """,
      #"1:1: the configuration is a table of keys (state_dir, alert_log, feeds …), not "hello""#),
    Fault(
      """
      # nothing but a comment
      """,
      "1:1: this file is empty"),
    Fault(
      """
      topics_from: [nowhere.d]
      """,
      "1:15: cannot read nowhere.d: no such file or directory"),
    Fault(
      """
      ? [a, b]
      : c
      """,
      "1:3: a key must be a plain word"),
  ]
}
