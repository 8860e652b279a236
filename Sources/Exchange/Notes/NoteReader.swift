import Dictation

/// Reads the notes of a file of any format that holds notes.
public enum NoteReader {
  /// The notes of a file's bytes, by what the file holds; `file` names it in errors.
  public static func notes(_ bytes: [UInt8], id: String, file: String) throws(InputError) -> [Note] {
    switch FileFormat(of: bytes) {
    case .rtf: return [try RTFReader.read(bytes, id: id, file: file)]
    case .hl7: return try HL7Reader.read(bytes, id: id, file: file)
    case .x12: throw InputError(file: file, message: "is an X12 interchange; it holds claims and no note")
    case nil: break
    }
    switch FileKind(of: bytes) {
    case .text: return [Note(id: id, file: bytes)]
    case .empty: throw InputError(file: file, message: "is empty; expected the text of a note")
    case .other(let name, let advice):
      throw InputError(file: file, message: "is \(name), which opnote does not read; \(advice)")
    }
  }

  /// The one note of a file; throws where it holds several.
  public static func note(_ bytes: [UInt8], id: String, file: String) throws(InputError) -> Note {
    let notes = try notes(bytes, id: id, file: file)
    guard notes.count == 1, let note = notes.first else {
      throw InputError(file: file, message: "holds \(notes.count) notes; give a file for each")
    }
    return note
  }
}
