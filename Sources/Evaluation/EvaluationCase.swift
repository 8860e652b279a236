import Exchange
import OpNoteAudit

/// A worked case: a note, a claim, and what is expected of their audit.
public struct EvaluationCase: Sendable {
  /// The name of its folder.
  public let name: String
  /// The note; its id is `note.txt`.
  public let note: Note
  /// The claim.
  public let claim: Claim
  /// What is expected.
  public let expectation: Expectation
  /// Whether it is of the held-out split, whose misses are told only when asked for.
  public let isSealed: Bool

  /// The day that stands in where neither note nor claim tells a date, so that a score never depends on the clock.
  public static let today = CalendarDate(year: 2026, month: 3, day: 2)

  /// How the names of the folders that hold held-out splits begin.
  private static let sealedFolder = "heldout"

  /// Reads a case from its folder.
  public init(folder: String) throws(CaseError) {
    let path = CaseFiles.resolved(folder)
    let parts = path.split(separator: "/")
    name = parts.last.map { String($0) } ?? path
    isSealed = parts.contains { $0.hasPrefix(EvaluationCase.sealedFolder) }
    note = Note(id: "note.txt", file: try CaseFiles.bytes(folder + "/note.txt"))
    let claimFile = folder + "/claim.json"
    let expectFile = folder + "/expect.json"
    do throws(InputError) {
      claim = try ClaimReader.read(try EvaluationCase.bytes(claimFile), file: claimFile)
      let document = try JSONDocument(try EvaluationCase.bytes(expectFile), file: expectFile)
      expectation = try Expectation(document)
    } catch {
      throw CaseError(error)
    }
  }

  /// The cases of a folder, by name; the folder may be a case itself.
  public static func all(in folder: String) throws(CaseError) -> [EvaluationCase] {
    if CaseFiles.exists(folder + "/expect.json") { return [try EvaluationCase(folder: folder)] }
    var cases: [EvaluationCase] = []
    for name in try CaseFiles.names(in: folder) where CaseFiles.exists("\(folder)/\(name)/expect.json") {
      cases.append(try EvaluationCase(folder: "\(folder)/\(name)"))
    }
    if cases.isEmpty {
      throw CaseError(folder, "holds no case; expected folders with note.txt, claim.json and expect.json")
    }
    return cases
  }

  /// The audit of the case.
  public func report(by auditor: Auditor) -> GapReport {
    auditor.audit(note, against: claim, today: EvaluationCase.today)
  }

  private static func bytes(_ path: String) throws(InputError) -> [UInt8] {
    do throws(CaseError) {
      return try CaseFiles.bytes(path)
    } catch {
      throw InputError(file: path, message: "could not be read")
    }
  }
}
