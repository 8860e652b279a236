import Coding
import Dictation

/// Why an import changed nothing.
public enum ImportFailure: Error, Sendable {
  /// A file of CMS is not what it says.
  case input(InputError)
  /// A lexicon that was to be written over has a fault.
  case lexicon(LexiconError)
}

/// Puts files of CMS into the form of our lexicons.
public struct CodeImport {
  private let base: LexiconLibrary
  private let scope: SpineScope
  private var files: [CMSFile] = []

  /// An import into a copy of a library; it keeps what concerns spine, or all.
  public init(into base: LexiconLibrary, keepsAll: Bool) throws(LexiconError) {
    self.base = base
    scope = try SpineScope([.embedded, base], keepsAll: keepsAll)
  }

  /// A reader for a file that a user named.
  public func reader(of file: String) -> CMSFileReader { CMSFileReader(file: file, scope: scope) }

  /// Adds a file; throws where it tells no date that it needs, or where another of its kind was given.
  public mutating func add(_ file: CMSFile) throws(InputError) {
    if file.kind == .diagnoses, file.edition == nil {
      throw InputError(
        file: file.name,
        message: "tells no fiscal year; expected one in its name (icd10cm_order_2026.txt) or --from DATE")
    }
    if file.kind != .pairs {
      for other in files where other.kind == file.kind {
        throw InputError(file: file.name, message: "is \(file.kind.name), as \(other.name) is; give one of them")
      }
    }
    files.append(file)
  }

  /// The library with the imported tables, every row of which was checked, and what was done to each.
  public func result() throws(ImportFailure) -> (library: LexiconLibrary, tables: [ImportedTable]) {
    var written: [Written] = []
    if let bundles = try bundles() { written.append(bundles) }
    if let procedures = try procedures() { written.append(procedures) }
    if let addOns = try addOns() { written.append(addOns) }
    if let diagnoses = try diagnoses() { written.append(diagnoses) }
    var reports: [ImportedTable] = []
    var texts: [LexiconText] = []
    for (text, report) in written {
      texts.append(text)
      reports.append(report)
    }
    let library = LexiconLibrary(base.files.filter { file in !texts.contains { $0.name == file.name } } + texts)
    try lexicon { () throws(LexiconError) in try CodeTables(library).validate() }
    return (library, reports)
  }

  private typealias Written = (LexiconText, ImportedTable)

  private func bundles() throws(ImportFailure) -> Written? {
    var readers: [PairReader] = []
    for file in files { if case .pairs(let reader) = file.content { readers.append(reader) } }
    if readers.isEmpty { return nil }
    let update = try lexicon { () throws(LexiconError) in try BundleUpdate(base, readers) }
    return update.file(imported: words([.pairs]))
  }

  private func procedures() throws(ImportFailure) -> Written? {
    var update = try lexicon { () throws(LexiconError) in try ProcedureUpdate(base) }
    var newest: CalendarDate?
    var isTold = false
    for file in files {
      do throws(InputError) {
        switch file.content {
        case .fees(let fees): try update.take(fees, of: file)
        case .units(let units): try update.take(units, of: file)
        case .pairs, .addOns, .diagnoses: continue
        }
      } catch {
        throw .input(error)
      }
      isTold = true
      if let date = file.edition, newest.map({ $0 < date }) ?? true { newest = date }
    }
    return isTold ? update.file(imported: words([.fees, .units]), from: newest) : nil
  }

  private func addOns() throws(ImportFailure) -> Written? {
    for file in files {
      guard case .addOns(let reader) = file.content else { continue }
      var update = try lexicon { () throws(LexiconError) in try AddOnUpdate(base, reader, keepsAll: scope.isAll) }
      return update.file(imported: words([.addOns]))
    }
    return nil
  }

  private func diagnoses() throws(ImportFailure) -> Written? {
    for file in files {
      guard case .diagnoses(let reader) = file.content, let from = file.edition else { continue }
      var update = try lexicon { () throws(LexiconError) in
        try DiagnosisUpdate(base, reader, of: file, from: from, keepsAll: scope.isAll)
      }
      do throws(InputError) { return try update.file(imported: words([.diagnoses])) } catch { throw .input(error) }
    }
    return nil
  }

  /// What was imported into a table, for its comment.
  private func words(_ kinds: [CMSFileKind]) -> String {
    var words: [String] = []
    for kind in kinds {
      var dates: [String] = []
      for file in files where file.kind == kind { dates.append(file.edition?.iso ?? "no date") }
      if let newest = dates.max() { words.append("\(kind.name) of \(newest)") }
    }
    return words.joined(separator: ", ") + (scope.isAll ? ", all specialties" : "")
  }

  private func lexicon<Value>(_ body: () throws(LexiconError) -> Value) throws(ImportFailure) -> Value {
    do throws(LexiconError) { return try body() } catch { throw .lexicon(error) }
  }
}
