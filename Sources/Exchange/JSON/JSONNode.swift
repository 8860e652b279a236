/// A JSON value and where it stands.
public struct JSONNode: Sendable {
  /// What the value is.
  public enum Value: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it is written.
    case number(JSONNumber)
    /// A string, its escapes resolved.
    case string(String)
    /// An array.
    case array([JSONNode])
    /// An object; its keys differ from each other.
    case object([JSONMember])
  }

  /// The value.
  public let value: Value
  /// The byte offset of its first character.
  public let offset: Int

  /// What the value is, in words for a message.
  public var kind: String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): "the number \(Printable.oneLine(number.text))"
    case .string(let text): "the string \(Printable.quoted(text))"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Whether the value is `null`.
  public var isNull: Bool {
    if case .null = value { return true }
    return false
  }
}

/// A key of a JSON object, with its value.
public struct JSONMember: Sendable {
  /// The key, its escapes resolved.
  public let key: String
  /// The byte offset of the key.
  public let offset: Int
  /// The value.
  public let node: JSONNode
}
