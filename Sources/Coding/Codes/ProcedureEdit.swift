/// A pair of codes that NCCI does not pay together.
public struct ProcedureEdit: Sendable, Hashable {
  /// The code that is paid.
  public let column1: String
  /// The code that is not.
  public let column2: String
  /// 0: no modifier opens the pair; 1: one may.
  public let indicator: Int
  /// Where the pair comes from, with the quarter for which it is proved.
  public let source: String

  /// Makes a pair.
  package init(column1: String, column2: String, indicator: Int, source: String) {
    self.column1 = column1
    self.column2 = column2
    self.indicator = indicator
    self.source = source
  }
}
