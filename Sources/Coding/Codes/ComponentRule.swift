/// A part that a code means: one row of `codes/components.tsv`.
public struct ComponentRule: Sendable, Hashable {
  /// The code.
  public let code: String
  /// The part's name.
  public let component: String
  /// The facts any of which satisfies it: `work:KIND`, `device:KIND`, `circumstance:KIND`, `prior:same-level`.
  public let needs: [String]
  /// The code that stands without it; empty where none does.
  public let otherwise: [String]
  /// `error` where it changes the code, else `warning`; `none` where another rule of the contract says it already.
  public let severity: String
  /// Whether the part must stand at the line's own segments.
  public let isAtLevel: Bool
  /// Where the row comes from.
  public let source: String
}
