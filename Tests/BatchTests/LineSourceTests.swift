import Exchange
import Foundation
import Testing

@testable import opnote

/// Lines and rows of files, across the pieces in which they are read.
struct LineSourceTests {
  private func lines(_ text: String) throws -> (lines: [String], whole: [Bool], offset: Int) {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    var source = try LineSource(path: try fixture.write("lines", text))
    var lines: [String] = []
    var whole: [Bool] = []
    while let line = try source.next() {
      lines.append(String(decoding: line.bytes, as: UTF8.self))
      whole.append(line.isWhole)
    }
    return (lines, whole, source.offset)
  }

  @Test(arguments: [65_534, 65_535, 65_536, 65_537, 200_000]) func aLineMayEndAtAnyPlaceOfAPiece(_ length: Int) throws {
    let long = String(repeating: "x", count: length)
    let (lines, whole, offset) = try lines("\(long)\n\nb\n\(long)")
    #expect(lines == [long, "", "b", long])
    #expect(whole == [true, true, true, false])
    #expect(offset == 2 * length + 4)
  }

  @Test func anEmptyFileHasNoLines() throws {
    #expect(try lines("").lines == [])
    #expect(try lines("\n").lines == [""])
  }

  @Test func aNameListIsSortedByBytesAndFindsItsNames() throws {
    let fixture = try BatchFixture()
    defer { fixture.remove() }
    let names = ["é.txt", "b", "B", "a.txt", "a", "ab", ".hidden"]
    for name in names { try fixture.write(name, "x") }
    let list = try NameList(folder: fixture.folder)
    #expect((0..<list.count).map { list[$0] } == ["B", "a", "a.txt", "ab", "b", "é.txt"])
    for name in names.dropLast() { #expect(list.contains(name)) }
    #expect(!list.contains(".hidden"))
    #expect(!list.contains("aa"))
  }
}
