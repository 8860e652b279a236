/// Reads JSON as RFC 8259 defines it, and nothing looser: no comments, no trailing commas, no duplicate keys.
struct JSONReader {
  /// How deep arrays and objects may nest.
  static let deepest = 64

  let bytes: [UInt8]
  let file: String
  let firstLine: Int
  var offset = 0
  var depth = 0

  init(bytes: [UInt8], file: String, firstLine: Int) {
    self.bytes = bytes
    self.file = file
    self.firstLine = firstLine
  }

  /// The one value of the text.
  mutating func document() throws(InputError) -> JSONNode {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { offset = 3 }
    if bytes.starts(with: [0xFF, 0xFE] as [UInt8]) || bytes.starts(with: [0xFE, 0xFF] as [UInt8]) {
      throw InputError(file: file, message: "expected JSON in UTF-8, found UTF-16; save it as UTF-8")
    }
    skipSpace()
    if offset == bytes.count { throw fault("expected a JSON value, found nothing") }
    let node = try value()
    skipSpace()
    if offset < bytes.count { throw fault("expected the end of the JSON text, found \(found)") }
    return node
  }

  /// The next byte; nil at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { offset += 1 }
  }

  /// The error of a place; of the present one where none is given.
  func fault(_ message: String, at place: Int? = nil) -> InputError {
    JSONDocument.error(at: place ?? offset, in: bytes, file: file, firstLine: firstLine, message)
  }

  /// What stands here, in words.
  var found: String {
    guard let byte = next else { return "the end of the file" }
    switch byte {
    case 0x21...0x7E: return "\"\(String(Unicode.Scalar(byte)))\""
    case 10, 13: return "the end of the line"
    case 0x80...: return "a character outside any string"
    default: return "a control character"
    }
  }

  private mutating func value() throws(InputError) -> JSONNode {
    let start = offset
    switch next {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try object()), offset: start)
    case UInt8(ascii: "["): return JSONNode(value: .array(try array()), offset: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case .some(let byte) where byte == UInt8(ascii: "-") || (48...57).contains(byte):
      return JSONNode(value: .number(try number()), offset: start)
    default: throw fault("expected a JSON value, found \(found)")
    }
  }

  private mutating func word(_ word: String, _ value: JSONNode.Value) throws(InputError) -> JSONNode {
    let start = offset
    for byte in word.utf8 {
      guard next == byte else { throw fault("expected \(word)", at: start) }
      offset += 1
    }
    return JSONNode(value: value, offset: start)
  }

  private mutating func enter() throws(InputError) {
    depth += 1
    if depth > JSONReader.deepest { throw fault("expected at most \(JSONReader.deepest) levels of nesting") }
    offset += 1
    skipSpace()
  }

  private mutating func array() throws(InputError) -> [JSONNode] {
    try enter()
    var items: [JSONNode] = []
    if next == UInt8(ascii: "]") {
      offset += 1
      depth -= 1
      return items
    }
    while true {
      items.append(try value())
      skipSpace()
      if try ends(with: UInt8(ascii: "]"), "the array") { return items }
    }
  }

  private mutating func object() throws(InputError) -> [JSONMember] {
    try enter()
    var members: [JSONMember] = []
    if next == UInt8(ascii: "}") {
      offset += 1
      depth -= 1
      return members
    }
    var keys: Set<String> = []
    while true {
      let place = offset
      guard next == UInt8(ascii: "\"") else { throw fault("expected a key in double quotes, found \(found)") }
      let key = try string()
      guard keys.insert(key).inserted else {
        throw fault("the key \(Printable.quoted(key)) stands here twice", at: place)
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else {
        throw fault("expected \":\" after the key \(Printable.quoted(key)), found \(found)")
      }
      offset += 1
      skipSpace()
      members.append(JSONMember(key: key, offset: place, node: try value()))
      skipSpace()
      if try ends(with: UInt8(ascii: "}"), "the object") { return members }
    }
  }

  /// Steps over a comma or over the closing bracket; true for the bracket.
  private mutating func ends(with close: UInt8, _ name: String) throws(InputError) -> Bool {
    if next == close {
      offset += 1
      depth -= 1
      return true
    }
    guard next == UInt8(ascii: ",") else {
      throw fault("expected \",\" or \"\(String(Unicode.Scalar(close)))\" in \(name), found \(found)")
    }
    let comma = offset
    offset += 1
    skipSpace()
    if next == close { throw fault("nothing follows this comma; leave it out", at: comma) }
    return false
  }

  private mutating func number() throws(InputError) -> JSONNumber {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    let leading = next
    let whole = skipDigits()
    if whole == 0 { throw fault("expected a digit, found \(found)") }
    if whole > 1, leading == UInt8(ascii: "0") {
      throw fault("a number does not begin with 0; leave it out", at: start)
    }
    if next == UInt8(ascii: ".") {
      offset += 1
      if skipDigits() == 0 { throw fault("expected a digit after the point, found \(found)") }
    }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      if skipDigits() == 0 { throw fault("expected a digit in the exponent, found \(found)") }
    }
    return JSONNumber(text: String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = next, (48...57).contains(byte) { offset += 1 }
    return offset - start
  }
}
