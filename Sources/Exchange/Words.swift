import Coding

/// Phrases of messages.
public enum Words {
  /// The names of payers.
  public static var payers: [String] {
    var names: [String] = []
    for payer in Payer.allCases { names.append(payer.rawValue) }
    return names
  }

  /// Words in a sentence: `a, b or c`.
  public static func list(_ words: [String]) -> String {
    var text = ""
    for (place, word) in words.enumerated() {
      if place > 0 { text += place == words.count - 1 ? " or " : ", " }
      text += word
    }
    return text
  }

  /// What was expected and what was found, with the word that was probably meant.
  public static func expected(_ expected: String, _ found: String, _ hint: String?) -> String {
    let question = hint.map { "; did you mean \($0)?" } ?? ""
    return "expected \(expected), found \(Printable.quoted(found))\(question)"
  }
}

/// The form of a place-of-service code.
public enum PlaceOfService {
  /// Whether the text is two digits.
  public static func isWellFormed(_ text: String) -> Bool {
    guard text.utf8.count == 2 else { return false }
    for byte in text.utf8 where byte < 48 || byte > 57 { return false }
    return true
  }
}

/// The states, the District of Columbia, the territories and the military addresses, as the post writes them.
public enum UnitedStates {
  private static let codes = """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA \
    RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI AA AE AP
    """

  /// The code in upper case; nil where there is no such state.
  public static func code(_ text: String) -> String? {
    let upper = CodeForm.upper(text)
    guard upper.utf8.count == 2 else { return nil }
    for code in codes.utf8.split(separator: 32) where code.elementsEqual(upper.utf8) { return upper }
    return nil
  }
}
