import Testing

@Suite struct `A statement finder reading other languages` {
  @Test(arguments: [
    ("de", "„<Der Plan ist fertig und gut>“, {sagte} [Merkel]."),
    ("de", "[Merkel] {sagte}, <dass der Plan fertig ist>."),
    ("de", "In Berlin {sagte} [Merkel], <dass der Plan fertig ist>."),
    ("ru", "«<План полностью готов>», — {сказал} [Путин]."),
    ("ru", "[Путин] {заявил}, <что план полностью готов>."),
    ("fr", "[Macron] {a déclaré} <que le plan était prêt>."),
    ("fr", "« <Le plan est prêt> », {a déclaré} [Macron]."),
    ("es", "[Sánchez] {dijo} <que el plan estaba listo>."),
    ("es", "«<El plan está listo>», {dijo} [Sánchez]."),
  ])
  func `finds speaker, cue and content`(language: String, marked: String) {
    let example = AnnotatedExample(marked)
    #expect(example.found(language: language) == example.pieces)
  }
}
