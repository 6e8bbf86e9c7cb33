import ExtractionCore
import Markup
import Testing

/// Pages of our own in the shapes that news has: what has to be kept and what has to go. The figures on
/// collections of real pages are in Benchmarks/ARTICLES.md; these floors are never lowered silently.
@Suite struct `The floor of article extraction` {
  private func extract(_ body: String, lang: String, title: String) throws -> Article {
    let html = """
      <!doctype html><html lang="\(lang)"><head><title>\(title) | Lantern</title>
      <meta property="og:title" content="\(title)"><meta property="og:site_name" content="Lantern">
      </head><body><header class="site-header"><nav class="main-nav"><ul><li><a href="/">1</a></li>
      <li><a href="/world">2</a></li><li><a href="/sport">3</a></li></ul></nav></header><main>
      <article class="article"><h1>\(title)</h1>\(body)</article>
      <aside class="related"><h3>+</h3><ul><li><a href="/a">\(title) 2</a></li><li><a href="/b">\(title) 3
      </a></li></ul></aside></main><footer class="footer"><p>© Lantern <a href="/i">i</a></p></footer>
      </body></html>
      """
    return try ArticleExtractor.extract(Page(bytes: Array(html.utf8)))
  }

  private static let languages: [(language: String, title: String, paragraphs: [String])] = [
    (
      "de", "Brücke wieder offen",
      [
        "Die alte Brücke über die Lenne ist seit Montag wieder offen, zwei Wochen nachdem ein Sturm "
          + "einen ihrer Pfeiler beschädigt hatte.",
        "„Wir haben Tag und Nacht gearbeitet“, sagte die Ingenieurin Marta Keller, die den Bau geleitet "
          + "hat und am Sonntag die letzte Prüfung abnahm.",
        "Busse fahren ab Dienstag wieder über die Brücke, schwere Lastwagen müssen bis zum Jahresende "
          + "den Weg durch das Tal nehmen.",
      ]
    ),
    (
      "ru", "Мост снова открыт",
      [
        "Старый мост через реку снова открыт для движения с понедельника, через две недели после того, "
          + "как буря повредила одну из его опор.",
        "«Мы работали днём и ночью», — сказала инженер Марта Келлер, которая руководила работами и в "
          + "воскресенье приняла последнюю проверку.",
        "Автобусы поедут по мосту со вторника, а тяжёлые грузовики до конца года должны ездить через "
          + "долину.",
      ]
    ),
    (
      "ar", "إعادة فتح الجسر",
      [
        "أعيد فتح الجسر القديم فوق النهر أمام حركة المرور صباح يوم الاثنين بعد أسبوعين من العاصفة التي "
          + "ألحقت أضرارا بإحدى دعائمه.",
        "وقالت المهندسة التي قادت أعمال الإصلاح إن العمال عملوا ليلا ونهارا وإن الاختبارات الأخيرة انتهت "
          + "يوم الأحد.",
        "وستعبر الحافلات الجسر اعتبارا من يوم الثلاثاء، أما الشاحنات الثقيلة فعليها أن تسلك طريق الوادي "
          + "حتى نهاية العام.",
      ]
    ),
    (
      "he", "הגשר נפתח מחדש",
      [
        "הגשר הישן מעל הנהר נפתח מחדש לתנועה ביום שני בבוקר, שבועיים לאחר שסערה פגעה באחד העמודים שלו.",
        "המהנדסת שניהלה את העבודות אמרה כי הפועלים עבדו יומם ולילה וכי הבדיקה האחרונה הסתיימה ביום ראשון.",
        "אוטובוסים יעברו בגשר החל מיום שלישי, ומשאיות כבדות ייאלצו לנסוע דרך העמק עד סוף השנה.",
      ]
    ),
    (
      "ja", "橋が再び開通",
      [
        "川にかかる古い橋が月曜日の朝、再び開通した。嵐で橋脚の一つが壊れてから二週間が過ぎていた。",
        "「昼も夜も働いた。持ちこたえてくれてうれしい」と、工事を率いた技師は話し、最後の検査は日曜日に終わったと付け加えた。",
        "バスは火曜日から橋を渡るが、重いトラックは年末まで谷の道を通らなければならないと市は説明している。",
      ]
    ),
    (
      "zh", "大桥重新开放",
      [
        "河上的老桥星期一早上重新开放通车，两个星期以前的一场风暴损坏了它的一个桥墩，交通因此中断。",
        "负责维修的工程师说，工人们日夜工作，最后的检查在星期天结束，她很高兴大桥经受住了考验。",
        "公共汽车从星期二开始通过大桥，重型卡车在年底以前必须走山谷里的路，市政府这样表示。",
      ]
    ),
  ]

  @Test(arguments: languages.map(\.language))
  func `holds in many languages`(language: String) throws {
    let given = try #require(Self.languages.first { $0.language == language })
    let body = given.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    let article = try extract(
      "<div class=\"article-body\">\(body)</div>", lang: language, title: given.title)
    #expect(article.paragraphs.map { String(article[$0.range]) } == given.paragraphs)
    #expect(article.title == given.title)
    #expect(article.language == language)
  }

  @Test func `holds for a list article`() throws {
    let names = [
      "The mill of Hollin", "The old school", "A house without a door", "The last forge",
    ]
    let items = names.enumerated().map { number, name in
      "<h2>\(number + 1). \(name)</h2><p>\(name) stands at the end of the valley road, and whoever comes "
        + "by on a Sunday is shown around by the people who look after it.</p>"
    }
    let article = try extract(
      "<div class=\"article-body\"><p>Four buildings in the valley are worth the walk, even if it rains "
        + "as it did last week.</p>\(items.joined())</div>", lang: "en",
      title: "Four buildings to see")
    #expect(article.paragraphs.count == 9)
    #expect(article.paragraphs.count { $0.kind == .heading } == 4)
  }

  @Test func `holds for a live blog, posts in order`() throws {
    let hours = ["18:05", "19:30", "21:10", "23:55"]
    let posts = hours.map { hour in
      "<div class=\"live-post\"><time>\(hour)</time><p>At \(hour) the counters said that another box had "
        + "been emptied, and that the lead had changed hands once again.</p></div>"
    }
    let article = try extract(
      "<p>The valley counts its votes tonight, and we tell here what happens as it happens.</p>"
        + "<div class=\"live-blog\">\(posts.joined())</div>", lang: "en",
      title: "Valley counts votes")
    let said = article.paragraphs.map { String(article[$0.range]) }.filter { $0.hasPrefix("At ") }
    #expect(said.map { String($0.dropFirst(3).prefix(5)) } == hours)
  }

  @Test func `holds for questions and answers`() throws {
    let pairs = (1...3).map { number in
      "<p><strong>Question \(number): why did the bridge close?</strong></p><p>Because one of its pillars "
        + "had been damaged in the storm, and nobody knew for how long it would stand.</p>"
    }
    let article = try extract(
      "<div class=\"article-body\">\(pairs.joined())</div>", lang: "en",
      title: "The bridge, explained")
    #expect(article.text.contains("Question 2"))
    #expect(article.paragraphs.count >= 4)
  }

  @Test(arguments: [
    "<aside class=\"newsletter-box\"><h3>The morning letter</h3><p>Get the news of the valley in your "
      + "inbox every morning. Sign up for our newsletter.</p><form><input name=\"m\"></form></aside>",
    "<div class=\"newsletter-signup\"><p>Sign up for the letter that two thousand people read with their "
      + "coffee.</p><a href=\"/letter\">Sign up</a></div>",
    "<div class=\"share-tools\"><a href=\"#\">Share</a> <a href=\"#\">Tweet</a> <a href=\"#\">Mail</a></div>",
    "<div class=\"cookie-consent\"><p>We and our 12 partners use cookies. By going on you agree.</p></div>",
  ])
  func `leaves boxes out`(box: String) throws {
    let article = try extract(
      "<div class=\"article-body\"><p>The harvest fund of the valley has paid out its first loans, to nine "
        + "farmers who had lost their crop to the hail in June.</p>\(box)<p>It was set up by neighbours, "
        + "who put in what they could spare; the bank doubled each crown, said Lena Moor.</p><p>Loans are "
        + "paid back after the next harvest, without interest, and whoever cannot pay may wait a year.</p>"
        + "</div>", lang: "en", title: "Harvest fund pays out")
    #expect(article.paragraphs.count == 3, "\(article.text)")
  }
}
