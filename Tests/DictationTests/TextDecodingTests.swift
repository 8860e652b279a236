import Testing

@testable import Dictation

private func text(_ note: Note) -> String { String(decoding: note.text, as: UTF8.self) }

/// The offset in the file of the first occurrence of some words in the text.
private func fileOffset(of words: String, in note: Note) -> Int? {
  let wanted = Array(words.utf8)
  for start in 0...max(0, note.text.count - wanted.count) where note.text[start...].starts(with: wanted) {
    return note.fileOffsets?.fileOffset(ofText: start) ?? start
  }
  return nil
}

@Test func validTextIsItsOwnFile() {
  let note = Note("Foraminotomy – L4’s root, naïve °C 𝕏")
  #expect(text(note) == "Foraminotomy – L4’s root, naïve °C 𝕏")
  #expect(note.fileOffsets == nil)
  #expect(note.fileSize == note.text.count)
}

@Test func byteOrderMarkIsASpace() throws {
  let note = Note(id: "", file: [0xEF, 0xBB, 0xBF] + Array("FINDINGS: Stenosis.".utf8))
  #expect(note.text.count == 22)
  let tokens = Fixture.tokens("\u{FEFF}FINDINGS: Stenosis.")
  #expect(tokens.first?.range == ByteRange(3, 11))
  let document = try Fixture.read("\u{FEFF}FINDINGS: Stenosis.")
  #expect(document.sections.first?.kind == .findings)
}

@Test func windows1252BytesAreRead() {
  // "Pt’s disc – L4 • 5° x"
  let file: [UInt8] =
    Array("Pt".utf8) + [0x92] + Array("s disc ".utf8) + [0x96] + Array(" L4 ".utf8) + [0x95] + Array(" 5".utf8) + [0xB0]
    + Array(" x".utf8)
  let note = Note(id: "", file: file)
  #expect(text(note) == "Pt’s disc – L4 • 5° x")
  #expect(note.fileSize == file.count)
  #expect(fileOffset(of: "disc", in: note) == 5)
  #expect(fileOffset(of: "–", in: note) == 10)
  #expect(fileOffset(of: "L4", in: note) == 12)
  #expect(fileOffset(of: "x", in: note) == file.count - 1)
  #expect(note.fileOffsets?.fileOffset(ofText: note.text.count) == file.count)
}

@Test func unassignedBytesBecomeReplacements() {
  let note = Note(id: "", file: [0x81, 0x8D, 0x8F, 0x90, 0x9D])
  #expect(text(note) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
}

@Test func goodCharactersBesideBadBytesStay() {
  let note = Note(id: "", file: Array("é".utf8) + [0x92] + Array("ü–".utf8) + [0xFF, 0x41])
  #expect(text(note) == "é’ü–ÿA")
  #expect(fileOffset(of: "A", in: note) == 9)
}

@Test(arguments: [
  [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
  [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x80], [0x80], [0xC3],
])
func malformedCharactersAreReadByteByByte(_ file: [UInt8]) {
  let note = Note(id: "", file: file)
  #expect(text(note).unicodeScalars.count == file.count)
  #expect(Array(text(note).utf8) == note.text)
}

@Test(arguments: [true, false])
func utf16WithAMarkIsRead(_ isLittle: Bool) {
  let string = "L4–L5 𝕏 é\n"
  var file: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
  for unit in string.utf16 {
    let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
    file += isLittle ? [low, high] : [high, low]
  }
  let note = Note(id: "", file: file)
  #expect(text(note) == string)
  #expect(fileOffset(of: "L5", in: note) == 2 + 3 * 2)
  #expect(fileOffset(of: "é", in: note) == 2 + 9 * 2)
}

@Test func loneSurrogateAndHalfUnitAreNoFault() {
  let note = Note(id: "", file: [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00, 0x42])
  #expect(text(note) == "\u{FFFD}A")
}

@Test func anyBytesBecomeValidTextThatLeadsBack() {
  var numbers = SeededNumbers(seed: 1)
  for _ in 0..<2000 {
    var file: [UInt8] = []
    for _ in 0..<Int.random(in: 0...24, using: &numbers) {
      // Mostly bytes that begin or continue characters, where faults hide.
      file.append(Bool.random(using: &numbers) ? UInt8.random(in: 0x80...0xFF, using: &numbers) : 0x41)
    }
    let note = Note(id: "", file: file)
    let string = text(note)
    #expect(Array(string.utf8) == note.text, "\(file)")
    guard let offsets = note.fileOffsets else {
      #expect(note.text == file)
      continue
    }
    var last = -1
    var at = 0
    for scalar in string.unicodeScalars {
      let place = offsets.fileOffset(ofText: at)
      #expect(place > last && place < file.count, "\(file)")
      last = place
      at += scalar.utf8.count
    }
    #expect(offsets.fileOffset(ofText: at) == file.count, "\(file)")
  }
}

@Test func nulIsASpace() {
  let tokens = Fixture.tokens("disc\0space\0\0L4")
  #expect(tokens.count == 3)
  #expect(tokens.allSatisfy { $0.isSpaced })
}

@Test func lineEndingsOfEveryKindCount() {
  let tokens = Fixture.tokens("a\nb\r\nc\rd\r\n\r\ne\n\nf\r\rg\n \t\nh\n\n\n\n\n\ni\u{0C}j")
  #expect(tokens.map { Int($0.breaks) } == [3, 1, 1, 1, 2, 2, 2, 2, 3, 1])
}
