import Mustache

/// The templates, parsed once.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// Parses the templates.
  init() throws(WebError) {
    MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
    var library = MustacheLibrary()
    for (name, text) in Self.sources {
      do {
        try library.register(text, named: name)
      } catch {
        throw .template(name: name, reason: "\(error)")
      }
    }
    self.library = library
  }

  /// The alerts' page.
  func page(_ page: AlertsPage) -> String { render(page, "page") }
  /// What stands around the alerts.
  func around(_ page: AlertsPage) -> String { render(page, "around") }
  /// An alert's card.
  func card(_ card: AlertCard) -> String { render(card, "card") }
  /// A copy's line in its card.
  func copy(_ copy: AlertCard.Copy) -> String { render(copy, "copy") }
  /// What a feed's entry says.
  func feedContent(_ card: AlertCard) -> String { render(card, "feed-content") }

  private func render(_ value: Any, _ name: String) -> String {
    library.render(value, withTemplate: name) ?? ""
  }

  private static let sources = [
    ("page", pageTemplate), ("around", aroundTemplate), ("filters", filtersTemplate),
    ("bottom", bottomTemplate), ("card", cardTemplate), ("quote", quoteTemplate),
    ("copy", copyTemplate), ("feed-content", feedContentTemplate),
  ]
}
