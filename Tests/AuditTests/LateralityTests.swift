import Spine
import Testing

@testable import Audit

@Suite("Laterality") struct LateralityTests {
  @Test("The same side everywhere") func documented() throws {
    let report = try Bench.report({ Operation.discectomy(&$0) }, [line("63030", "LT")])
    #expect(report.status(.laterality) == .documented)
  }

  @Test("Never said") func missing() throws {
    let report = try Bench.report({ Operation.discectomy(&$0, nil, title: nil) }, [line("63030", "LT")])
    #expect(report.rules(of: .laterality) == ["laterality.missing"])
  }

  @Test("Only outside the description") func titleOnly() throws {
    let report = try Bench.report({ Operation.discectomy(&$0, nil) }, [line("63030")])
    #expect(report.rules(of: .laterality) == ["laterality.title-only"])
    #expect(report.status(.laterality) == .weak)
  }

  @Test("Two sides for one work, and then no modifier finding") func conflict() throws {
    let report = try Bench.report({ Operation.discectomy(&$0, .right) }, [line("63030", "LT")])
    #expect(report.rules(of: .laterality) == ["laterality.conflict"])
  }

  @Test("The plan or the diagnosis against the description") func plan() throws {
    let plan = try Bench.report(
      {
        Operation.discectomy(&$0, .right, title: nil)
        $0.work(.discectomy, "L5-S1", .indication, side: .left)
      }, [line("63030")])
    #expect(plan.rules(of: .laterality) == ["laterality.conflict"])
    let diagnosis = try Bench.report(
      {
        Operation.discectomy(&$0, .right, title: .right)
        $0.diagnosis("radiculopathy", "", side: .left)
      }, [line("63030")])
    #expect(diagnosis.rules(of: .laterality) == ["laterality.conflict"])
  }

  @Test("Different sides at different interspaces agree") func levels() throws {
    let report = try Bench.report(
      {
        $0.work(.discectomy, "L4-L5", .title, side: .left)
        $0.work(.discectomy, "L5-S1", .title, side: .right)
        $0.work(.discectomy, "L4-L5", side: .left)
        $0.work(.discectomy, "L5-S1", side: .right)
      }, [line("63030", "LT"), line("63035", "RT")])
    #expect(report.status(.laterality) == .documented)
  }

  @Test("A modifier against the note", arguments: ["RT", "50"]) func modifier(_ modifier: String) throws {
    let report = try Bench.report({ Operation.discectomy(&$0) }, [line("63030", modifier)])
    #expect(report.rules(of: .laterality) == ["laterality.modifier"])
  }

  @Test("Both sides bear 50") func bilateral() throws {
    let report = try Bench.report(
      { Operation.discectomy(&$0, .bilateral, title: .bilateral) }, [line("63030", "50")])
    #expect(report.status(.laterality) == .documented)
  }

  @Test("Work without a side asks none") func none() throws {
    let report = try Bench.report({ $0.work(.laminectomy, "L4-L5", side: .left) }, [line("63047")])
    #expect(report.status(.laterality) == .notApplicable)
  }
}
