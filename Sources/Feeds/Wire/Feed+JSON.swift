import Markup

extension Feed {
  /// The feed as `earshot feed parse` prints it: every key is there, what is absent is null.
  public var json: JSONValue {
    [
      "format": .string(format.rawValue), "id": JSONValue(id), "title": JSONValue(title),
      "link": JSONValue(link), "description": JSONValue(description),
      "language": JSONValue(language), "updated": JSONValue(updated),
      "authors": .array(authors.map(\.json)), "categories": JSONValue(categories),
      "image": JSONValue(image), "ttl": JSONValue(ttl), "items": .array(entries.map(\.json)),
    ]
  }
}

extension Entry {
  /// The entry as an item of ``Feed/json``.
  public var json: JSONValue {
    [
      "id": .string(id), "url": JSONValue(url), "title": JSONValue(title),
      "summary_html": JSONValue(summaryHTML), "content_html": JSONValue(contentHTML),
      "published": JSONValue(published), "updated": JSONValue(updated),
      "authors": .array(authors.map(\.json)), "categories": JSONValue(categories),
      "enclosures": .array(enclosures.map(\.json)), "language": JSONValue(language),
    ]
  }

  /// The summary, or else the content, as plain text; nil where there is neither.
  public var plainSummary: String? {
    guard let html = summaryHTML ?? contentHTML else { return nil }
    let text = HTMLSanitizer.plainText(html)
    return text.isEmpty ? nil : text
  }
}

extension Person {
  /// The person as a member of ``Feed/json``.
  var json: JSONValue {
    ["name": JSONValue(name), "email": JSONValue(email), "url": JSONValue(url)]
  }
}

extension Enclosure {
  /// The enclosure as a member of ``Feed/json``.
  var json: JSONValue {
    ["url": .string(url), "type": JSONValue(type), "length": JSONValue(length)]
  }
}
