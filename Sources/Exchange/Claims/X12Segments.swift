/// A segment of an X12 interchange: its elements, and the delimiter of their parts.
struct X12Segment {
  let elements: [ArraySlice<UInt8>]
  let component: UInt8

  /// An element as text; empty where it is not there. Element 0 is the segment's name.
  subscript(place: Int) -> String {
    place < elements.count ? String(decoding: elements[place], as: UTF8.self) : ""
  }

  /// The parts of an element.
  func parts(_ place: Int) -> [String] {
    guard place < elements.count else { return [] }
    var parts: [String] = []
    for part in elements[place].split(separator: component, omittingEmptySubsequences: false) {
      parts.append(String(decoding: part, as: UTF8.self))
    }
    return parts
  }
}

/// Cuts an X12 interchange into segments, by the delimiters that each ISA segment names.
struct X12Segments {
  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var element: UInt8 = 0
  private var component: UInt8 = 0
  private var terminator: UInt8 = 0
  /// Whether the interchange that began has ended.
  private(set) var isWhole = false

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { at = 3 }
  }

  /// The next segment; nil after the last.
  mutating func next() throws(InputError) -> X12Segment? {
    while at < bytes.count, bytes[at] <= 32 { at += 1 }
    guard at < bytes.count else { return nil }
    if bytes[at...].starts(with: "ISA".utf8) { try readDelimiters() }
    var end = at
    while end < bytes.count, bytes[end] != terminator { end += 1 }
    let segment = X12Segment(
      elements: bytes[at..<end].split(separator: element, omittingEmptySubsequences: false), component: component)
    // A segment without its end may be half of one.
    isWhole = segment[0] == "IEA"
    at = end + 1
    return segment
  }

  /// The delimiters stand at fixed places of the 106 bytes of ISA.
  private mutating func readDelimiters() throws(InputError) {
    guard bytes.count - at >= 106 else { throw fault("is cut short: its ISA segment has fewer than 106 bytes") }
    element = bytes[at + 3]
    component = bytes[at + 104]
    terminator = bytes[at + 105]
    var count = 0
    for byte in bytes[at..<at + 104] where byte == element { count += 1 }
    guard count == 16, bytes[at + 103] == element, element != component, component != terminator,
      element != terminator, !isLetter(element), !isLetter(component), !isLetter(terminator)
    else { throw fault("has an ISA segment that does not name its delimiters; expected 106 bytes and 16 elements") }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte >= 0x80
  }

  private func fault(_ message: String) -> InputError { InputError(file: file, message: message) }
}
