import Feeds
import Markup
import Testing

@Suite struct `A mutated feed` {
  static let seeds: [[UInt8]] = FeedSamples.all.map { Array($0.utf8) }

  static let tokens = [
    "<", ">", "</", "<![CDATA[", "]]>", "<!--", "-->", "&", "&#", ";", "\"", "'", "<item>",
    "</item>",
    "xml:base=\"", "xmlns:a=\"", "\u{0}", "<?", "?>", "[", "]", "{", "}", "\\u", "<entry>", "/>",
    ":",
  ].map { Array($0.utf8) }

  static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(8) {
      let place = random.below(bytes.count + 1)
      switch random.below(5) {
      case 0: bytes.insert(contentsOf: tokens[random.below(tokens.count)], at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(20)))
      case 2: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
      case 3: bytes.insert(contentsOf: bytes.suffix(random.below(40)), at: place)
      default: bytes = Array(bytes.prefix(max(place, 8)))
      }
    }
    return bytes
  }

  @Test func `has a sample of each format to start from`() {
    #expect(!Self.seeds.contains { $0.isEmpty })
  }

  @Test(arguments: Self.seeds.indices) func `is read or refused`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<300 {
      let bytes = Self.mutated(Self.seeds[seed], &random)
      if let feed = try? FeedParser.parse(bytes, url: WebURL("https://example.org/f")) {
        #expect((try? JSONValue(parsing: feed.json.utf8)) != nil)
        #expect(!feed.entries.contains { $0.contentHTML?.contains("<script") == true })
      }
      if let list = try? OPML.parse(bytes) {
        #expect(list.outlines.allSatisfy { WebURL($0.url)?.isHTTP == true })
      }
      if let page = WebURL("https://example.org/page") {
        let found = FeedDiscovery.candidates(html: bytes, url: page)
        #expect(found.allSatisfy { $0.url.hasPrefix("http") })
      }
    }
  }

  @Test(arguments: Self.seeds.indices) func `is the same feed in pieces`(seed: Int) throws {
    var random = SplitMix(seed: 100 + UInt64(seed))
    for _ in 0..<60 {
      let padding = Array(String(repeating: " ", count: 2100).utf8)
      let bytes = Self.mutated(Self.seeds[seed] + padding, &random)
      let whole = try? FeedParser.parse(bytes)
      var stream = FeedStream()
      var ids: [String] = []
      var place = 0
      do throws(FeedError) {
        while place < bytes.count {
          let end = min(bytes.count, place + 1 + random.below(900))
          ids += try stream.read(Array(bytes[place..<end])).map(\.id)
          place = end
        }
        ids += try stream.finish().entries.map(\.id)
        #expect(whole.map { $0.entries.count } == ids.count)
      } catch {
        #expect(whole == nil)
      }
    }
  }
}
