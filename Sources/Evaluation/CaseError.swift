import Exchange

/// Why a folder of cases could not be scored, in one line.
public struct CaseError: Error, Sendable {
  /// The line.
  public let description: String

  /// An error of a file or a folder.
  public init(_ path: String, _ message: String) {
    description = "\(Printable.oneLine(path)): \(message)"
  }

  /// A file that was read and not understood.
  public init(_ error: InputError) { description = error.description }
}
