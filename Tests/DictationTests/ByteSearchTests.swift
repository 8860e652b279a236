import Testing

@testable import Dictation

/// What is found eight bytes at a time is what is found one by one.
@Suite struct ByteSearchTests {
  private static let texts: [[UInt8]] = {
    var texts: [[UInt8]] = [[], [9], [10, 10], Array("a\tb\n".utf8)]
    var seed: UInt32 = 7
    for length in 0..<70 {
      var text: [UInt8] = []
      for _ in 0..<length {
        seed = seed &* 1_664_525 &+ 1_013_904_223
        // Bytes beside the mark and with the high bit, which a borrow or a carry would mistake for it.
        text.append([9, 8, 10, 137, 0, 255, 65][Int(seed >> 24) % 7])
      }
      texts.append(text)
    }
    return texts
  }()

  @Test func theFirstAndTheLastMarkAreFoundFromEveryPlace() {
    for text in Self.texts {
      text.withUnsafeBufferPointer { bytes in
        for start in 0...text.count {
          let first = text[start...].firstIndex(of: 9) ?? text.count
          #expect(ByteSearch.first(9, bytes, start, text.count) == first)
          let last = text[..<start].lastIndex(of: 9).map { $0 + 1 } ?? 0
          #expect(ByteSearch.afterLast(9, bytes, 0, start) == last)
        }
      }
    }
  }

  @Test func everyCellEndsAtItsMark() {
    for text in Self.texts {
      let marks = text.indices.filter { text[$0] == 9 }
      text.withUnsafeBufferPointer { bytes in
        #expect(ByteSearch.end(ofCells: 0, 9, bytes, 0, text.count) == 0)
        for (place, mark) in marks.enumerated() {
          #expect(ByteSearch.end(ofCells: place + 1, 9, bytes, 0, text.count) == mark + 1)
        }
        #expect(ByteSearch.end(ofCells: marks.count + 1, 9, bytes, 0, text.count) == nil)
      }
    }
  }

  @Test func textsAreTheSameOnlyByteForByte() {
    for (place, one) in Self.texts.enumerated() {
      for (other, text) in Self.texts.enumerated() {
        let isSame = one.withUnsafeBufferPointer { left in
          text.withUnsafeBufferPointer { ByteSearch.areSame(left, $0) }
        }
        #expect(isSame == (one == text), "\(place) \(other)")
      }
    }
  }
}
