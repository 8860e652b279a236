import Dictation

/// Reads the text of an RTF document: the body, without fonts, styles, pictures, headers and footers.
struct RTFReader {
  /// How deep groups may nest; word processors stay below 30.
  static let deepest = 256

  /// What a group inherits and its end undoes.
  private struct Group {
    var isSkipped = false
    /// Hidden text, and text that a reviewer deleted.
    var isHidden = false
    var isDeleted = false
    /// How many signs follow a `\u` for readers that know no Unicode.
    var fallback = 1
  }

  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var group = Group()
  private var outer: [Group] = []
  private var text: MappedText
  private var isWindows1252 = true
  private var signsToSkip = 0
  private var highSurrogate: UInt32?

  private init(_ note: Note, file: String) {
    bytes = note.text
    self.file = file
    text = MappedText(of: note)
  }

  /// The note of an RTF file; `file` names it in errors.
  static func read(_ bytes: [UInt8], id: String, file: String) throws(InputError) -> Note {
    var reader = RTFReader(Note(id: id, file: bytes), file: file)
    try reader.readDocument()
    if reader.text.isBlank { throw InputError(file: file, message: "is an RTF document without text") }
    return reader.text.note(id: id)
  }

  private mutating func readDocument() throws(InputError) {
    while at < bytes.count, bytes[at] != UInt8(ascii: "{") { at += 1 }
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "{"): try open()
      case UInt8(ascii: "}"):
        close()
        // What follows the document's own group is no part of it.
        if outer.isEmpty { return }
      case UInt8(ascii: "\\"): try control()
      case 0, 10, 13: at += 1
      default: literal()
      }
    }
    throw InputError(file: file, message: "is cut short: the RTF document ends within a group")
  }

  private mutating func open() throws(InputError) {
    if outer.count == RTFReader.deepest {
      throw InputError(file: file, message: "expected at most \(RTFReader.deepest) levels of RTF groups")
    }
    outer.append(group)
    signsToSkip = 0
    at += 1
  }

  private mutating func close() {
    group = outer.popLast() ?? Group()
    signsToSkip = 0
    at += 1
  }

  /// A character that stands for itself.
  private mutating func literal() {
    let start = at
    at += 1
    skipRestOfCharacter()
    if signsToSkip > 0 {
      signsToSkip -= 1
    } else if isShown {
      flushSurrogate(at: start)
      for place in start..<at { text.append(bytes[place], at: place) }
    }
  }

  /// Steps over the bytes that only go on with a character, so that the text stays valid UTF-8.
  private mutating func skipRestOfCharacter() {
    while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
  }

  private var isShown: Bool { !group.isSkipped && !group.isHidden && !group.isDeleted }

  private mutating func put(_ scalar: UInt32, at place: Int) {
    if signsToSkip > 0 {
      signsToSkip -= 1
    } else if isShown {
      flushSurrogate(at: place)
      text.append(scalar: scalar, at: place)
    }
  }

  private mutating func flushSurrogate(at place: Int) {
    if highSurrogate != nil { text.append(scalar: 0xFFFD, at: place) }
    highSurrogate = nil
  }

  // MARK: - Controls

  private mutating func control() throws(InputError) {
    let start = at
    at += 1
    guard at < bytes.count else { return }
    let byte = bytes[at]
    if isLetter(byte) { return try controlWord(from: start) }
    if byte >= 0x80 { return literal() }
    at += 1
    switch byte {
    case UInt8(ascii: "'"): hexadecimal(from: start)
    case UInt8(ascii: "*"): group.isSkipped = true
    case UInt8(ascii: "~"): put(0xA0, at: start)
    case UInt8(ascii: "_"): put(UInt32(UInt8(ascii: "-")), at: start)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): put(UInt32(byte), at: start)
    case 10, 13: put(10, at: start)
    default: break
    }
  }

  /// `\'hh`, a byte of the document's code page.
  private mutating func hexadecimal(from start: Int) {
    guard at + 1 < bytes.count, let high = digit(bytes[at]), let low = digit(bytes[at + 1]) else { return }
    at += 2
    let byte = high << 4 | low
    // Letters of other code pages are not guessed; what a coder reads is ASCII in all of them.
    put(byte < 0x80 || isWindows1252 ? Windows1252.scalar(byte) : 0xFFFD, at: start)
  }

  private mutating func controlWord(from start: Int) throws(InputError) {
    let nameStart = at
    while at < bytes.count, isLetter(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[nameStart..<min(at, nameStart + 32)], as: UTF8.self)
    let number = parameter()
    if at < bytes.count, bytes[at] == 32 { at += 1 }
    if name == "bin" { return try skipBinary(number ?? 0) }
    if signsToSkip > 0 {
      signsToSkip -= 1
      return
    }
    if let scalar = RTFWords.signs[name] {
      put(scalar, at: start)
    } else if RTFWords.skipped.contains(name) {
      group.isSkipped = true
    } else {
      apply(name, number, from: start)
    }
  }

  /// Words that change how what follows is read.
  private mutating func apply(_ name: String, _ number: Int?, from start: Int) {
    switch name {
    case "u": unicode(number ?? 0, from: start)
    case "uc": group.fallback = max(0, min(number ?? 1, 16))
    case "v": group.isHidden = number != 0
    case "deleted": group.isDeleted = number != 0
    case "plain":
      group.isHidden = false
      group.isDeleted = false
    // A text box stands within a group that older readers skip.
    case "shptxt": group.isSkipped = false
    case "ansicpg": isWindows1252 = number == 1252 || number == 0
    case "mac", "pc", "pca": isWindows1252 = false
    default: break
    }
  }

  private mutating func unicode(_ number: Int, from start: Int) {
    let unit = UInt32(truncatingIfNeeded: number < 0 ? number + 65_536 : number)
    if isShown {
      if let high = highSurrogate, unit & 0xFFFF_FC00 == 0xDC00 {
        highSurrogate = nil
        text.append(scalar: 0x10000 + (high & 0x3FF) << 10 + unit & 0x3FF, at: start)
      } else {
        flushSurrogate(at: start)
        if unit & 0xFFFF_FC00 == 0xD800 { highSurrogate = unit } else { text.append(scalar: unit, at: start) }
      }
    }
    signsToSkip = group.fallback
  }

  private mutating func skipBinary(_ count: Int) throws(InputError) {
    guard count >= 0, count <= bytes.count - at else {
      throw InputError(file: file, message: "is cut short: its RTF announces more binary data than it holds")
    }
    at += count
    skipRestOfCharacter()
  }

  /// The number after a control word; nil where there is none. More digits than any has are not counted on.
  private mutating func parameter() -> Int? {
    let start = at
    var isNegative = false
    if at < bytes.count, bytes[at] == UInt8(ascii: "-") {
      isNegative = true
      at += 1
    }
    let digits = at
    var value = 0
    while at < bytes.count, (48...57).contains(bytes[at]) {
      value = min(value * 10 + Int(bytes[at] - 48), 1 << 40)
      at += 1
    }
    if at == digits {
      at = start
      return nil
    }
    return isNegative ? -value : value
  }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
