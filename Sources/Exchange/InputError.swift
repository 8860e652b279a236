/// A fault in a file that a user gave, told in one line so that it can be found and mended.
public struct InputError: Error, Sendable, Hashable {
  /// The file, or the option, as the user named it.
  public let file: String
  /// The 1-based line, or 0 where the fault is the whole file's.
  public let line: Int
  /// The 1-based column in Unicode scalars, or 0 where the fault is the line's.
  public let column: Int
  /// What was found, and what was expected.
  public let message: String

  /// Makes the error of a place in a file.
  public init(file: String, line: Int = 0, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// The error in one line: `file:line:column: message`.
  public var description: String {
    var place = Printable.oneLine(file)
    if line > 0 { place += ":\(line)" }
    if line > 0, column > 0 { place += ":\(column)" }
    return "\(place): \(message)"
  }
}

/// Strings from a user's file, made fit to stand in a message.
public enum Printable {
  /// The text with every control character shown as `?`, so that a message stays one line and moves no cursor.
  public static func oneLine(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(isControl(scalar.value) ? "?" : scalar) }
    return String(out)
  }

  /// The text in double quotes, on one line, at most 60 scalars of it.
  public static func quoted(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if place == 60 {
        out.append("…")
        break
      }
      out.append(isControl(scalar.value) ? "?" : scalar)
    }
    return "\"\(String(out))\""
  }

  /// Whether a scalar moves a terminal's cursor, or turns the direction of its text.
  public static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
