/// The members of a JSON object whose keys are known; an optional key may be absent or null.
struct JSONFields {
  private let members: [JSONMember]
  private let document: JSONDocument

  /// Reads an object; throws where the node is none, or at the first key that is not among `keys`.
  init(_ node: JSONNode, keys: [String], name: String, in document: JSONDocument) throws(InputError) {
    guard case .object(let members) = node.value else {
      throw document.error(at: node.offset, "expected \(name) as an object, found \(node.kind)")
    }
    for member in members where !keys.contains(member.key) {
      let nearest = Nearest.word(to: member.key, among: keys) ?? ""
      throw document.error(
        at: member.offset,
        "unknown key \(Printable.quoted(member.key)) in \(name); the nearest known key is \"\(nearest)\"")
    }
    self.members = members
    self.document = document
  }

  /// The value of a key; nil where it is absent.
  subscript(key: String) -> JSONNode? {
    for member in members where member.key == key { return member.node }
    return nil
  }

  /// The string of a key; throws where it is something else.
  func string(_ key: String) throws(InputError) -> String? {
    guard let node = self[key], !node.isNull else { return nil }
    if case .string(let text) = node.value { return text }
    throw document.error(at: node.offset, "expected a string for \"\(key)\", found \(node.kind)")
  }

  /// The array of a key; throws where it is something else.
  func array(_ key: String) throws(InputError) -> [JSONNode]? {
    guard let node = self[key], !node.isNull else { return nil }
    if case .array(let items) = node.value { return items }
    throw document.error(at: node.offset, "expected an array for \"\(key)\", found \(node.kind)")
  }
}
