/// An item of a batch that could not be read or understood, as a line of JSON in its place.
public struct BatchError: Sendable {
  /// The name of the line's form.
  public static let schema = "opnote.batch-error/1"

  /// The item's name; nil where it could not be told.
  public var id: String?
  /// The file that it comes from.
  public var file: String
  /// The 1-based line in the file; 0 where the fault is the whole file's.
  public var line: Int
  /// Why, and what was expected.
  public var message: String

  /// Makes an error.
  public init(id: String?, file: String, line: Int, message: String) {
    self.id = id
    self.file = file
    self.line = line
    self.message = message
  }

  /// The line, with its break. Redacted it tells nothing that the item's text may say.
  public func bytes(options: ReportOptions) -> [UInt8] {
    // A line's own name may be a patient's; a path is needed to find the file, and the file and line are told.
    let id = options.isRedacted && line > 0 ? nil : id
    var json = JSONWriter(.oneLine)
    json.object { json in
      json.string("schema", BatchError.schema)
      json.string("id", id)
      json.string("file", file)
      json.integer("line", line > 0 ? line : nil)
      json.string("message", options.isRedacted ? Redaction.message(message) : message)
    }
    json.finish()
    return json.bytes
  }
}
