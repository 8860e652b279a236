/// A fault in a lexicon file, told so that its row can be found and mended.
public struct LexiconError: Error, Sendable, Hashable {
  /// The file, relative to the lexicons' folder.
  public let file: String
  /// The 1-based line, or 0 where the fault is the file's.
  public let line: Int
  /// The 1-based cell in the line, or 0 where the fault is the line's.
  public let column: Int
  /// What was expected.
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
    var place = file
    if line > 0 { place += ":\(line)" }
    if column > 0 { place += ":\(column)" }
    return "\(place): \(message)"
  }
}
