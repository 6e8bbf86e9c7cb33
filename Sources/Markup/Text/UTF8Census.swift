/// What bytes hold that claim to be UTF-8.
struct UTF8Census {
  /// Well-formed sequences of more than one byte.
  private(set) var sequences = 0
  /// Places that are not well-formed.
  private(set) var errors = 0

  var isValid: Bool { errors == 0 }

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { UTF8Census($0) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index = UTF8Cleaner.asciiEnd(bytes, from: index)
        continue
      }
      switch UTF8Repair.sequence(bytes, at: index) {
      case .valid(let length):
        sequences += 1
        index += length
      case .cut(let length), .unfinished(let length):
        errors += 1
        index += length
      }
    }
  }
}
