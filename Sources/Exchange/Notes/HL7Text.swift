/// The delimiters that a message's header names.
struct HL7Marks {
  private(set) var field = UInt8(ascii: "|")
  private(set) var component = UInt8(ascii: "^")
  private(set) var repetition = UInt8(ascii: "~")
  private(set) var escape = UInt8(ascii: "\\")
  private(set) var subcomponent = UInt8(ascii: "&")

  /// The delimiters that are usual.
  init() {}

  /// The delimiters of an MSH segment; nil where it is too short to name them.
  init?(header: ArraySlice<UInt8>) {
    let start = header.startIndex
    guard header.count >= 8 else { return nil }
    field = header[start + 3]
    component = header[start + 4]
    repetition = header[start + 5]
    escape = header[start + 6]
    subcomponent = header[start + 7]
    // A mark that is a letter, or half of a character, would cut words.
    for mark in header.dropFirst(3).prefix(5) where !HL7Marks.isMark(mark) { return nil }
  }
}

extension HL7Marks {
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: false
    default: byte > 32 && byte < 0x7F
    }
  }
}

/// The text of a field, its escapes resolved.
struct HL7Text {
  /// The longest escape that is looked for; without an end so near, the mark stands for itself.
  private static let longest = 64

  let bytes: [UInt8]
  let marks: HL7Marks

  /// Adds a field's text; its repetitions are lines.
  func append(_ value: Range<Int>, to text: inout MappedText) {
    var at = value.lowerBound
    while at < value.upperBound {
      let byte = bytes[at]
      if byte == marks.escape, let end = escapeEnd(at, before: value.upperBound) {
        if !resolve(at + 1..<end, to: &text) {
          // What is no escape is text, as the backslash in a file's path.
          for place in at...end { text.append(bytes[place], at: place) }
        }
        at = end + 1
        continue
      }
      let isBreak = byte == marks.repetition || byte == 13 || byte == 10
      // A line break of two bytes is one.
      if byte != 10 || at == value.lowerBound || bytes[at - 1] != 13 { text.append(isBreak ? 10 : byte, at: at) }
      at += 1
    }
  }

  private func escapeEnd(_ start: Int, before end: Int) -> Int? {
    for place in start + 1..<max(start + 1, min(end, start + HL7Text.longest)) where bytes[place] == marks.escape {
      return place
    }
    return nil
  }

  /// Adds what an escape stands for; false where it is none.
  private func resolve(_ inner: Range<Int>, to text: inout MappedText) -> Bool {
    let name = String(decoding: bytes[inner], as: UTF8.self)
    let at = inner.lowerBound - 1
    switch name {
    case "F": text.append(marks.field, at: at)
    case "S": text.append(marks.component, at: at)
    case "T": text.append(marks.subcomponent, at: at)
    case "R": text.append(marks.repetition, at: at)
    case "E": text.append(marks.escape, at: at)
    case ".br", ".ce": text.append(10, at: at)
    case "H", "N", ".fi", ".nf": break
    default: return resolveLong(inner, name, to: &text)
    }
    return true
  }

  private func resolveLong(_ inner: Range<Int>, _ name: String, to text: inout MappedText) -> Bool {
    let at = inner.lowerBound - 1
    if name.utf8.starts(with: ".sp".utf8) {
      text.append(10, at: at)
    } else if name.utf8.starts(with: ".in".utf8) || name.utf8.starts(with: ".ti".utf8)
      || name.utf8.starts(with: ".sk".utf8)
    {
      text.append(32, at: at)
    } else if name.utf8.starts(with: "X".utf8), let values = hexadecimal(bytes[inner].dropFirst()) {
      for value in values where value != 13 || values.count == 1 {
        text.append(scalar: value == 13 ? 10 : value < 0x80 ? UInt32(value) : 0xFFFD, at: at)
      }
    } else {
      return false
    }
    return true
  }

  private func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    guard !digits.isEmpty, digits.count % 2 == 0 else { return nil }
    var values: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      let value: UInt8
      switch digit {
      case 48...57: value = digit - 48
      case 65...70: value = digit - 55
      case 97...102: value = digit - 87
      default: return nil
      }
      if let first = high {
        values.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return values
  }
}
