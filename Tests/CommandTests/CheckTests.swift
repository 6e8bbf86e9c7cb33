import Foundation
import Testing

@Suite struct `earshot check` {
  @Test func `tells every problem with its place and ends with 1`() throws {
    let place = try Workplace()
    try place.write("feds: []\nlimits: {parallel: 0}\n", to: "a.yaml")
    let run = try place.run("check", "--config", "a.yaml")
    #expect(run.code == 1)
    #expect(
      run.output == """
        a.yaml:1:1: the configuration has no key "feds"; did you mean "feeds"?
        a.yaml:2:20: "parallel" is a whole number from 1 to 4096, not "0"

        """)
  }

  @Test func `runs the topics' own tests`() throws {
    let place = try Workplace()
    try place.write(
      """
      topics:
        - id: peace
          query: '@orban SAYS ceasefire -football'
          tests:
            - {text: Viktor Orban said on Friday that a ceasefire was near., matches: true}
            - {text: Viktor Orban said on Friday that a truce was near., matches: true}
            - text: Viktor Orban said on Friday that a ceasefire was near. Football went on.
              matches: true
        - {id: war, keywords: [war], tests: [{text: The war goes on., matches: false}]}
        - {id: off, enabled: false, keywords: [war], tests: [{text: Peace., matches: true}]}
      speakers: [{id: orban, name: Viktor Orbán}]
      """, to: "a.yaml")
    let run = try place.run("check", "--config", "a.yaml")
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4)
    let verdict = "the topic \"peace\" does not alert, and should in this test"
    #expect(lines[0] == "a.yaml:6:9: \(verdict): it lacks @orban SAYS ceasefire")
    #expect(lines[1] == "a.yaml:7:9: \(verdict): it has @orban SAYS ceasefire, but also football")
    #expect(
      lines[2] == "a.yaml:9:40: the topic \"war\" alerts, and should not in this test: by 'war'")
    #expect(lines[3] == "3 of the topics' 4 tests failed")
  }

  @Test func `tells how many tests passed`() throws {
    let place = try Workplace()
    try place.write(
      "topics: [{id: war, keywords: [war], tests: [{text: War., matches: true}]}]\n", to: "a.yaml")
    let run = try place.run("check", "--config", "a.yaml")
    #expect(
      run.output == "a.yaml: 0 feeds, 1 topics, 0 speakers, 1 tests passed; nothing is wrong\n")
    #expect(run.code == 0)
  }

  @Test func `says that a topic matches nearly everything`() throws {
    let place = try Workplace()
    try place.write("topics: [{id: all, query: 'the OR a'}]\n", to: "a.yaml")
    let run = try place.run("check", "--config", "a.yaml")
    #expect(run.output.hasPrefix("a.yaml:1:28: nothing in it is rare: it will match nearly every"))
    #expect(run.code == 1)
  }

  @Test func `finds nothing wrong in the sample configuration`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sample = root.appendingPathComponent("config/earshot.yaml").path
    let place = try Workplace()
    let run = try place.run("check", "--config", sample, "--state", place.path)
    #expect(run.output.hasSuffix("nothing is wrong\n"))
    #expect(run.code == 0)
  }

  @Test func `looks where the environment says`() throws {
    let place = try Workplace()
    let file = try place.write("feeds: []\n", to: "b.yaml")
    let run = try EarshotProcess(["check"], environment: ["EARSHOT_CONFIG": file])
    #expect(run.output.hasPrefix(file))
    #expect(run.code == 0)
  }

  @Test func `ends with 66 where there is no configuration`() throws {
    let place = try Workplace()
    let run = try place.run("check", "--config", "nowhere.yaml")
    #expect(
      run.complaint
        == "earshot: cannot use the configuration: nowhere.yaml: no such file or directory")
    #expect(run.code == 66)
  }

  @Test func `other commands tell a wrong configuration and end with 78`() throws {
    let place = try Workplace()
    try place.write("feds: []\nlimits: {parallel: 0}\n", to: "a.yaml")
    let run = try place.run("topics", "list", "--config", "a.yaml")
    #expect(run.code == 78)
    #expect(
      run.complaint == """
        a.yaml:1:1: the configuration has no key "feds"; did you mean "feeds"?
        a.yaml:2:20: "parallel" is a whole number from 1 to 4096, not "0"
        earshot: cannot use the configuration: it has 2 problems
        """)
  }
}
