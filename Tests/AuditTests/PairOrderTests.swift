import Coding
import Spine
import Testing

@testable import Audit

@Suite("Which line of a pair falls, and what is said of it") struct PairOrderTests {
  /// An anterior fusion with decompression and a plate told apart.
  private static func front(_ note: inout FactBuilder, _ levels: String = "C5-C6", cage: Bool = true) {
    note.work(.discectomy, levels, by: .anterior)
    note.work(.osteophytectomy, levels, by: .anterior)
    note.work(.decompression, levels, by: .anterior)
    note.work(.interbodyFusion, levels, by: .anterior)
    note.way(.anterior)
    if cage { note.device(.cage, levels) }
    let ends = segments(levels).flatMap { $0.vertebrae.map { $0.name } }
    note.device(.anteriorPlate, ends.joined(separator: " "))
  }

  private func fix(_ report: GapReport) throws -> String {
    try Bench.required(report.findings("claim.bundled").first?.fix)
  }

  @Test("The line that the note bears stands, though NCCI pays the other") func borne() throws {
    let report = try Bench.report({ Operation.discectomy(&$0) }, [line("63047"), line("63030", "LT", "59")])
    #expect(try fix(report) == "Remove 63047, and take 59 off 63030: of the two the note bears 63030.")
    let message = try Bench.required(report.findings("claim.bundled").first?.message)
    #expect(message.contains("63047 is not paid together with 63030"))
    let component = try Bench.required(report.findings("claim.component").first?.fix)
    #expect(component.contains("63030, which is on the claim: remove 63047"))
  }

  @Test("What the note tells nothing of falls") func absent() throws {
    let report = try Bench.report(
      {
        $0.work(.laminectomy, "T12-L1", by: .posterior)
        $0.work(.facetectomy, "T12-L1", by: .posterior)
        $0.way(.posterior)
      }, [line("22327"), line("63046")])
    #expect(try fix(report) == "Remove 22327, of which the note tells nothing.")
  }

  @Test("A device that is not placed falls, and no modifier is offered for it") func unplaced() throws {
    let report = try Bench.report({ Self.front(&$0, cage: false) }, [line("22551"), line("22853"), line("22845")])
    #expect(try fix(report) == "Remove 22853, which the note does not place.")
    let placed = try Bench.report({ Self.front(&$0) }, [line("22551"), line("22853"), line("22845")])
    #expect(try fix(placed).contains("bill 22845 with 59"))
  }

  @Test("The pair of plate and device shows both") func evidence() throws {
    var builder = FactBuilder()
    Self.front(&builder)
    let devices = builder.facts.devices.flatMap { $0.evidence }
    let report = try Bench.report({ Self.front(&$0) }, [line("22551"), line("22853"), line("22845")])
    #expect(report.findings("claim.bundled").first.map { Set($0.evidence) } == Set(devices))
  }

  @Test("A modifier is taken off the line that carries it, and a side stays where it belongs") func modifier() throws {
    let report = try Bench.report(
      {
        $0.work(.facetAblation, "C4-C5 C5-C6", side: .left, by: .percutaneous)
        $0.work(.imaging)
        $0.way(.percutaneous)
      }, [line("64633", "LT"), line("64634", "LT"), line("77003")])
    let fixes = report.findings("claim.bundled").map { $0.fix }
    #expect(!fixes.isEmpty)
    #expect(fixes.allSatisfy { $0.hasPrefix("Remove 77003") && !$0.contains("modifier,") && !$0.contains("LT") })
  }

  @Test("Fusion and decompression of two interspaces are told once, with base code and add-on") func whole() throws {
    let report = try Bench.report(
      { Self.front(&$0, "C5-C6 C6-C7") }, [line("63075"), line("63076"), line("22554"), line("22585")])
    #expect(report.findings("claim.bundled").count == 1)
    #expect(try fix(report).contains("22551 and 22552 stand for the work of 22554, 22585, 63075 and 63076"))
  }

  @Test("A tear of the operation opens no pair") func tear() throws {
    let report = try Bench.report(
      {
        $0.work(.laminectomy, "L4-L5", by: .posterior)
        $0.work(.foraminotomy, "L4-L5", by: .posterior)
        $0.work(.duralRepair, "L4-L5", by: .posterior)
        $0.diagnosis("dural-tear", "", .description)
      }, [line("63047"), line("63707")])
    #expect(try fix(report).hasPrefix("Remove 63707: repair of a tear made in the operation"))
  }

  @Test("59 does not set old hardware apart from new fixation that shares a vertebra with it") func exchange() throws {
    func rules(_ removed: String) throws -> [String] {
      try Bench.report(
        {
          Self.front(&$0, "C3-C4")
          $0.work(.hardwareRemoval, removed, by: .anterior)
        }, [line("22551"), line("22845"), line("22855", "59")]
      ).rules
    }
    #expect(try rules("C4-C5").contains("claim.bundled"))
    #expect(try !rules("C6-C7").contains("claim.bundled"))
  }

  @Test("59 makes no second construct of one") func oneConstruct() throws {
    let report = try Bench.report(
      {
        $0.work(.posterolateralFusion, "T3-T4 L3-L4", by: .posterior)
        $0.device(.wires, "T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 L1 L2 L3")
        $0.device(.pedicleScrews, "L4 L5")
        $0.device(.rods, "T3 L5")
        $0.way(.posterior)
      }, [line("22610"), line("22844"), line("22842", "59")])
    #expect(report.findings("claim.bundled").contains { $0.codes.contains("22842") })
  }

  @Test("Anterior fusion with decompression at one interspace and without it at another is no base-code error")
  func anteriorFusionsOfTwoKinds() throws {
    var second = line("22554")
    second.modifiers = ["59"]
    let report = try Bench.report({ Self.front(&$0, "C4-C5 C5-C6") }, [line("22551"), second])
    #expect(!report.rules.contains("claim.base-codes"))
    let bare = try Bench.report({ Self.front(&$0, "C4-C5 C5-C6") }, [line("22551"), line("22554")])
    #expect(bare.rules.contains("claim.bundled"))
  }
}
