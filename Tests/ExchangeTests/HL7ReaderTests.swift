import Dictation
import Testing

@testable import Exchange

/// The notes of HL7 v2 messages, and where they stood.
struct HL7ReaderTests {
  private static let header = #"MSH|^~\&|A|B|C|D|20260302||MDM^T02^MDM_T02|1|P|2.5"#

  private func texts(_ message: String) throws(InputError) -> [String] {
    var texts: [String] = []
    for note in try NoteReader.notes(Array(message.utf8), id: "n", file: "n.hl7") {
      texts.append(String(decoding: note.text, as: UTF8.self))
    }
    return texts
  }

  private func message(_ text: String) -> String? {
    do throws(InputError) {
      _ = try NoteReader.note(Array(text.utf8), id: "n", file: "n.hl7")
      return nil
    } catch { return error.description }
  }

  @Test func joinsSegmentsRepetitionsAndBreaks() throws {
    let message =
      Self.header + "\r" + #"OBX|1|TX|11504-8^X^LN||PROCEDURE: L4-L5~Left||||||F"# + "\r"
      + #"OBX|2|FT|||one\.br\two\.sp\||||||F"# + "\r" + "OBX|3|TX|||wrong||||||D\rOBX|4|ST|||last\r"
    #expect(try texts(message) == ["PROCEDURE: L4-L5\nLeft\none\ntwo\n\nlast"])
    #expect(try texts("\u{0B}" + message + "\u{1C}\r") == texts(message))
    #expect(try texts(String(message.map { $0 == "\r" ? "\n" : $0 })) == texts(message))
  }

  @Test func resolvesEscapes() throws {
    let text = #"a\F\b\S\c\T\d\R\e\E\f \H\bold\N\ \X0D0A\x C:\notes\file \Q\ 5\X41\"#
    #expect(
      try texts(Self.header + "\rOBX|1|TX|||" + text) == [#"a|b^c&d~e\f bold "# + "\n" + #"x C:\notes\file \Q\ 5A"#])
  }

  @Test func takesOtherDelimiters() throws {
    #expect(try texts("MSH|^!$&|||||||ORU^R01|1|P|2.5\rOBR|1\rOBX|1|TX|||a!b~c$F$d") == ["a\nb~c|d"])
  }

  @Test func findsTheReportsOfAnObservation() throws {
    let message =
      #"MSH|^~\&|||||||ORU^R01|1|P|2.5"# + "\nOBR|1\nOBX|1|NM|K||4.1\nOBX|2|ST|X||low\nOBR|2\nOBX|1|TX|||L4-L5\n"
      + "wrapped here\nOBR|3\nOBX|1|FT|||L5-S1\n"
    #expect(try texts(message) == ["L4-L5\nwrapped here", "L5-S1"])
    #expect(self.message(message) == "n.hl7: holds 2 notes; give a file for each")
  }

  @Test func offsetsLeadBackToTheFile() throws {
    let file = Array((Self.header + "\r\nOBX|1|TX|||\\T\\ caf\u{E9} L4\\.br\\side\r\n").utf8)
    let note = try NoteReader.note(file, id: "n", file: "n.hl7")
    #expect(note.text == Array("& caf\u{E9} L4\nside".utf8))
    let offsets = try #require(note.fileOffsets)
    for place in note.text.indices where place > 0 && note.text[place] != 10 {
      #expect(file[offsets.fileOffset(ofText: place)] == note.text[place])
    }
    #expect(note.fileSize == file.count)
  }

  @Test func saysWhatIsWrongInOneLine() {
    #expect(
      message("MSH|") == "n.hl7: has an MSH segment without its delimiters; expected MSH|^~\\&|")
    #expect(
      message(Self.header + "\rOBX|1|NM|||4")
        == "n.hl7: is HL7 v2 without a note: no OBX segment of it holds text (TX, FT)")
    #expect(
      message(Self.header + "\rOBX|1|ED|||^AP^^Base64^AAAA")
        == "n.hl7: is an HL7 v2 message whose document is attached and not told as text (TX, FT)")
  }

  @Test func takesAnyCutAndAnyByte() throws {
    let file = Array((Self.header + "\rOBX|1|TX|||\\T\\\u{E9}\\X41\\~L4\\.br\\side\rOBR|1\rOBX|2|ST|||b").utf8)
    for cut in 0..<file.count {
      for byte in [UInt8(0), 0x7C, 0x5C, 0x0D, 0x0A, 0x58, 0xC3, 0xFF] {
        var other = file
        other[cut] = byte
        for bytes in [other, Array(other[...cut])] {
          guard let notes = try? HL7Reader.read(bytes, id: "n", file: "n") else { continue }
          for note in notes { #expect(Array(String(decoding: note.text, as: UTF8.self).utf8) == note.text) }
        }
      }
    }
  }
}
