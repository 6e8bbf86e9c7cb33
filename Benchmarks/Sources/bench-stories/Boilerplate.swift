/// What sites append to every article; invented.
enum Boilerplate {
  /// A site's own lines, about 120 words.
  static func paragraphs(_ site: Int) -> [String] {
    sites[site % sites.count]
  }

  /// What a site shows instead of an article.
  static let wall = [
    "This article is part of our subscription. Readers of the Lowland Ledger support independent "
      + "reporting from forty towns, and as a subscriber you read everything on all your devices.",
    "Already a subscriber? Log in with the address that you gave when you subscribed. Forgotten your "
      + "password? We send you a new one within minutes, at any time of the day.",
    "The first month costs one crown, after that nine crowns a month. You can cancel at any time "
      + "with a single click in your account, without giving a reason.",
  ]

  private static let sites = [
    [
      "Sign up for our morning newsletter and get the five stories that matter before breakfast, "
        + "written by our editors in Lorn and sent to your inbox every weekday at six.",
      "The Meridian Courier is committed to accuracy. If you find a mistake in this article, write to "
        + "corrections at our address and tell us the headline, the date and what is wrong. Our readers' "
        + "editor answers every letter within three days.",
      "Follow the Courier on all networks, or download our application for your telephone, which is "
        + "free of charge and shows no advertising to subscribers of the printed edition.",
    ],
    [
      "Harbour Wire is a cooperative of ninety newspapers. Its reports may be reprinted by members "
        + "under the terms of the cooperative; any other use needs permission in writing.",
      "For licensing enquiries, corrections and photographs, please contact the night desk in Port "
        + "Senn by telephone between eight in the evening and six in the morning, local time.",
      "This report was produced without the help of automatic translation. The opinions quoted are those "
        + "of the persons quoted and not those of Harbour Wire or of its members.",
    ],
    [
      "More on this topic: our dossier with maps, figures and portraits of everybody involved.",
      "Would you like to support our work? As a non-profit newsroom we live on the contributions of "
        + "readers like you. With five crowns a month you make research possible that nobody else "
        + "pays for, and every contribution is deductible from your taxes.",
      "Comments are closed on this article. Please mind our netiquette when you write on others.",
    ],
  ]
}
