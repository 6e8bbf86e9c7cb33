import Foundation
import Markup
import Testing

@Suite struct `The command line` {
  /// Wrong command lines and what is said about them.
  static let mistakes: [(arguments: [String], sentence: String)] = [
    (["chek"], "there is no command 'chek'; did you mean 'check'?"),
    (["check", "--confg", "x"], "unknown option '--confg'; did you mean '--config'?"),
    (
      ["alerts", "--since", "2x"],
      "--since is a duration such as 2d or a time such as 2026-11-22, not '2x'"
    ),
    (["alerts", "--json", "--csv"], "--json and --csv exclude each other"),
    (["extract"], "extract takes one page, or --batch with a folder"),
    (["extract", "a.html", "--batch", "b"], "extract takes one page, or --batch with a folder"),
    (["extract", "a.html", "--url", "a"], "--url is no absolute URL: a"),
    (["extract", "--batch", "b", "--jobs", "0"], "--jobs is at least 1"),
    (["statements"], "statements takes one file, or --jsonl with a file of JSON lines"),
    (["feed", "parse"], "missing expected argument '<file>'"),
    (["match", "--topics", "t"], "missing expected argument '--jsonl <jsonl>'"),
  ]

  @Test(arguments: mistakes) func `answers a mistake with one sentence and 64`(
    arguments: [String], sentence: String
  ) throws {
    let run = try EarshotProcess(arguments)
    #expect(run.complaint == "earshot: cannot understand the command line: " + sentence)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
  }

  @Test func `has help for everything`() throws {
    let commands = [
      [], ["run"], ["demo"], ["check"], ["alerts"], ["alerts", "list"], ["alerts", "tail"],
      ["alerts", "show"], ["extract"], ["statements"], ["feed", "parse"], ["feeds", "list"],
      ["topics", "list"], ["topics", "parse"], ["topics", "test"], ["topics", "explain"], ["match"],
    ]
    for command in commands {
      let run = try EarshotProcess(command + ["--help"])
      #expect(run.code == 0)
      #expect(run.output.contains("USAGE: earshot"))
      #expect(run.complaint.isEmpty)
    }
  }

  @Test func `tells its version and those of its libraries`() throws {
    let json = try JSONValue(parsing: EarshotProcess(["--version", "--json"]).output.utf8)
    for name in ["version", "commit", "libxml2", "libcurl", "sqlite"] {
      #expect(json[name]?.string?.isEmpty == false)
    }
    #expect(try EarshotProcess(["--version"]).output.hasPrefix("earshot "))
  }

  @Test func `tells when nothing can be written any more`() throws {
    let place = try Workplace()
    let page = try place.write("<rss version='2.0'><channel/></rss>", to: "f.xml")
    let shell = "'\(EarshotProcess.program.path)' feed parse '\(page)' > /dev/full"
    let run = try ShellRun(shell)
    #expect(
      run.complaint
        == "earshot: cannot write to standard output: no space left on device")
    #expect(run.code == 74)
  }
}
