extension UInt8 {
  /// The byte, a capital letter of ASCII as a small one.
  @inlinable public var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
