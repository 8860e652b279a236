import Dictation
import Spine
import Testing

@testable import Audit

/// Codes that mean more than the name of the disease: a kind, a cause, a course, a level, a place.
@Suite("Codes of a qualified kind") struct QualifiedDiagnosisTests {
  private func report(_ code: String, at levels: String = "C5-C6", _ tell: (inout FactBuilder) -> Void) throws
    -> GapReport
  {
    try Bench.report(
      { note in
        note.work(levels.hasPrefix("C") ? .laminectomy : .kyphoplasty, levels, by: .posterior)
        note.way(.posterior)
        tell(&note)
      }, [line(levels.hasPrefix("C") ? "63045" : "22513")], [code])
  }

  private func rules(_ code: String, at levels: String = "C5-C6", _ tell: (inout FactBuilder) -> Void) throws
    -> [String]
  {
    try report(code, at: levels, tell).rules(of: .medicalNecessity)
  }

  @Test(
    "The name of the disease is not its kind",
    arguments: [
      ("M99.21", "stenosis", "subluxation-stenosis"), ("M40.12", "kyphosis", "secondary-kyphosis"),
      ("M96.3", "kyphosis", "postlaminectomy-kyphosis"), ("Q76.412", "kyphosis", "congenital-kyphosis"),
      ("M41.52", "scoliosis", "degenerative-scoliosis"), ("M96.5", "scoliosis", "postradiation-scoliosis"),
      ("G97.61", "epidural-hematoma", "postoperative-hematoma"), ("M53.2X2", "potential-instability", "instability"),
      ("G96.02", "csf-leak", "spontaneous-csf-leak"), ("T84.226A", "hardware-failure", "hardware-displacement"),
    ])
  func kind(_ code: String, _ disease: String, _ qualified: String) throws {
    #expect(try rules(code) { $0.diagnosis(disease) } == ["necessity.unsupported"])
    let whole = try report(code) {
      $0.diagnosis(disease)
      $0.diagnosis(qualified)
    }
    #expect(whole.status(.medicalNecessity) == .documented)
  }

  @Test("A cause that is told rules the other causes out") func cause() throws {
    let osteoporotic: (inout FactBuilder) -> Void = {
      $0.diagnosis("osteoporosis")
      $0.diagnosis("compression-fracture", "L1")
    }
    let traumatic = try report("S32.010A", at: "L1", osteoporotic)
    #expect(traumatic.rules(of: .medicalNecessity) == ["necessity.unsupported"])
    #expect(traumatic.findings("necessity.unsupported").first?.fix.contains("M80.08XA") == true)
    #expect(try rules("S32.010A", at: "L1") { $0.diagnosis("compression-fracture", "L1") }.isEmpty)
    let collapsed = try report("M48.56XA", at: "L1", osteoporotic)
    #expect(collapsed.rules(of: .medicalNecessity) == ["necessity.more-specific"])
    #expect(collapsed.findings("necessity.more-specific").first?.fix.contains("M80.08XA") == true)
    #expect(try rules("M80.08XA", at: "L1", osteoporotic).isEmpty)
  }

  @Test("A later encounter or a sequela has to be told") func course() throws {
    let tell: (inout FactBuilder) -> Void = { $0.diagnosis("compression-fracture", "L1") }
    #expect(try rules("S32.010A", at: "L1", tell).isEmpty)
    for code in ["S32.010D", "S32.010K", "S32.010S", "S32.010B"] {
      #expect(try rules(code, at: "L1", tell) == ["necessity.unsupported"], "\(code)")
    }
  }

  @Test("A hematoma soon after an operation is its complication") func complication() throws {
    let report = try report("G97.61") {
      $0.diagnosis("epidural-hematoma")
      $0.facts.priorOperations = [
        PriorOperation(daysBefore: 10, evidence: [Evidence(range: ByteRange(0, 8), section: .diagnosis)])
      ]
    }
    #expect(report.status(.medicalNecessity) == .documented)
  }

  @Test("The level of a cord injury is the cord's own, and never the operation's") func cord() throws {
    #expect(try rules("S14.125A") { $0.diagnosis("central-cord", in: [.cervical]) } == ["necessity.unsupported"])
    #expect(try rules("S14.125A") { $0.diagnosis("central-cord", "C5", in: [.cervical]) }.isEmpty)
    let quadriplegia = try report("G82.50") { $0.diagnosis("quadriplegia") }
    #expect(quadriplegia.rules(of: .medicalNecessity) == ["necessity.unspecified"])
    #expect(try rules("G82.53") { $0.diagnosis("quadriplegia") } == ["necessity.unsupported"])
  }

  @Test("A region told in words is no junction, and no other region") func region() throws {
    let tell: (inout FactBuilder) -> Void = { $0.diagnosis("spondylosis", in: [.lumbar]) }
    func facet(_ code: String) throws -> [String] {
      try Bench.report(
        { note in
          note.work(.facetInjection, by: .percutaneous)
          note.region(.lumbar)
          tell(&note)
        }, [line("64493")], [code]
      ).rules(of: .medicalNecessity)
    }
    #expect(try facet("M47.816").isEmpty)
    #expect(try facet("M47.817") == ["necessity.unsupported"])
    #expect(try facet("M47.814") == ["necessity.region"])
  }

  @Test("A disc beside the segments operated on is not told there, though its vertebra was held") func held() throws {
    let elsewhere = try rules("M50.323", at: "C4-C5 C5-C6") {
      $0.device(.wires, "C4 C6")
      $0.diagnosis("disc-degeneration", "C6-C7")
    }
    #expect(elsewhere == ["necessity.unsupported"])
  }

  @Test("A worn disc among the findings is no cause beside the stated spondylosis") func statedDisease() throws {
    let tell: (inout FactBuilder) -> Void = {
      $0.diagnosis("spondylosis")
      $0.diagnosis("radiculopathy")
      $0.diagnosis("disc-degeneration", "C5-C6", .description)
    }
    #expect(try rules("M50.122", tell) == ["necessity.unsupported"])
    #expect(try rules("M47.22", tell).isEmpty)
    #expect(
      try rules("M50.122") {
        $0.diagnosis("disc-degeneration", "C5-C6", .description)
        $0.diagnosis("radiculopathy")
      }.isEmpty)
  }

  @Test("An infection of the past is over; a state of the past still holds") func past() throws {
    #expect(try rules("M46.22") { $0.diagnosis("osteomyelitis", past: true) } == ["necessity.unsupported"])
    #expect(try rules("M96.1") { $0.diagnosis("postlaminectomy-syndrome", past: true) }.isEmpty)
  }

  @Test("A dural tear that was found at the operation was made in it") func tear() throws {
    let report = try report("G96.11") { $0.diagnosis("dural-tear", "", .description) }
    #expect(report.findings("necessity.more-specific").first?.fix.contains("G97.41") == true)
    #expect(try rules("G97.41") { $0.diagnosis("dural-tear", "", .description) }.isEmpty)
    #expect(try rules("G96.11") { $0.diagnosis("dural-tear") }.isEmpty)
  }

  @Test("A state is no reason for an operation, and stands beside the disease") func state() throws {
    let alone = try report("Z72.0") { $0.diagnosis("tobacco") }
    #expect(alone.rules(of: .medicalNecessity) == ["necessity.unspecified"])
    #expect(alone.status(.medicalNecessity) == .weak)
    let beside = try Bench.report(
      {
        $0.work(.laminectomy, "C5-C6", by: .posterior)
        $0.way(.posterior)
        $0.diagnosis("tobacco")
        $0.diagnosis("stenosis")
      }, [line("63045")], ["M48.02", "Z72.0"])
    #expect(beside.rules(of: .medicalNecessity).isEmpty)
    #expect(beside.elements.contains { $0.summary == "The note supports M48.02 and Z72.0." })
  }

  @Test("A denial of the disease denies its kinds") func deniedKind() throws {
    #expect(try rules("M41.52") { $0.denial("scoliosis") } == ["necessity.contradicted"])
  }

  @Test("A retired code that the note does not tell is judged as the one that says least") func retired() throws {
    let report = try report("M54.5", at: "L1") { _ in }
    #expect(report.findings("necessity.unsupported").first?.message.contains("judged as M54.50") == true)
  }

  @Test("Every code that can be billed is judged") func judged() throws {
    let tables = try Bench.required(Bench.auditor).tables
    let codes = tables.diagnoses(withPrefix: "")
    #expect(codes.count > 3000)
    for code in codes where code.isBillable && code.meaning.isEmpty { Issue.record("\(code.code) means nothing") }
  }
}
