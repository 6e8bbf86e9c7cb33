/// Weights in the making, for the trainer.
@_spi(Training) public struct TrainingModel: Sendable {
  let weights: StatementWeights

  /// Reads a weights file; nil where the bytes are none.
  public init?(_ bytes: [UInt8]) {
    let memory = OwnedMemory(bytes)
    guard let weights = StatementWeights(UnsafeRawBufferPointer(memory.buffer), owner: memory)
    else {
      return nil
    }
    self.weights = weights
  }
}

/// Bytes that live as long as somebody reads them.
private final class OwnedMemory: @unchecked Sendable {
  let buffer: UnsafeMutableRawBufferPointer

  init(_ bytes: [UInt8]) {
    buffer = .allocate(byteCount: bytes.count, alignment: 16)
    buffer.copyBytes(from: bytes)
  }

  deinit { buffer.deallocate() }
}
