import Audit
import Dictation
import Spine

/// The evidence of a report in one document, ready to be marked in its text.
struct Highlights {
  /// A piece of the text between two ends of evidence.
  struct Piece {
    let range: ByteRange
    /// The elements that the piece is evidence of, in the report's order.
    var elements: [Element] = []
    /// The findings that rest on it, counted from 1.
    var findings: [Int] = []
    /// Whether evidence begins here, so that links lead here.
    var isStart = false

    /// Whether anything rests on the piece.
    var isMarked: Bool { !elements.isEmpty || !findings.isEmpty }
  }

  private struct Mark {
    let range: ByteRange
    let element: Element?
    let finding: Int?
  }

  /// The pieces in order; they leave nothing of the text out.
  let pieces: [Piece]

  init(_ report: GapReport, document: Int, length: Int) {
    var marks: [Mark] = []
    func add(_ evidence: [Evidence], _ element: Element?, _ finding: Int?) {
      for item in evidence where item.document == document {
        let range = ByteRange(max(0, min(item.range.start, length)), max(0, min(item.range.end, length)))
        if range.count > 0 { marks.append(Mark(range: range, element: element, finding: finding)) }
      }
    }
    for element in report.elements { add(element.evidence, element.element, nil) }
    for (place, finding) in report.findings.enumerated() { add(finding.evidence, finding.element, place + 1) }
    marks.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    pieces = Highlights.pieces(marks, length)
  }

  /// Cuts the text at every end of a mark, keeping those that are open at each place.
  private static func pieces(_ marks: [Mark], _ length: Int) -> [Piece] {
    var ends = [0, length]
    for mark in marks { ends += [mark.range.start, mark.range.end] }
    ends.sort()
    var pieces: [Piece] = []
    var open: [Mark] = []
    var next = 0
    for (from, to) in zip(ends, ends.dropFirst()) where from < to {
      open = open.filter { $0.range.end > from }
      var isStart = false
      while next < marks.count, marks[next].range.start <= from {
        open.append(marks[next])
        isStart = true
        next += 1
      }
      var piece = Piece(range: ByteRange(from, to), isStart: isStart)
      for element in Element.allCases where open.contains(where: { $0.element == element }) {
        piece.elements.append(element)
      }
      for mark in open {
        if let finding = mark.finding, !piece.findings.contains(finding) { piece.findings.append(finding) }
      }
      piece.findings.sort()
      pieces.append(piece)
    }
    return pieces
  }
}
