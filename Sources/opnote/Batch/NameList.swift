import Exchange
import Glibc

/// The names in a folder, sorted by their bytes and kept close: a folder may hold a million.
struct NameList {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  /// Reads a folder; hidden files are passed over.
  init(folder: String) throws(InputError) {
    guard let stream = opendir(folder) else {
      throw InputError(file: folder, message: InputFile.reason(errno))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let start = bytes.count
      withUnsafeBytes(of: &entry.pointee.d_name) { name in
        for byte in name {
          if byte == 0 { break }
          bytes.append(byte)
        }
      }
      if bytes[start] == UInt8(ascii: ".") {
        bytes.removeSubrange(start...)
      } else {
        bytes.append(0)
        starts.append(start)
      }
    }
    let all = bytes
    all.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return }
      starts.sort { strcmp(base + $0, base + $1) < 0 }
    }
  }

  /// How many there are.
  var count: Int { starts.count }

  /// The name of a place.
  subscript(place: Int) -> String {
    String(decoding: bytes[starts[place]...].prefix { $0 != 0 }, as: UTF8.self)
  }

  /// Whether a name is there.
  func contains(_ name: String) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let other = bytes[starts[middle]...].prefix { $0 != 0 }
      if other.elementsEqual(name.utf8) { return true }
      if other.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
