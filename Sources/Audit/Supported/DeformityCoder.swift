import Coding
import Dictation
import Spine

/// Codes fusion for deformity, which is counted by the vertebral segments that it spans.
struct DeformityCoder {
  /// Diagnoses that make a long fusion one for deformity.
  private static let concepts = [
    "scoliosis", "idiopathic-scoliosis", "adolescent-scoliosis", "juvenile-scoliosis", "neuromuscular-scoliosis",
    "congenital-scoliosis", "flatback",
  ]
  /// Diagnoses that do so only where the construct is long.
  private static let doubtful = ["degenerative-scoliosis", "deformity", "kyphosis"]
  /// The vertebrae of the shortest construct, with either; fewer are coded by their interspaces.
  private static let shortest = (sure: 4, doubtful: 7)

  let plan: FusionPlan
  let told: ToldWork
  let shelf: CodeShelf

  /// Adds the line; tells whether the posterior fusion is one of deformity.
  func add(to draft: inout ClaimDraft) -> Bool {
    let spanned = spanned(plan.posterolateral)
    let isSure = told.hasDiagnosis(DeformityCoder.concepts) && spanned >= DeformityCoder.shortest.sure
    let isLong = told.hasDiagnosis(DeformityCoder.doubtful) && spanned >= DeformityCoder.shortest.doubtful
    guard isSure || isLong else { return false }
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
