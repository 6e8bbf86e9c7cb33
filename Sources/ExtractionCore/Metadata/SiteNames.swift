import Markup

/// The names that a page gives of its site, for telling them from headlines and authors.
struct SiteNames: Sendable {
  /// The name to show: "The Lantern".
  let name: String?
  /// All names, squeezed to their letters and digits.
  let squeezed: Set<String>

  init(_ metadata: PageMetadata, url: WebURL?) {
    var names = metadata.contents("og:site_name")
    let organisations = metadata.linkedData.flatMap(Self.names)
    let shown = names.first ?? organisations.first ?? metadata.contents("application-name").first
    names += organisations
    names += metadata.contents(
      "application-name", "al:ios:app_name", "al:android:app_name", "apple-mobile-web-app-title",
      "twitter:site", "dc.publisher", "publisher")
    let host = url?.host ?? ""
    let labels = host.split(separator: ".").map(String.init).filter { !Self.hostWords.contains($0) }
    let label = labels.max { $0.count < $1.count }
    if let label { names += [label, host, Self.withoutWWW(host)] }
    squeezed = Set(names.filter { $0.utf8.count < 120 }.prefix(60).map(\.squeezed))
      .subtracting([""])
    name = shown ?? label
  }

  /// The publisher of an object of JSON-LD, and its own name where it is a site or an organisation.
  private static func names(_ datum: LinkedDatum) -> [String] {
    let publisher = datum["publisher"]
    var names = (publisher?.array ?? [publisher].compactMap { $0 }).compactMap {
      $0["name"]?.string
    }
    if !datum.types.contains("Person"),
      datum.types.contains(where: {
        ["Organization", "NewsMediaOrganization", "WebSite"].contains($0)
      }),
      let name = datum.text("name")
    {
      names.append(name)
    }
    return names
  }

  private static func withoutWWW(_ host: String) -> String {
    host.holds("www.") ? host.replacing("www.", with: "") : host
  }

  private static let hostWords: Set<String> = [
    "www", "m", "amp", "com", "co", "uk", "org", "net", "news", "edition",
  ]

  /// Whether a text is the site's name, or little more than that.
  func isName(_ text: String) -> Bool {
    let own = text.squeezed
    return squeezed.contains { name in
      own == name || own.holds(name) && name.count > 4 && own.count < name.count + 8
    }
  }

  /// Whether one of several words is the site's name in capitals: "RTN Valley", at `rtn.example`.
  func hasAcronym(of text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count > 1
      && words.contains { word in
        word.count >= 2 && word.allSatisfy(\.isUppercase)
          && squeezed.contains(String(word).squeezed)
      }
  }

  /// Whether what stands behind a mark in a headline is the site's name, or contains it.
  func isSuffix(_ text: String) -> Bool {
    let own = text.squeezed
    guard !own.isEmpty else { return false }
    return squeezed.contains { name in
      own == name || own.holds(name) && name.count > 3 && own.count < name.count + 14
        || name.holds(own) && own.count > 3
    }
  }
}

extension String {
  /// Its letters and digits alone, in lower case, without the accents of western Europe.
  var squeezed: String {
    var out = ""
    for scalar in unicodeScalars {
      if scalar.isASCII {
        let lower = UInt8(scalar.value | (0x41...0x5A ~= scalar.value ? 0x20 : 0))
        if 0x61...0x7A ~= lower || 0x30...0x39 ~= lower {
          out.unicodeScalars.append(Unicode.Scalar(lower))
        }
      } else if Scalars.isWord(scalar.value) {
        let folded = Scalars.lowercase(scalar.value)
        out.unicodeScalars.append(
          Self.accents[folded] ?? Unicode.Scalar(folded) ?? scalar)
      }
    }
    return out
  }

  private static let accents: [UInt32: Unicode.Scalar] = {
    let pairs = zip(
      "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćřěůńśźżłąęőűșțşğı".unicodeScalars,
      "aaaaaaceeeeiiiinoooooouuuuyyszccreunszzlaeoustsgi".unicodeScalars)
    return Dictionary(pairs.map { ($0.value, $1) }, uniquingKeysWith: { first, _ in first })
  }()
}
