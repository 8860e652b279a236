/// A word, number or mark of a document.
public struct Token: Sendable, Hashable {
  /// What it is.
  public enum Kind: UInt8, Sendable, Hashable {
    /// Letters.
    case word
    /// Digits, with a decimal point where they have one.
    case number
    /// Letters and digits, as `L4`.
    case mixed
    /// One mark, whose byte is the token's own.
    case mark
    /// The hyphen inside a word, which phrases do not see.
    case joiner
  }

  /// The offset of its first byte.
  public var start: Int32
  /// The offset after its last byte.
  public var end: Int32
  /// The word's number in the vocabulary; 0 where it is not there.
  public var word: Int32
  /// What it is.
  public var kind: Kind
  /// Whether a space or line break stands before it.
  public var isSpaced: Bool
  /// How many line breaks stand before it, at most 3.
  public var breaks: UInt8
  /// Whether its first letter is a capital.
  public var isCapital: Bool
  /// Whether all its letters are capitals.
  public var isAllCapitals: Bool

  /// The bytes that it covers.
  public var range: ByteRange { ByteRange(Int(start), Int(end)) }
}
