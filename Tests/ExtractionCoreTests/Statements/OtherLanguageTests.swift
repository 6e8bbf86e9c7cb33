import Testing

@Suite struct `A statement finder reading other languages` {
  @Test(arguments: [
    ("de", "„<Der Plan ist fertig und gut>“, {sagte} [Merkel]."),
    ("de", "[Merkel] {sagte}, <dass der Plan fertig ist>."),
    ("de", "In Berlin {sagte} [Merkel], <dass der Plan fertig ist>."),
    ("de", "[Merkel] hat in Berlin {gesagt}, <der Plan sei fertig>."),
    ("de", "{Laut} [Merkel] <ist der Plan seit Jahren fertig>."),
    ("de", "[Der Minister] {sagte}, <er komme am Montag wieder>."),
    ("de", "Wie [Merkel] in Berlin {mitteilte}, <ist der Plan seit Jahren fertig>."),
    ("de", "<Der Plan ist seit Jahren fertig>, wie [Merkel] in Berlin {mitteilte}."),
    ("de", "{Nach Angaben} von [Merkel] <ist der Plan seit Jahren fertig>."),
    ("de", "{Laut} [dem Ministerium] <ist der Plan seit Jahren fertig>."),
    ("ru", "«<План полностью готов>», — {сказал} [Путин]."),
    ("ru", "[Путин] {заявил}, <что план полностью готов>."),
    ("fr", "[Macron] {a déclaré} <que le plan était prêt>."),
    ("fr", "« <Le plan est prêt> », {a déclaré} [Macron]."),
    ("fr", "« <Le plan est vraiment prêt> », {a-t-[il] déclaré}."),
    ("ru", "— <План полностью готов,> — {сказал} [Путин]. — <Мы начнём завтра.>"),
    ("es", "—<El plan está listo> —{dijo} [Sánchez]—. <Empezamos mañana.>"),
    ("es", "[Sánchez] {dijo} <que el plan estaba listo>."),
    ("es", "«<El plan está listo>», {dijo} [Sánchez]."),
  ])
  func `finds speaker, cue and content`(language: String, marked: String) {
    let example = AnnotatedExample(marked)
    #expect(example.found(language: language) == example.pieces)
  }
}
