import ExtractionCore
import Testing
import Watching

@Suite struct `Names that are hard to tell apart` {
  private func hits(
    _ speaker: String, _ marked: String, title: String? = nil, language: String = "en",
    kind: Speaker.Kind = .person, _ entities: [SpeakerEntity] = []
  ) -> Bool {
    let topics = TopicSet(topics: [Topic(id: "t", speakers: [speaker])], speakers: entities)
    var document = Sample.said(marked, title: title)
    document.article.language = language
    for index in document.article.statements.indices {
      document.article.statements[index].speaker?.kind = kind
    }
    return !topics.matches(in: document).isEmpty
  }

  @Test(arguments: [
    ("Volodymyr Zelensky", "Zelenskiy"), ("Volodymyr Zelensky", "Zelenskyi"),
    ("Volodymyr Zelensky", "Volodimir Zelenski"), ("Volodymyr Zelensky", "Vladimir Zelensky"),
    ("Volodymyr Zelensky", "Зеленский"), ("Volodymyr Zelensky", "Владимир Зеленский"),
    ("Volodymyr Zelensky", "Володимир Зеленський"), ("Володимир Зеленський", "Zelenskyy"),
    ("Zelenskyy", "Volodymyr Zelensky"), ("Vladimir Putin", "Путин"),
    ("Vladimir Putin", "Wladimir Putin"), ("Vladimir Putin", "Vladimir Poutine"),
    ("Vladimir Putin", "В. Путин"), ("Vladimir Putin", "PUTIN"),
    ("Sergey Lavrov", "Сергей Лавров"), ("Sergey Lavrov", "Sergej Lawrow"),
    ("Alexander Lukashenko", "Александр Лукашенко"), ("Alexander Lukashenko", "Лукашенко"),
    ("Alexander Lukashenko", "Aliaksandr Lukashenka"),
    ("Alexander Lukashenko", "Alexander Lukaschenko"),
    ("António Guterres", "Антониу Гутерриш"), ("António Guterres", "Antonio Guterres"),
    ("Antonio Guterres", "Гутерриш"), ("Emmanuel Macron", "Эмманюэль Макрон"),
    ("Olaf Scholz", "Олаф Шольц"), ("Joe Biden", "Джо Байден"),
    ("Donald Trump", "Дональд Трамп"), ("Boris Johnson", "Борис Джонсон"),
    ("Xi Jinping", "Си Цзиньпин"), ("Andriy Sybiha", "Андрій Сибіга"),
    ("Andriy Yermak", "Андрей Ермак"), ("Dmytro Kuleba", "Дмитрий Кулеба"),
    ("Benjamin Netanyahu", "Биньямин Нетаньяху"), ("Viktor Orbán", "ORBÁN"),
    ("Viktor Orban", "Виктор Орбан"), ("Recep Tayyip Erdoğan", "Erdogan"),
    ("Recep Tayyip Erdogan", "Реджеп Тайип Эрдоган"), ("Recep Tayyip Erdogan", "Tayyip Erdoğan"),
    ("Kim Jong Un", "Kim Jong-un"), ("Mohammed bin Salman", "Mohammad bin Salman"),
    ("Bashar al-Assad", "Башар Асад"), ("Dmitry Medvedev", "Dmitri Medvedev"),
    ("Jens Stoltenberg", "Йенс Столтенберг"), ("Ali Khamenei", "Chamenei"),
    ("Robert F. Kennedy Jr.", "Robert Kennedy Jr"), ("Sergei Shoigu", "Сергей Шойгу"),
    ("Ursula von der Leyen", "Урсула фон дер Ляйен"), ("Kyiv", "Kiew"), ("Киев", "Kyiv"),
  ])
  func `are one person's in every usual spelling`(watched: String, written: String) {
    #expect(hits(watched, "[\(written)] {said} <it is over>."))
  }

  @Test(arguments: [
    ("Vladimir Putin", "Putina"), ("Vladimir Putin", "Путина"),
    ("Vladimir Putin", "Maria Putina"), ("Vladimir Putin", "Igor Putin"),
    ("Vladimir Putin", "Vladimir Medinsky"), ("Vladimir Putin", "Vladimir"),
    ("Vladimir Putin", "Rasputin"), ("Vladimir Putin", "Putintseva"),
    ("Vladimir Putin", "Putin's spokesman Dmitry Peskov"), ("Vladimir Putin", "D. Putin"),
    ("Volodymyr Zelensky", "Olena Zelenska"), ("Volodymyr Zelensky", "Zelenska"),
    ("Volodymyr Zelensky", "Igor Zelensky"), ("Sergey Lavrov", "Lavrova"),
    ("Boris Johnson", "Mike Johnson"), ("Joe Biden", "Jill Biden"),
    ("Donald Trump", "Donald Trump Jr."), ("Donald Trump", "Eric Trump"),
    ("Donald Trump", "Trumpet"), ("George W. Bush", "George H. W. Bush"),
    ("Mohammed bin Salman", "King Salman"), ("Kim Jong Un", "Kim Yo Jong"),
    ("Viktor Orbán", "Viktor Medvedchuk"), ("Alexander Lukashenko", "Viktor Lukashenko"),
    ("Viktor Orbán", "Urban"), ("Antonio Guterres", "Gutierrez"), ("Xi Jinping", "Jinping Wu"),
  ])
  func `are never another person's`(watched: String, written: String) {
    #expect(!hits(watched, "[\(written)] {said} <it is over>."))
  }

  @Test(arguments: [
    ("Lyudmila Putin left. [Putin] {said} <yes>.", false),
    ("Igor Putin is a cousin. [Putin] {said} <yes>.", false),
    ("I. Putin is a cousin. [Putin] {said} <yes>.", false),
    ("Putina left. [Putin] {said} <yes>.", true),
    ("On Tuesday Putin left. [Putin] {said} <yes>.", true),
    ("Russia's Putin left. [Putin] {said} <yes>.", true),
    ("Mr Putin met V. Putin. [Putin] {said} <yes>.", true),
    ("He met Xi, Putin and Modi. [Putin] {said} <yes>.", true),
    ("Dear Comrade Putin. [Putin] {said} <yes>.", true),
    ("Vladimir Vladimirovich Putin left. [Putin] {said} <yes>.", true),
    ("In Moscow Putin left. [Putin] {said} <yes>.", true),
    ("Then Defence Minister Putin left. [Putin] {said} <yes>.", true),
    ("Владимир Путин. [Putin] {said} <yes>.", true),
    ("Игорь Путин. [Putin] {said} <yes>.", false),
  ])
  func `are told by who else the article names`(marked: String, expected: Bool) {
    #expect(hits("Vladimir Putin", marked) == expected)
  }

  @Test(arguments: [
    ("Xi Tells Putin to Stop", true), ("Trump Urges Putin to End War", true),
    ("Why Putin Will Not Stop", true), ("Trump Putin Summit Ends", true),
    ("TRUMP URGES PUTIN TO STOP", true), ("Igor Putin leaves the bank", false),
    ("Trump tells Putin to stop", true),
  ])
  func `are told apart in headlines`(title: String, expected: Bool) {
    #expect(hits("Vladimir Putin", "[Putin] {said} <yes>.", title: title) == expected)
  }

  @Test(arguments: [
    ("Russlands Präsident Putin reist ab. [Putin] {sagte}, <ja>.", true),
    ("Kremlchef Putin reist ab. [Putin] {sagte}, <ja>.", true),
    ("Der Machthaber Putin reist ab. [Putin] {sagte}, <ja>.", true),
    ("Herr Putin reist ab. [Putin] {sagte}, <ja>.", true),
    ("Seit Mittwoch ist Igor Putin krank. [Putin] {sagte}, <ja>.", false),
  ])
  func `are told apart in German`(marked: String, expected: Bool) {
    #expect(hits("Wladimir Putin", marked, language: "de") == expected)
  }

  private static let entities = [
    SpeakerEntity(id: "russia", name: "Russia", kind: "group", members: ["moscow", "kremlin"]),
    SpeakerEntity(id: "moscow", name: "Moscow", kind: "place", members: ["ministry"]),
    SpeakerEntity(id: "kremlin", name: "Kremlin", kind: "organization", members: ["russia"]),
    SpeakerEntity(
      id: "ministry", name: "Russian Foreign Ministry", aliases: ["Russia's Foreign Ministry"],
      kind: "organization"),
    SpeakerEntity(id: "york", name: "York", kind: "place"),
    SpeakerEntity(id: "us", name: "United States", aliases: ["US"], kind: "place"),
  ]

  @Test(arguments: [
    ("@russia", "Russia", true), ("@russia", "Moscow", true), ("@russia", "the Kremlin", true),
    ("@russia", "the Russian Foreign Ministry", true),
    ("@russia", "Russia’s Foreign Ministry", true),
    ("@russia", "the Ukrainian Foreign Ministry", false), ("@russia", "Moscow Times", false),
    ("@russia", "Belarus", false), ("@moscow", "the Kremlin", false),
    ("@moscow", "New Moscow", false), ("@york", "New York", false), ("@york", "York", true),
    ("@kremlin", "Moscow", true), ("@us", "US", true), ("@us", "us", false),
    ("@russia", "Москва", true), ("@russia", "Кремль", true),
  ])
  func `are bodies', places' and groups'`(watched: String, written: String, expected: Bool) {
    #expect(
      hits(watched, "[\(written)] {said} <yes>.", kind: .organization, Self.entities) == expected)
  }

  @Test(arguments: [
    ("Vladimir Putin left.", true), ("Putin left.", true), ("President Putin left.", true),
    ("Putina left.", false), ("Igor Putin left.", false), ("Igor Putin met Putin.", false),
    ("Путин уехал.", true), ("Putins left.", false), ("Putin’s plan.", true),
    ("Vladimir Putin Jr. left.", false), ("Putin-Versteher left.", true),
  ])
  func `are mentioned or not`(text: String, expected: Bool) {
    let topics = TopicSet(
      topics: [Topic(id: "t", query: "@putin")],
      speakers: [SpeakerEntity(id: "putin", name: "Vladimir Putin", aliases: ["Putin"])])
    #expect(!topics.places(in: Sample.document(text)).isEmpty == expected)
  }
}
