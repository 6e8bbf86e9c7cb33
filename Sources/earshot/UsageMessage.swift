import Daemon

/// What the argument parser says about a wrong command line, as one sentence of ours.
struct UsageMessage {
  let sentence: String

  /// - Parameters:
  ///   - message: such as "Unknown option '--topc'. Did you mean '--topic'?"
  ///   - commands: the names of the commands that there are.
  init(_ message: String, commands: [String]) {
    let lines = message.split(separator: "\n").map { $0.trimmingPrefix("Error: ") }
    var text = lines.joined(separator: " ").replacing(". Did you mean", with: "; did you mean")
    while text.hasSuffix(".") { text.removeLast() }
    text = text.prefix(1).lowercased() + text.dropFirst()
    if let word = Self.unexpected(in: text), let near = Spelling.nearest(to: word, among: commands)
    {
      text = "there is no command '\(word)'; did you mean '\(near)'?"
    }
    sentence = "earshot: cannot understand the command line: \(text)"
  }

  private static func unexpected(in text: String) -> String? {
    let lead = "unexpected argument '"
    guard text.hasPrefix(lead) else { return nil }
    return String(text.dropFirst(lead.count).prefix { $0 != "'" })
  }
}
