import Testing
import Watching

@Suite struct `Words as they are written` {
  private func holds(_ query: String, _ text: String) -> Bool {
    let topics = TopicSet(topics: [Topic(id: "t", query: query)])
    #expect(topics.problems.isEmpty, "\(query): \(topics.problems)")
    return !topics.places(in: Sample.document(text)).isEmpty
  }

  @Test(arguments: [
    ("COVID-19", "the COVID-19 wave"), ("COVID-19", "Covid 19"), ("covid", "COVID-19"),
    ("F-16", "two F-16 jets"), ("F-16", "F‑16 jets"),
    ("AT&T", "AT&T Inc."), ("at&t", "at At&t"), ("C++", "in C++."),
    ("C++", "C++-Code"), ("C#", "C# and Java"), ("rt.com", "see rt.com."),
    ("rt.com", "RT.com/news"),
    ("\"kingdom: come\"", "Thy kingdom: come"), ("\"kingdom: come\"", "thy kingdom come"),
    ("\"kingdom come\"", "Kingdom, come!"), ("office", "oﬃce"), ("oﬃce", "office"),
    ("flag", "ﬂag"), ("nato", "ＮＡＴＯ"), ("ＮＡＴＯ", "NATO"), ("１９４５", "1945"),
    ("ceasefire", "cease\u{AD}fire"), ("cease\u{AD}fire", "ceasefire"),
    ("ceasefire", "cease\u{200D}fire"), ("istanbul", "İstanbul"), ("İstanbul", "istanbul"),
    ("Diyarbakir", "Diyarbakır"), ("IŞIK", "ışık"), ("isik", "IŞIK"), ("straße", "STRASSE"),
    ("ΟΔΟΣ", "οδός"), ("Lodz", "Łódź"), ("smorgasbord", "smörgåsbord"),
    ("Zürich", "Zu\u{308}rich"), ("Zu\u{308}rich", "ZÜRICH"), ("Putin", "Putin’s"),
    ("Putin", "PUTIN'S"), ("James", "James' plan"), ("boss", "the boss's"), ("o'brien", "O’Brien"),
    ("don't", "don’t"), ("l'Iran", "L’Iran"), ("Iran", "l’Iran"), ("peace", "peace—talks"),
    ("=Polish", "the Polish army"), ("=AIDS", "AIDS"), ("停火", "双方停火协议"), ("東京", "東京都"),
    ("平和", "世界平和"), ("서울", "서울에서"), ("สันติภาพ", "กระบวนการสันติภาพ"), ("g7", "G7-Gipfel"),
    ("U.S.", "the U.S. army"), ("9/11", "since 9/11"), ("10,000", "10,000 men"),
    ("3.5", "3.5 per cent"),
    ("$100", "for $100"), ("#metoo", "the #MeToo movement"), ("100%", "at 100% now"), ("²", "m 2"),
    ("e-mail", "E-Mail"), ("naïve", "naive"),
    ("Ðorđe", "Dorde"), ("æon", "aeon"), ("Ⅳ", "iv"), ("мир", "МИР"), ("ёлка", "елка"),
    ("سلام", "سَلَام"),
  ])
  func `are found`(query: String, text: String) {
    #expect(holds(query, text))
  }

  @Test(arguments: [
    ("COVID-19", "COVID-191"), ("COVID-19", "COVID and 19"), ("F-16", "F-160"), ("F-16", "F 1 6"),
    ("AT&T", "at t"), ("AT&T", "AT and T"), ("C++", "C"), ("C++", "C+"), ("C#", "C"),
    ("rt.com", "art.com"), ("rt.com", "rt.community"), ("kingdom", "kingdoms"), ("isis", "crisis"),
    ("us", "bus"), ("=AIDS", "aids"), ("=Polish", "polish"), ("=resume", "résumé"),
    ("停火", "停 战 火"), ("京都", "東 都京"), ("war", "warm"), ("iran", "Iranian"),
    ("oil", "o il"), ("g7", "g 7"), ("putin", "Putina"), ("#metoo", "me too"), ("ı", "l"),
    ("10,000", "10 men, 1000"), ("raw:\"Google+\"", "Google"), ("raw:\"AT&T\"", "AT & T"),
  ])
  func `are not found in others`(query: String, text: String) {
    #expect(!holds(query, text))
  }

  @Test(arguments: [
    ("office", "An oﬃce here", "oﬃce"), ("ceasefire", "a cease\u{AD}fire!", "cease\u{AD}fire"),
    ("nato", "die ＮＡＴＯ.", "ＮＡＴＯ"), ("zurich", "in Zu\u{308}rich.", "Zu\u{308}rich"),
    ("停火", "双方停火", "停火"), ("strasse", "die Straße", "Straße"), ("putin", "Putin’s", "Putin"),
    ("istanbul", "İstanbul’da", "İstanbul"),
  ])
  func `are pointed at where they stand`(query: String, text: String, expected: String) throws {
    let topics = TopicSet(topics: [Topic(id: "t", query: query)])
    let match = try #require(topics.matches(in: Sample.document(text)).first)
    let span = try #require(match.spans.first)
    let bytes = Array(text.utf8)[span.range]
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
