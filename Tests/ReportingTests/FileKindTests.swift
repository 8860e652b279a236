import Testing

@testable import Exchange

/// A file that is no plain text is named, and never read as a note.
struct FileKindTests {
  private func name(_ bytes: [UInt8]) -> String {
    switch FileKind(of: bytes) {
    case .empty: "empty"
    case .text: "text"
    case .other(let name, _): name
    }
  }

  @Test func namesWhatItIs() {
    #expect(name(Array("%PDF-1.7\n…".utf8)) == "a PDF")
    #expect(name(Array("%PDF-1.7\ntrailer << /Encrypt 5 0 R >>".utf8)) == "an encrypted PDF")
    #expect(name([0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8)) == "a Word document (.docx)")
    #expect(name([0x50, 0x4B, 3, 4, 20, 0, 1, 0] + Array("secret.txt".utf8)) == "an encrypted ZIP archive")
    #expect(name([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]) == "an Office document of the old format (.doc)")
    #expect(name(Array("{\\rtf1\\ansi".utf8)) == "an RTF document")
    #expect(name(Array("\u{FEFF}\r\nMSH|^~\\&|".utf8)) == "an HL7 v2 message")
    #expect(name([0x89, 0x50, 0x4E, 0x47, 13, 10]) == "a PNG image")
    #expect(name([1, 2, 3, 0, 200, 7]) == "a binary file")
    #expect(name([0x4C, 0, 0x34, 0, 0x2D, 0, 0x35, 0]) == "UTF-16 text without a byte order mark")
  }

  @Test func takesTextAsItComes() {
    #expect(name(Array("L4-L5\u{0C}Page 2".utf8)) == "text")
    #expect(name([0x4C, 0x92, 0x73]) == "text")
    #expect(name([0xFF, 0xFE, 0x4C, 0, 0x34, 0]) == "text")
    #expect(name([]) == "empty")
    #expect(name(Array("\u{FEFF} \r\n\t".utf8)) == "empty")
  }
}
