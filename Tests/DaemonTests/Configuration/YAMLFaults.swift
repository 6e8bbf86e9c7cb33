/// What YAML refuses.
enum YAMLFaults {
  static let all: [Fault] = [
    Fault(
      """
      topics:
        - id: a
          query: @putin SAYS ceasefire
      """,
      "3:12: YAML cannot read this value as it stands; write query: '@putin SAYS ceasefire'"),
    Fault(
      """
      topics:
        - id: a
          query: "complete end" OR ceasefire
      """,
      #"3:12: YAML cannot read this value as it stands; write query: '"complete end" OR ceasefire'"#
    ),
    Fault(
      """
      topics:
        - id: a
          query: 'it''s' OR other
      """,
      "3:12: YAML cannot read this value as it stands; write query: '''it''''s'' OR other'"),
    Fault(
      """
      topics:
        - id: a
          query: *fish
      """,
      "3:12: YAML cannot read this value as it stands; write query: '*fish'"),
    Fault(
      """
      topics:
        - id: a
          query: title: ceasefire
      """,
      "3:12: YAML cannot read this value as it stands; write query: 'title: ceasefire'"),
    Fault(
      """
      topics:
        - id: a
          query: `ceasefire`
      """,
      "3:12: YAML cannot read this value as it stands; write query: '`ceasefire`'"),
    Fault(
      """
      topics:
        - id: a
          query: %ceasefire
      """,
      "3:12: YAML cannot read this value as it stands; write query: '%ceasefire'"),
    Fault(
      """
      topics:
        - id: a
          query: - sport
      """,
      "3:12: YAML cannot read this value as it stands; write query: '- sport'"),
    Fault(
      #"""
      topics:
        - id: a
          query: "\d+ dead"
      """#,
      #"3:12: YAML cannot read this value as it stands; write query: '\d+ dead'"#),
    Fault(
      """
      topics:
        - id: a
          query: !sport putin
      """,
      #"3:12: YAML takes "!sport" for a tag; put the value in quotes"#),
    Fault(
      """
      topics:
        - id: a
          query: [ceasefire OR truce]
      """,
      #"3:12: "query" is an expression, in quotes where it starts with [, {, @, !, & or *, not a list"#
    ),
    Fault(
      """
      topics:
        - id: a
          query: {ceasefire}
      """,
      #"3:12: "query" is an expression, in quotes where it starts with [, {, @, !, & or *, not a table of keys"#
    ),
    Fault(
      """
      topics:
        - id: a
          keywords:
            - "peace" talks
            - @kremlin
      """,
      #"4:9: YAML cannot read this value as it stands; write - '"peace" talks'"#,
      "5:9: YAML cannot read this value as it stands; write - '@kremlin'"),
    Fault(
      """
      topics:
        - {id: a, query: @putin}
      """,
      #"2:20: a value cannot start with "@"; put it in quotes"#),
    Fault(
      """
      topics:
        - id: a
          query: @putin
          severity: loud
      feeds:
        - url: nowhere
      """,
      "3:12: YAML cannot read this value as it stands; write query: '@putin'",
      #"4:15: "severity" is one of info, notice, warning, critical, not "loud""#,
      #"6:10: "url" is an http or https URL, not "nowhere""#),
    Fault(
      """
      topics:
        - id: a
          keywords: ["x" y, z]
      """,
      #"3:20: the list in brackets lacks a "," or its "]""#),
    Fault(
      """
      feeds:
        - url: https://a.example/f
          tags: [a, b
          name: x
      """,
      #"3:11: the list that opens here has no "]""#),
    Fault(
      """
      feeds:
        - url: https://a.example/f
      limits: {parallel: 2
      polling: {minimum: 5m}
      """,
      #"3:9: the table that opens here has no "}""#),
    Fault(
      "topics:\n  - id: a\n\tkeywords: [x]",
      "3:1: a tab cannot indent; YAML takes spaces only"),
    Fault(
      """
      topics:
        - id: a
          name: "never closed
          keywords: [x]
      """,
      "3:11: the quotation mark here is never closed"),
    Fault(
      """
      topics
        - id: a
          keywords: [x]
      """,
      #"1:1: there is no ":" behind this key"#),
    Fault(
      """
      feeds:
        - url: https://a.example/f
         name: x
      """,
      "3:4: this does not fit in here; is the indentation that of its neighbours?"),
    Fault(
      """
      feeds:
        - url https://a.example/f
          name: x
      """,
      #"2:5: there is no ":" behind this key"#),
    Fault(
      """
       feeds: []
      topics: []
      """,
      "2:1: this does not fit in here; is the indentation that of its neighbours?"),
    Fault(
      """
      feeds: []
      ---
      feeds: []
      """,
      "2:1: a second document starts here; only one is read"),
    Fault(
      """
      feeds: *news
      """,
      "1:8: YAML cannot read this value as it stands; write feeds: '*news'"),
  ]
}
