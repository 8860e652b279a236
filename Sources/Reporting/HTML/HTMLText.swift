/// HTML under construction, in UTF-8: markup of ours, and text that is escaped.
public struct HTMLText: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty text.
  public init() {}

  /// Adds markup as it is; nothing that comes from a user may stand in it.
  public mutating func markup(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Adds text, escaped, fit for an element's content and for an attribute in double quotes.
  public mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup("&amp;")
      case "<": markup("&lt;")
      case ">": markup("&gt;")
      case "\"": markup("&quot;")
      case "'": markup("&#39;")
      case "\n", "\t": bytes.append(UInt8(scalar.value))
      default: append(scalar)
      }
    }
  }

  /// Adds an element that holds nothing but text.
  public mutating func element(_ name: String, class kind: String = "", _ text: String) {
    markup(kind.isEmpty ? "<\(name)>" : "<\(name) class=\"\(kind)\">")
    self.text(text)
    markup("</\(name)>")
  }

  /// Adds a scalar that is no mark of HTML; those that HTML forbids or that turn text are shown by their number.
  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if Paragraph.turnsText(value) || value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) {
      markup("[U+\(HTMLText.hexadecimal(value))]")
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// A number in at least four hexadecimal digits.
  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
