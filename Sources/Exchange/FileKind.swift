/// What a file is that is no plain text, told by its first bytes.
public enum FileKind: Sendable, Hashable {
  /// Nothing, or nothing but white space.
  case empty
  /// Text that can be read as a note.
  case text
  /// Something else, named for a message, with what the user can do about it.
  case other(name: String, advice: String)

  /// The kind of a file's bytes.
  public init(of bytes: [UInt8]) {
    if FileKind.isBlank(bytes) {
      self = .empty
    } else if let (name, advice) = FileKind.document(bytes) ?? FileKind.container(bytes) ?? FileKind.exchange(bytes)
      ?? FileKind.unmarkedUTF16(bytes)
    {
      self = .other(name: name, advice: advice)
    } else if FileKind.isBinary(bytes) {
      self = .other(name: "a binary file", advice: "give the note as plain text")
    } else {
      self = .text
    }
  }

  private typealias Named = (name: String, advice: String)

  /// The formats of word processors, scanners and cameras.
  private static func document(_ bytes: [UInt8]) -> Named? {
    let advice = "save it as plain text"
    if bytes.starts(with: "%PDF-".utf8) {
      return holds(bytes, "/Encrypt") ? ("an encrypted PDF", "unlock it and \(advice)") : ("a PDF", advice)
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8]) {
      // Office wraps an encrypted docx in the old container, whose names are in UTF-16.
      return holds(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0")
        ? ("an encrypted Office document", "unlock it and \(advice)")
        : ("an Office document of the old format (.doc)", advice)
    }
    if bytes.starts(with: "{\\rtf".utf8) { return ("an RTF document", advice) }
    let images: [([UInt8], String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
      ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"), ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
      ([0x47, 0x49, 0x46, 0x38], "a GIF image"),
    ]
    for (magic, name) in images where bytes.starts(with: magic) { return (name, "give the note's text") }
    return nil
  }

  /// Archives and encrypted files.
  private static func container(_ bytes: [UInt8]) -> Named? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04] as [UInt8])
      || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06] as [UInt8])
    {
      if holds(bytes, "word/") { return ("a Word document (.docx)", "save it as plain text") }
      if holds(bytes, "xl/") { return ("an Excel workbook (.xlsx)", "give the note's text") }
      if holds(bytes, "mimetypeapplication/vnd.oasis") { return ("an OpenDocument file", "save it as plain text") }
      // Bit 0 of the flags says that the first entry is encrypted.
      if bytes.count > 6, bytes[6] & 1 == 1 { return ("an encrypted ZIP archive", "unlock and unpack it") }
      return ("a ZIP archive", "unpack it")
    }
    let kinds: [([UInt8], String, String)] = [
      ([0x1F, 0x8B], "a gzip file", "unpack it"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", "unpack it"),
      ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file", "unpack it"),
      (Array("-----BEGIN PGP MESSAGE-----".utf8), "an encrypted file (PGP)", "decrypt it"),
      (Array("Salted__".utf8), "an encrypted file (OpenSSL)", "decrypt it"),
      (Array("age-encryption.org/".utf8), "an encrypted file (age)", "decrypt it"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program", "give the note as plain text"),
    ]
    for (magic, name, advice) in kinds where bytes.starts(with: magic) { return (name, advice) }
    return nil
  }

  /// Formats of records and claims that hold a note inside markup, or none at all.
  private static func exchange(_ bytes: [UInt8]) -> Named? {
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF] as [UInt8]) { text = text.dropFirst(3) }
    while let byte = text.first, byte <= 32 { text = text.dropFirst() }
    let advice = "give the note's text alone"
    if text.starts(with: "MSH|".utf8) || text.starts(with: "FHS|".utf8) || text.starts(with: "BHS|".utf8) {
      return ("an HL7 v2 message", advice)
    }
    if text.starts(with: "ISA*".utf8) { return ("an X12 interchange", "it holds claims and no note") }
    if text.starts(with: "<?xml".utf8) || text.starts(with: "<ClinicalDocument".utf8) {
      return ("an XML document", advice)
    }
    if text.starts(with: "{\\rtf".utf8) { return ("an RTF document", "save it as plain text") }
    if text.starts(with: "<!DOCTYPE".utf8) || text.starts(with: "<html".utf8) { return ("an HTML page", advice) }
    return nil
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    for byte in bytes where byte > 32 && byte != 0xEF && byte != 0xBB && byte != 0xBF && byte != 0xFE && byte != 0xFF {
      return false
    }
    return true
  }

  /// Whether a file holds what no text does: null bytes outside UTF-16, or control characters throughout.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if hasUTF16Mark(bytes) { return false }
    var controls = 0
    for byte in bytes {
      switch byte {
      case 0: return true
      case 9...13, 26...31: break
      case 1..<32: controls += 1
      default: break
      }
    }
    return controls * 20 > bytes.count
  }

  private static func hasUTF16Mark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE] as [UInt8]) || bytes.starts(with: [0xFE, 0xFF] as [UInt8])
  }

  /// UTF-16 of Latin text without its mark: a null at every second byte, and at no other.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Named? {
    if hasUTF16Mark(bytes) { return nil }
    var nulls = [0, 0]
    for (place, byte) in bytes.prefix(4_096).enumerated() where byte == 0 { nulls[place & 1] += 1 }
    guard min(nulls[0], nulls[1]) == 0, max(nulls[0], nulls[1]) * 5 > min(bytes.count, 4_096) * 2 else { return nil }
    return ("UTF-16 text without a byte order mark", "save it as UTF-8")
  }

  /// Whether the file holds the words, within its first 64 KB or its last 4 KB.
  private static func holds(_ bytes: [UInt8], _ words: String) -> Bool {
    contains(bytes.prefix(65_536), Array(words.utf8)) || contains(bytes.suffix(4_096), Array(words.utf8))
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ words: [UInt8]) -> Bool {
    guard let first = words.first, bytes.count >= words.count else { return false }
    for place in bytes.startIndex...(bytes.endIndex - words.count) where bytes[place] == first {
      if bytes[place..<place + words.count].elementsEqual(words) { return true }
    }
    return false
  }
}
