/// Writes JSON: keys in the order in which they come, on lines with an indent of two, or all on one line.
public struct JSONWriter {
  /// How the text is laid out.
  public enum Layout: Sendable, Hashable {
    /// A key or item a line, each level indented by two spaces.
    case indented
    /// One line, with a space after each colon and comma.
    case oneLine
  }

  /// The text so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  /// For each open array or object, whether it holds anything yet.
  private var hasItems: [Bool] = []
  private var isAfterKey = false

  /// Makes a writer with nothing written.
  public init(_ layout: Layout = .indented) {
    self.layout = layout
  }

  /// Writes an object, whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  /// Writes a key with an object.
  public mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
  }

  /// Writes a key with an array of what `body` writes for each item.
  public mutating func array<Item>(_ key: String, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void) {
    self.key(key)
    open("[")
    for item in items { body(&self, item) }
    close("]")
  }

  /// Writes a key with an array of strings.
  public mutating func strings(_ key: String, _ items: [String]) {
    array(key, items) { $0.string($1) }
  }

  /// Writes a key with an array of whole numbers.
  public mutating func integers(_ key: String, _ items: [Int]) {
    array(key, items) { $0.integer($1) }
  }

  /// Writes a key with a string, or null.
  public mutating func string(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes a key with a whole number, or null.
  public mutating func integer(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { integer(value) } else { null() }
  }

  /// Writes a key with `true` or `false`.
  public mutating func bool(_ key: String, _ value: Bool) {
    self.key(key)
    item()
    append(value ? "true" : "false")
  }

  /// Writes a key with an amount of hundredths as a number with two places, or null.
  public mutating func cents(_ key: String, _ value: Int?) {
    self.key(key)
    guard let value else { return null() }
    item()
    let part = value.magnitude % 100
    append("\(value < 0 ? "-" : "")\(value.magnitude / 100).\(part < 10 ? "0" : "")\(part)")
  }

  /// Writes a key with a number that is written already, as `0.125`, or null.
  public mutating func decimal(_ key: String, _ text: String?) {
    self.key(key)
    guard let text else { return null() }
    item()
    append(text)
  }

  /// Writes a key; its value has to follow.
  public mutating func key(_ key: String) {
    item()
    quote(key)
    append(": ")
    isAfterKey = true
  }

  /// Writes a string as an item, or as the value of the key before it.
  public mutating func string(_ value: String) {
    item()
    quote(value)
  }

  /// Writes a whole number as an item, or as the value of the key before it.
  public mutating func integer(_ value: Int) {
    item()
    append("\(value)")
  }

  /// Writes null as an item, or as the value of the key before it.
  public mutating func null() {
    item()
    append("null")
  }

  /// Ends the text with a line break.
  public mutating func finish() { bytes.append(10) }

  private mutating func open(_ bracket: String) {
    item()
    append(bracket)
    hasItems.append(false)
  }

  private mutating func close(_ bracket: String) {
    // The bracket stands at the indent of the line that opened it.
    if hasItems.popLast() ?? false { breakLine() }
    append(bracket)
  }

  /// What stands before an item: a comma after another, and its line.
  private mutating func item() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = hasItems.indices.last else { return }
    if hasItems[last] { append(layout == .oneLine ? ", " : ",") }
    hasItems[last] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(10)
    for _ in 0..<hasItems.count * 2 { bytes.append(32) }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if JSONWriter.isPlain(text) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { append(escaped: scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a text stands in quotes as it is, as most do.
  private static func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 where byte < 32 || byte >= 127 || byte == 0x22 || byte == 0x5C { return false }
    return true
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 8: append("\\b")
    case 9: append("\\t")
    case 10: append("\\n")
    case 12: append("\\f")
    case 13: append("\\r")
    // A terminal that shows the text must neither move its cursor nor turn its direction.
    case let value where Paragraph.turnsText(value): escape(value)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func escape(_ value: UInt32) {
    let digits = Array("0123456789abcdef".utf8)
    append("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] { bytes.append(digits[Int(value >> shift & 15)]) }
  }
}
