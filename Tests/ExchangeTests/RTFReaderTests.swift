import Dictation
import Testing

@testable import Exchange

/// The text of RTF documents, and where it stood.
struct RTFReaderTests {
  private func text(_ rtf: String) throws(InputError) -> String {
    String(decoding: try NoteReader.note(Array(rtf.utf8), id: "n", file: "n.rtf").text, as: UTF8.self)
  }

  private func message(_ rtf: String) -> String? {
    do throws(InputError) {
      _ = try text(rtf)
      return nil
    } catch { return error.description }
  }

  @Test func readsTheBodyAlone() throws {
    let rtf = #"""
      {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\*\generator Word}{\stylesheet{\s1 Dark List;}}
      {\header MRN 1\par}{\footer Page 2 of 3}{\info{\title secret}}\pard\b L4-L5\b0  decompression\par
      {\pict\wmetafile8 0102ff}Side:\cell left\cell\row {\field{\*\fldinst PAGE}{\fldrslt seven}}\line end}
      """#
    #expect(try text(rtf) == "L4-L5 decompression\nSide:\tleft\t\nseven\nend")
  }

  @Test func readsSignsOfTheCodePageAndUnicode() throws {
    #expect(
      try text(#"{\rtf1\ansi\ansicpg1252 Patient\rquote s \'93L5\'94 5\'b0 \u8211?S1 \uc2\u176\'c2\'b0.\{a\}\~b\_c\\}"#)
        == "Patient\u{2019}s \u{201C}L5\u{201D} 5\u{B0} \u{2013}S1 \u{B0}.{a}\u{A0}b-c\\")
    #expect(try text(#"{\rtf1 \u-10179?\u-8704?x\u-10179?y}"#) == "\u{1F600}x\u{FFFD}y")
    #expect(try text(#"{\rtf1\ansi\ansicpg1251 a\'e0b}"#) == "a\u{FFFD}b")
  }

  @Test func leavesOutWhatIsHiddenOrDeleted() throws {
    #expect(try text(#"{\rtf1 L3{\deleted -L4} {\v secret}and\v x\v0 L5\deleted y\plain .}"#) == "L3 andL5.")
    #expect(try text(#"{\rtf1 a{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt box}}{\shprslt box}}}"#) == "abox")
  }

  @Test func offsetsLeadBackToTheFile() throws {
    let rtf = Array("\u{FEFF}{\\rtf1\\ansi\\b Left\\b0  \\'93L4\\'94 side}".utf8)
    let note = try NoteReader.note(rtf, id: "n", file: "n.rtf")
    let text = String(decoding: note.text, as: UTF8.self)
    #expect(text == "Left \u{201C}L4\u{201D} side")
    for word in ["Left", "L4", "side"] {
      let start = try #require(place(of: word, in: note.text))
      let origin = try #require(note.fileOffsets).fileOffset(ofText: start)
      #expect(origin == place(of: word, in: rtf))
    }
    #expect(note.fileSize == rtf.count)
    #expect(note.sha256 == SHA256.hexadecimal(of: rtf))
  }

  @Test func saysWhatIsWrongInOneLine() {
    #expect(message(#"{\rtf1 L4-L5"#) == "n.rtf: is cut short: the RTF document ends within a group")
    #expect(message(#"{\rtf1 {\fonttbl a}\par}"#) == "n.rtf: is an RTF document without text")
    #expect(
      message(#"{\rtf1 \bin99999999999999999999 x}"#)
        == "n.rtf: is cut short: its RTF announces more binary data than it holds")
    #expect(
      message("{\\rtf1" + String(repeating: "{", count: 1_000_000))
        == "n.rtf: expected at most 256 levels of RTF groups")
  }

  @Test func takesAnyCutAndAnyByte() throws {
    let rtf = Array(#"{\rtf1\ansi{\fonttbl a}\uc1\u8211?\'9x\bin2 ab L4{\*\x y}\u-1}"#.utf8)
    for cut in 0..<rtf.count {
      for byte in [UInt8(0), 0x7B, 0x7D, 0x5C, 0x27, 0x2D, 0xC3, 0xFF] {
        var other = rtf
        other[cut] = byte
        for bytes in [other, Array(other[...cut])] {
          guard let note = try? RTFReader.read(bytes, id: "n", file: "n") else { continue }
          #expect(Array(String(decoding: note.text, as: UTF8.self).utf8) == note.text)
        }
      }
    }
  }

  private func place(of word: String, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    return (0...(bytes.count - word.count)).first { bytes[$0..<$0 + word.count].elementsEqual(word) }
  }
}
