import Coding
import Dictation

/// A chart that stands whole on one line of JSON: `{"id", "note", "claim", "documents"}`.
public struct RecordLine: Sendable {
  private static let keys = ["id", "note", "claim", "documents"]
  private static let documentKeys = ["id", "note"]

  /// Its name; nil where it tells none.
  public let id: String?
  /// The operative note's text.
  public let note: String
  /// The claim; nil where there is none.
  public let claim: Claim?
  /// The other documents of the record: their names, where told, and texts.
  public let documents: [(id: String?, text: String)]

  /// Reads a line; `file` and `line` name it in errors.
  public init(_ bytes: [UInt8], file: String, line: Int) throws(InputError) {
    let document = try JSONDocument(bytes, file: file, firstLine: line)
    let fields = try JSONFields(document.root, keys: RecordLine.keys, name: "an item", in: document)
    id = try fields.string("id")
    guard let note = try fields.string("note") else {
      throw document.error(at: document.root.offset, "expected the key \"note\" in the item, and it is not there")
    }
    self.note = note
    if let node = fields["claim"], !node.isNull {
      claim = try ClaimReader(document).claim(node)
    } else {
      claim = nil
    }
    var documents: [(id: String?, text: String)] = []
    for node in try fields.array("documents") ?? [] { documents.append(try RecordLine.document(node, in: document)) }
    self.documents = documents
  }

  /// The name of a line that tells one, where the line can be read at all.
  public static func id(of bytes: [UInt8]) -> String? {
    guard let document = try? JSONDocument(bytes, file: ""), case .object(let members) = document.root.value else {
      return nil
    }
    for member in members where member.key == "id" {
      if case .string(let text) = member.node.value { return text }
    }
    return nil
  }

  /// A document is a text, or an object of its name and text.
  private static func document(
    _ node: JSONNode, in document: JSONDocument
  ) throws(InputError) -> (id: String?, text: String) {
    if case .string(let text) = node.value { return (nil, text) }
    let fields = try JSONFields(node, keys: documentKeys, name: "a document", in: document)
    guard let text = try fields.string("note") else {
      throw document.error(at: node.offset, "expected the key \"note\" in the document, and it is not there")
    }
    return (try fields.string("id"), text)
  }
}
