/// How a text report looks on its terminal.
public enum Style: Sendable, Hashable {
  /// No colours.
  case plain
  /// Colours by ANSI escapes.
  case coloured

  /// What a piece of text is.
  public enum Role: Sendable, Hashable {
    /// A title.
    case title
    /// Something that is as it should be.
    case good
    /// Something to look at.
    case doubtful
    /// Something that keeps a claim back.
    case bad
    /// Something of less weight.
    case quiet
  }

  /// The text in the colour of its role. It has to be padded before: the escapes have no width.
  public func paint(_ text: String, _ role: Role) -> String {
    guard self == .coloured, !text.isEmpty else { return text }
    let code =
      switch role {
      case .title: "1"
      case .good: "32"
      case .doubtful: "33"
      case .bad: "1;31"
      case .quiet: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
