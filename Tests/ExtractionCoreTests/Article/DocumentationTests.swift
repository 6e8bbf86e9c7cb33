import ExtractionCore
import Foundation
import Markup
import Testing

@Suite struct `The documentation of the core` {
  /// What the page of documentation shows, word for word.
  private func lines(of bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    // example
    let page = Page(bytes: bytes, url: WebURL("https://lantern.example/harbour"))
    do {
      let article = try Extraction.read(page)
      for paragraph in article.paragraphs where paragraph.kind != .heading {
        lines.append(String(article[paragraph.range]))
      }
      for statement in article.statements {
        lines.append("\(statement.speaker?.name ?? "somebody") said something")
      }
    } catch {
      lines.append(error.reason)  // "the page has no running text"
    }
    // end
    return lines
  }

  @Test func `shows an example that works`() {
    #expect(lines(of: Array(bridgePage.utf8)).first?.hasPrefix("The old bridge") == true)
    #expect(lines(of: Array("<a href=/>Home</a>".utf8)) == ["the page has no running text"])
  }

  @Test func `shows the example that is tested`() throws {
    let file = URL(fileURLWithPath: #filePath)
    let tested = try text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(tested.firstIndex { $0 == "    // example" })
    let end = try #require(tested.firstIndex { $0 == "    // end" })
    let example = tested[start + 1..<end].map { $0.dropFirst(4) }.joined(separator: "\n")
    let root = (0..<4).reduce(file) { path, _ in path.deletingLastPathComponent() }
    let shown = try text(
      of: root.appendingPathComponent(
        "Sources/ExtractionCore/ExtractionCore.docc/ExtractionCore.md"))
    #expect(shown.contains(example))
  }

  private func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
