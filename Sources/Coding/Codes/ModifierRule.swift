/// A modifier: one row of `codes/modifiers.tsv`.
public struct ModifierRule: Sendable, Hashable {
  /// The modifier.
  public let modifier: String
  /// Our own label.
  public let label: String
  /// Whether it can open an NCCI edit.
  public let opensEdits: Bool
  /// What the note must tell (`Circumstance.Kind` names, any); empty: nothing.
  public let needs: [String]
  /// Modifiers that contradict it on one line.
  public let contradicts: [String]
  /// The indicator column that a code must have for it; empty: any.
  ///
  /// As `bilateral=1`, `co-surgeon!=0`, `assistant!=1`, `add-on=no`.
  public let requires: String
  /// Where the row comes from.
  public let source: String
}
