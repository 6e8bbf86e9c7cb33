/// The scores of a cue's window.
extension LinearScorer {
  mutating func fill(_ lattice: inout Lattice, for context: ChainContext) {
    let emission = EmissionFeatures(context)
    let edge = EdgeFeatures(context)
    keepShared(emission)
    keepShared(edge, emission)
    lattice.reset(context.window.count)
    add(emission, to: &lattice)
    add(edge, emission, to: &lattice)
  }

  /// Where what is shared of a token is kept. The head itself is asked by one cue only.
  @inline(__always)
  private static func place(_ index: Int, _ side: UInt32) -> Int {
    index * 10 + Int(side / 8 & 1) * 5 + Int(side % 8)
  }

  /// Computes what is shared of the tokens of a window, where no cue before has done so.
  private mutating func keepShared(_ features: EmissionFeatures) {
    let weights = weights
    var lists = DelayedSums(for: weights.emissionTable)
    for index in features.context.window where index != features.context.head {
      let side = features.side(index)
      let place = Self.place(index, side)
      guard !emissions.holds(place) else { continue }
      lists.append(place) {
        features.addShared(index, side: side, to: &$0)
      } sum: {
        emissions.keep(weights.emissionScores($1), at: $0)
      }
    }
    lists.finish { emissions.keep(weights.emissionScores($1), at: $0) }
  }

  private mutating func keepShared(_ features: EdgeFeatures, _ emission: EmissionFeatures) {
    let weights = weights
    var lists = DelayedSums(for: weights.edgeTable)
    for index in features.context.window {
      let side = emission.side(index) / 8
      let place = index * 3 + Int(side)
      guard !edges.holds(place) else { continue }
      lists.append(place) {
        features.addShared(index, side: side, to: &$0)
      } sum: {
        edges.keep(weights.edgeScores($1), at: $0)
      }
    }
    lists.finish { edges.keep(weights.edgeScores($1), at: $0) }
  }

  /// The scores of each token: what is shared, what holds for its standing, for that and its kind, and
  /// for its place.
  private mutating func add(_ features: EmissionFeatures, to lattice: inout Lattice) {
    let weights = weights
    let (start, head) = (features.context.window.lowerBound, features.context.head)
    var list = FeatureList(for: weights.emissionTable)
    var lists = DelayedSums(for: weights.emissionTable)
    near.removeAll()
    far.removeAll()
    for index in features.context.window {
      let side = features.side(index)
      let standing = features.standing(index, side: side)
      let kind = features.cells[index].kind
      var sum = near.sum(of: standing.nearKey) {
        list.replaceAll { features.addNear(standing, to: &$0) }
        return weights.emissionScores(list)
      }
      sum &+= far.sum(of: standing.farKey) {
        list.replaceAll { features.addFar(standing, to: &$0) }
        return weights.emissionScores(list)
      }
      sum &+= near.sum(of: standing.nearKindKey, kind: kind) {
        list.replaceAll { features.addNearKind(kind, standing, to: &$0) }
        return weights.emissionScores(list)
      }
      sum &+= far.sum(of: standing.farKindKey, kind: kind) {
        list.replaceAll { features.addFarKind(kind, standing, to: &$0) }
        return weights.emissionScores(list)
      }
      if index != head { sum &+= emissions[Self.place(index, side)] }
      lattice.emissions[index - start] = sum
      lists.append(index - start) {
        features.addPlace(index, standing, to: &$0)
        if index == head { features.addShared(index, side: side, to: &$0) }
      } sum: {
        lattice.emissions[$0] &+= weights.emissionScores($1)
      }
    }
    lists.finish { lattice.emissions[$0] &+= weights.emissionScores($1) }
  }

  /// The scores of the step to each token, in the same way.
  private mutating func add(
    _ features: EdgeFeatures, _ emission: EmissionFeatures, to lattice: inout Lattice
  ) {
    let weights = weights
    let start = features.context.window.lowerBound
    var list = FeatureList(for: weights.edgeTable)
    var lists = DelayedSums(for: weights.edgeTable)
    steps.removeAll()
    for index in features.context.window {
      let side = emission.side(index)
      let standing = features.standing(index, side: side)
      let kind = features.cells[index - 1].kind
      var sum = edges[index * 3 + Int(side / 8)]
      sum &+= steps.sum(of: standing.key) {
        list.replaceAll { features.addStanding(standing, to: &$0) }
        return weights.edgeScores(list)
      }
      sum &+= steps.sum(of: standing.kindKey, kind: kind) {
        list.replaceAll { features.addKind(kind, standing, to: &$0) }
        return weights.edgeScores(list)
      }
      lattice.edges[index - start] = sum
      lists.append(index - start) {
        features.addPlace(index, standing, to: &$0)
      } sum: {
        lattice.edges[$0] &+= weights.edgeScores($1)
      }
    }
    lists.finish { lattice.edges[$0] &+= weights.edgeScores($1) }
  }
}
