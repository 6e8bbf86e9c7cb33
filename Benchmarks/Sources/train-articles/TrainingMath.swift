import Foundation

/// The functions that training needs of a math library.
enum TrainingMath {
  /// The log loss of a probability.
  static func loss(_ probability: Float, belongs: Bool) -> Double {
    -log(Double(max(1e-6, belongs ? probability : 1 - probability)))
  }
}
