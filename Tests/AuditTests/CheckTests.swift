import Spine
import Testing

@testable import Audit

@Suite("A check") struct CheckTests {
  /// An anterior fusion with a plate, whose title speaks of instrumentation.
  private static func anteriorFusion(_ note: inout FactBuilder) {
    note.work(.interbodyFusion, "C5-C6", .title, by: .anterior)
    note.work(.fixation, "C5 C6", .title, by: .anterior)
    note.work(.discectomy, "C5-C6", by: .anterior)
    note.work(.osteophytectomy, "C5-C6", by: .anterior)
    note.work(.interbodyFusion, "C5-C6", by: .anterior)
    note.way(.anterior)
    note.device(.cage, "C5-C6", because: true)
    note.device(.anteriorPlate, "C5 C6")
    note.device(.screws)
    note.care("physical-therapy", 8)
  }

  @Test("The lines are those that the note bears, with no second fixation") func borne() throws {
    let report = try Bench.check { CheckTests.anteriorFusion(&$0) }
    #expect(report.lines.map { $0.line.code } == report.supported.map { $0.code })
    #expect(report.findings("instrumentation.undocumented").isEmpty)
  }

  @Test("Work that only the title names is judged as its usual code") func titleOnly() throws {
    let report = try Bench.check {
      $0.work(.interbodyFusion, "L4-L5", .title, by: .posterior)
      $0.work(.laminectomy, "L4-L5", by: .posterior)
      $0.work(.facetectomy, "L4-L5", by: .posterior)
      $0.way(.posterior)
    }
    let codes = report.lines.map { $0.line.code }
    #expect(codes.contains("22630"))
    #expect(!codes.contains("22586") && !codes.contains("22548"))
  }

  @Test("A laminotomy within an interbody fusion is no line with a side") func within() throws {
    let report = try Bench.check {
      $0.work(.laminotomy, "L4-L5", side: .left, by: .posterior)
      Operation.fusion(&$0)
    }
    #expect(!report.lines.contains { $0.line.code == "63030" })
    #expect(report.status(.laterality) == .notApplicable)
  }

  @Test("Hardware that was replaced is no line of its own") func replaced() throws {
    let report = try Bench.check {
      $0.work(.hardwareRemoval, "L4-L5", .title, by: .posterior)
      Operation.fusion(&$0)
      $0.device(.pedicleScrews, "L4 L5")
    }
    #expect(!report.lines.contains { $0.line.code == "22850" || $0.line.code == "22852" })
  }

  @Test("No message or fix speaks of billing") func wording() throws {
    let report = try Bench.check {
      $0.work(.laminectomy, "", by: .posterior)
      $0.work(.interbodyFusion, "L4-L5", .title, by: .posterior)
      $0.device(.pedicleScrews, "L4 L5", .title)
      $0.region(.lumbar)
    }
    #expect(!report.findings.isEmpty)
    for text in report.findings.map({ $0.message + $0.fix }) + report.elements.map({ $0.summary }) {
      for word in ["Bill", "bill", "claim"] { #expect(!text.contains(word), "\(text)") }
    }
  }

  @Test("A halo alone is an operation, listed as it is judged") func halo() throws {
    let report = try Bench.check { $0.work(.haloApplication, "", by: .percutaneous) }
    #expect(report.lines.map { $0.line.code } == report.supported.map { $0.code })
    #expect(!report.lines.isEmpty)
  }
}
