/// Where a record stands, for the error that it may raise.
struct RecordPlace {
  /// The file, as the user named it.
  let file: String
  /// The 1-based line on which it begins.
  let line: Int

  /// The error of a cell that is not what it should be.
  func expected(_ expected: String, _ found: UnsafeBufferPointer<UInt8>) -> InputError {
    let what = found.isEmpty ? "nothing" : CMSText.quoted(found)
    return InputError(file: file, line: line, message: "expected \(expected), found \(what)")
  }

  /// Throws where a condition does not hold.
  @inline(__always)
  func require(_ condition: Bool, _ message: () -> String) throws(InputError) {
    if !condition { throw InputError(file: file, line: line, message: message()) }
  }
}
