/// Mistakes in expressions: only their places, since the words are those of the matcher.
enum ExpressionFaults {
  static let all: [Fault] = [
    Fault(
      """
      topics:
        - id: a
          query: 'NOT football'
      """,
      "3:13"),
    Fault(
      """
      topics:
        - id: a
          query: '*fish'
      """,
      "3:13"),
    Fault(
      """
      topics:
        - id: a
          query: talks AND in*
      """,
      "3:22"),
    Fault(
      """
      topics:
        - id: a
          query: intitle:talks
      """,
      "3:12"),
    Fault(
      """
      topics:
        - id: a
          query: 'it''s AND *fish'
      """,
      "3:23"),
    Fault(
      #"""
      topics:
        - id: a
          query: "\u00e9t\u00e9 intitle:x"
      """#,
      "3:27"),
    Fault(
      """
      topics:
        - id: a
          query: |
            @putin SAYS
            (ceasefire OR
      speakers:
        - {id: putin, name: Vladimir Putin}
      """,
      "5:20"),
    Fault(
      """
      topics:
        - id: a
          query: >-
            ukraine
            NEAR/200 russia
      """,
      "5:7"),
    Fault(
      """
      topics:
        - id: a
          query: '@putn SAYS ceasefire'
      speakers:
        - {id: putin, name: Vladimir Putin}
      """,
      "3:13"),
    Fault(
      """
      topics:
        - id: a
          query: ceasefire )
      """,
      "3:22"),
    Fault(
      """
      topics:
        - id: a
          query: 'https://a.example/f'
      """,
      "3:18"),
    Fault(
      """
      topics:
        - id: a
          query: 'talks /[a-z]*/'
      """,
      "3:19"),
    Fault(
      """
      topics:
        - id: a
          query: 'kind:loud talks'
      """,
      "3:18"),
  ]
}
