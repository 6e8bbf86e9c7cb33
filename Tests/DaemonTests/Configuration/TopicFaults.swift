/// Mistakes in topics and speakers.
enum TopicFaults {
  static let all: [Fault] = [
    Fault(
      """
      topics:
        - id: Peace Talks
          keywords: [x]
      """,
      #"2:9: "id" is an id: a-z, 0-9 and "-", a letter or digit first, 64 at most, not "Peace Talks"; did you mean "peace-talks"?"#
    ),
    Fault(
      """
      topics:
        - keywords: [x]
      """,
      #"2:5: a topic needs its "id""#),
    Fault(
      """
      topics:
        - id: a
      """,
      #"2:5: a topic needs "keywords", "speakers" or a "query""#),
    Fault(
      """
      topics:
        - id: a
          keywords: ceasefire, truce
      """,
      #"3:15: "keywords" is a list, not "ceasefire, truce"; did you mean "keywords: [ceasefire, truce]"?"#
    ),
    Fault(
      """
      topics:
        - id: a
          keywords: [x, "", [y]]
      """,
      #"3:19: an entry of "keywords" is a text, not nothing"#,
      #"3:23: an entry of "keywords" is a text, not a list"#),
    Fault(
      """
      topics:
        - id: a
          keyword: [x]
      """,
      #"3:5: a topic has no key "keyword"; did you mean "keywords"?"#),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
        - id: a
          keywords: [y]
      """,
      #"4:9: the topic "a" is already there (line 2)"#),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
          severity: warn
      """,
      #"4:15: "severity" is one of info, notice, warning, critical, not "warn"; did you mean "warning"?"#
    ),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
          min_score: high
      """,
      #"4:16: "min_score" is a number, not "high""#),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
          stem: maybe
      """,
      #"4:11: "stem" is true or false, not "maybe""#),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
          lang: english
      """,
      #"4:11: "lang" is a language such as en or de, not "english"; did you mean "en"?"#),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
          lang: [en, de-AT]
      """,
      #"4:16: an entry of "lang" is a language such as en or de, not "de-AT"; did you mean "de"?"#),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
          labels: [y]
      """,
      #"4:13: "labels" is a table of names and texts, not a list"#),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
          tests: [{text: y}]
      """,
      #"4:13: a test needs its "matches""#),
    Fault(
      """
      topics:
        - id: a
          keywords: [x]
          tests: [{text: y, match: true}]
      """,
      #"4:23: a test has no key "match"; did you mean "matches"?"#),
    Fault(
      """
      topics:
        - id: a
          keywords: [fine, "..."]
      """,
      "3:23: no letter or digit to look for: expected words as they stand in articles"),
    Fault(
      """
      topics:
        - id: a
          speakers: ["@putn"]
      speakers:
        - {id: putin, name: Vladimir Putin}
      """,
      #"3:17: unknown speaker '@putn': expected the id of one of the speakers; did you mean "@putin"?"#
    ),
    Fault(
      """
      topics: {a: b}
      """,
      #"1:9: "topics" is a list, not a table of keys"#),
    Fault(
      """
      speakers:
        - {id: putin, name: Vladimir Putin, alias: [Putin]}
      """,
      #"2:39: a speaker has no key "alias"; did you mean "aliases"?"#),
    Fault(
      """
      speakers:
        - {id: Putin, name: Vladimir Putin}
      """,
      #"2:10: "id" is an id: a-z, 0-9 and ".", "_", "-", a letter or digit first, 64 at most, not "Putin"; did you mean "putin"?"#
    ),
    Fault(
      """
      speakers:
        - {id: putin}
      """,
      #"2:5: a speaker needs its "name""#),
    Fault(
      """
      speakers:
        - {id: putin, name: Vladimir Putin}
        - {id: putin, name: V. Putin}
      """,
      #"3:10: the speaker "putin" is already there (line 2)"#),
    Fault(
      """
      speakers:
        - {id: russia, name: Russia, kind: goup}
      """,
      #"2:38: "kind" is one of person, organization, place, group, not "goup"; did you mean "group"?"#
    ),
    Fault(
      """
      speakers:
        - {id: kremlin, name: Kremlin}
        - {id: russia, name: Russia, kind: group, members: [kremln]}
      """,
      #"3:55: there is no speaker "kremln"; did you mean "kremlin"?"#),
    Fault(
      """
      speakers:
        - {id: russia, name: Russia, kind: group, members: [russia]}
      """,
      "2:55: a group cannot be a member of itself"),
  ]
}
