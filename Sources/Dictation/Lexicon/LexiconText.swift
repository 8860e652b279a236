/// The bytes of one lexicon file, shared and never changed.
public final class LexiconText: @unchecked Sendable {
  /// The file's path relative to the lexicons' folder, as `codes/cpt.tsv`.
  public let name: String
  /// The file's bytes; valid as long as this object lives.
  public let bytes: UnsafeBufferPointer<UInt8>
  private let owned: Bool

  /// A file that lives in the program itself.
  public init(name: String, embedded bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.bytes = bytes
    owned = false
  }

  /// A file read from elsewhere, whose bytes are copied.
  public init(name: String, copying source: [UInt8]) {
    self.name = name
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
    _ = copy.initialize(from: source)
    bytes = UnsafeBufferPointer(copy)
    owned = true
  }

  deinit {
    if owned { bytes.deallocate() }
  }
}
