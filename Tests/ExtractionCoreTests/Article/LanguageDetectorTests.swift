import ExtractionCore
import Testing

@Suite struct `A language detector` {
  @Test(arguments: [
    ("en", "The council said on Monday that it would not pay for the bridge this year."),
    ("de", "Der Stadtrat teilte am Montag mit, dass er die Brücke in diesem Jahr nicht bezahlt."),
    ("fr", "Le conseil a annoncé lundi qu’il ne paierait pas pour le pont cette année."),
    ("es", "El consejo dijo el lunes que este año no pagará por el puente de la ciudad."),
    ("it", "Il consiglio ha detto lunedì che non pagherà per il ponte della città quest’anno."),
    ("pt", "O conselho disse na segunda-feira que não vai pagar pela ponte da cidade este ano."),
    ("nl", "De raad zei maandag dat hij dit jaar niet voor de brug van de stad zal betalen."),
    ("sv", "Rådet sade på måndagen att det inte kommer att betala för bron i staden under året."),
    (
      "da", "Rådet sagde mandag, at det ikke vil betale for broen i byen i år, men at det blev set."
    ),
    (
      "no",
      "Rådet sa mandag at det ikke vil betale for broen i byen i år, men at saken ble sett på."
    ),
    (
      "fi",
      "Neuvosto sanoi maanantaina, että se ei maksa sillasta tänä vuonna, mutta on myös muita."
    ),
    (
      "pl", "Rada powiedziała w poniedziałek, że nie zapłaci za most, ale jest to dla miasta ważne."
    ),
    ("cs", "Rada v pondělí řekla, že za most letos nezaplatí, ale že je to pro město důležité."),
    ("hu", "A tanács hétfőn azt mondta, hogy nem fizet a hídért, de ez már nem az első volt."),
    ("ro", "Consiliul a spus luni că nu va plăti pentru podul din oraș și că este o problemă."),
    (
      "tr",
      "Meclis pazartesi günü köprü için bu yıl ödeme yapmayacağını ve bunun çok olduğunu dedi."
    ),
    ("vi", "Hội đồng cho biết hôm thứ hai rằng họ sẽ không trả tiền cho cây cầu này trong năm."),
    ("id", "Dewan mengatakan pada hari Senin bahwa mereka tidak akan membayar untuk jembatan ini."),
    ("ru", "Совет заявил в понедельник, что он не будет платить за мост в этом году."),
    ("uk", "Рада заявила в понеділок, що вона не платитиме за міст у цьому році."),
    ("bg", "Съветът каза в понеделник, че няма да плати за моста и че това не е важно."),
    ("el", "Το συμβούλιο είπε τη Δευτέρα ότι δεν θα πληρώσει για τη γέφυρα φέτος."),
    ("ar", "قال المجلس يوم الاثنين إنه لن يدفع ثمن الجسر هذا العام"),
    ("fa", "شورا روز دوشنبه گفت که امسال برای پل پولی پرداخت نخواهد کرد"),
    ("he", "המועצה אמרה ביום שני כי לא תשלם עבור הגשר השנה"),
    ("hi", "परिषद ने सोमवार को कहा कि वह इस वर्ष पुल के लिए भुगतान नहीं करेगी"),
    ("ja", "評議会は月曜日、今年は橋の費用を支払わないと述べた。"),
    ("zh", "市议会周一表示，今年不会为这座桥付款，市民表示理解。"),
    ("ko", "의회는 월요일 올해 다리 비용을 지불하지 않겠다고 말했다."),
    ("th", "สภากล่าวเมื่อวันจันทร์ว่าจะไม่จ่ายค่าสะพานในปีนี้"),
  ])
  func `tells a sentence's language`(language: String, sentence: String) {
    #expect(LanguageDetector.detect(sentence) == language)
  }

  @Test(arguments: ["", "12:30", "Bridge", "x1 y2 z3 q4 w5 qwertz uiop asdf ghjk"])
  func `says when it is unsure`(text: String) {
    #expect(LanguageDetector.detect(text) == "xx")
  }
}
