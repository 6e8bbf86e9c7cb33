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
          keywords: [ceasefire]
          tests:
            - {text: A ceasefire holds., matches: true}
            - {text: They cease., matches: true}
      """, to: "a.yaml")
    let run = try place.run("check", "--config", "a.yaml")
    #expect(run.code == 1)
    #expect(
      run.output == "a.yaml:6:9: the topic \"peace\" does not alert, and should in this test\n")
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
