import Dictation

/// A quote laid out as compilers show a place: the words in lines, and below each line carets under the evidence.
struct MarkedQuote {
  private struct Word {
    var scalars: [Unicode.Scalar] = []
    var isMarked: [Bool] = []
    /// Whether the space before the word is evidence too.
    var isJoined = false
  }

  private let words: [Word]

  /// The quote around a range of a text, with all `marks` in it marked.
  init(_ finder: QuoteFinder, around range: ByteRange, marks: [ByteRange]) {
    let bounds = finder.bounds(around: range)
    var words: [Word] = []
    var word = Word()
    var isSpaceMarked = false
    func mark(at place: Int) -> Bool { marks.contains { $0.start <= place && place < $0.end } }
    func end() {
      if !word.scalars.isEmpty { words.append(word) }
      word = Word()
    }
    if bounds.isCutBefore { words.append(MarkedQuote.dots) }
    var place = bounds.from
    for scalar in String(decoding: finder.bytes(bounds.from, bounds.to), as: UTF8.self).unicodeScalars {
      if scalar == " " || Paragraph.turnsText(scalar.value) {
        end()
        isSpaceMarked = mark(at: place)
      } else {
        if word.scalars.isEmpty { word.isJoined = isSpaceMarked }
        word.scalars.append(scalar)
        word.isMarked.append(mark(at: place))
      }
      place += UTF8.width(scalar)
    }
    end()
    if bounds.isCutAfter { words.append(MarkedQuote.dots) }
    self.words = words
  }

  private static var dots: Word { Word(scalars: ["…"], isMarked: [false]) }

  /// The lines of at most `width` columns, each with the carets below it; no carets where none of it is evidence.
  func lines(width: Int) -> [(words: String, carets: String)] {
    var lines: [(words: String, carets: String)] = []
    var scalars: [Unicode.Scalar] = []
    var marked: [Bool] = []
    func end() {
      if !scalars.isEmpty { lines.append(MarkedQuote.line(scalars, marked)) }
      (scalars, marked) = ([], [])
    }
    for word in words {
      if !scalars.isEmpty {
        if scalars.count + 1 + word.scalars.count > width {
          end()
        } else {
          scalars.append(" ")
          marked.append(word.isJoined && marked.last == true && word.isMarked.first == true)
        }
      }
      for (scalar, isMarked) in zip(word.scalars, word.isMarked) {
        if scalars.count == width { end() }
        scalars.append(scalar)
        marked.append(isMarked)
      }
    }
    end()
    return lines
  }

  private static func line(_ scalars: [Unicode.Scalar], _ marked: [Bool]) -> (words: String, carets: String) {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars)
    var carets = ""
    for isMarked in marked[..<((marked.lastIndex(of: true) ?? -1) + 1)] { carets += isMarked ? "^" : " " }
    return (String(words), carets)
  }
}

extension UTF8 {
  /// How many bytes a scalar takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}
