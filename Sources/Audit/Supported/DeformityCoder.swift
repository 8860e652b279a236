import Coding
import Dictation
import Spine

/// Codes fusion for deformity, which is counted by the vertebral segments that it spans.
struct DeformityCoder {
  /// Diagnoses that make a long fusion one for deformity.
  private static let concepts = [
    "scoliosis", "idiopathic-scoliosis", "adolescent-scoliosis", "juvenile-scoliosis", "neuromuscular-scoliosis",
    "degenerative-scoliosis", "congenital-scoliosis", "kyphosis", "flatback", "deformity",
  ]
  /// Shorter constructs are coded by their interspaces.
  private static let shortest = 4

  let plan: FusionPlan
  let told: ToldWork
  let shelf: CodeShelf

  /// Adds the line; tells whether the posterior fusion is one of deformity.
  func add(to draft: inout ClaimDraft) -> Bool {
    guard told.hasDiagnosis(DeformityCoder.concepts) else { return false }
    let spanned = spanned(plan.posterolateral)
    guard spanned >= DeformityCoder.shortest else { return false }
    let kind = ProcedureKind.posterolateralFusion.rawValue
    let code = shelf.best(at: plan.posterolateral, approach: .posterior) { code in
      code.family == "arthrodesis-deformity" && code.work.contains(kind) && code.spans?.contains(spanned) == true
    }
    guard let code else { return false }
    let work = told.work([.posterolateralFusion, .fusion])
    draft.add(DraftLine(code: code, levels: plan.posterolateral, evidence: ClaimFacts.evidence(of: work)))
    return true
  }

  private func spanned(_ spaces: [Segment]) -> Int {
    guard let first = spaces.first, let last = spaces.last else { return 0 }
    return last.upper.index + 1 - first.upper.index + 1
  }
}
