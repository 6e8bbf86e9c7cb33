import ExtractionCore
import Foundation
import Markup
import Watching

/// bench-stories CORPORA [SEED]
///
/// Makes pairs of articles from a folder of corpora (see ``NewsCorpus``): copies as newsrooms make them,
/// and different articles that look alike; tells how many are judged right, by kind, and precision and
/// recall of "one story". A pair counts as found where the sketches say so and share a key, as the index
/// needs it.
let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: bench-stories CORPORA [SEED]")
  exit(64)
}
let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
let pairs = try PairMaker(corpus: NewsCorpus(folder: arguments[1]).drafts, seed: seed).pairs()
let report = StoryReport(pairs)
print(report.text)
exit(report.isGood ? 0 : 1)
