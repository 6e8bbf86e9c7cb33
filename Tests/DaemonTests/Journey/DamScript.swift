import Newsroom

extension NewsroomScript {
  /// One feed with one article, about a dam.
  static let dam = NewsroomScript(feeds: [
    ScriptedFeed(
      path: "/feed.xml", title: "Wire",
      entries: [
        ScriptedEntry(
          path: "/n/1",
          story: Story(
            title: "Engineers lower the water behind the dam",
            text: """
              Engineers began on Sunday to lower the water behind the Karsa dam after cracks were found
              in its eastern wall, the river authority said in a statement.

              Villages below the dam were told to be ready to leave within the hour, but nobody had to
              go by the evening, when the level had fallen by two metres and the wall was dry again.
              """), publishedAfter: .zero)
      ])
  ])
}
