import Coding
import Dictation
import Spine

/// The claim that a note would bear: what an expert coder would bill from it alone.
enum SupportedClaim {
  /// The lines, add-ons after their primaries, after NCCI and without codes that Medicare pays nothing for.
  static func lines(for facts: OperativeFacts, tables: CodeTables, date: CalendarDate) -> [SupportedLine] {
    guard facts.isSpineOperation || !facts.procedures.isEmpty else { return [] }
    let told = ToldWork(facts)
    let shelf = CodeShelf(tables: tables, told: told, date: date)
    var draft = ClaimDraft()
    let bodies = CorpectomyCoder(told: told, shelf: shelf).add(to: &draft)
    let fusion = FusionPlan(told: told, corpectomies: bodies)
    AnteriorFusionCoder(plan: fusion, told: told, shelf: shelf).add(to: &draft)
    let isDeformity = DeformityCoder(plan: fusion, told: told, shelf: shelf).add(to: &draft)
    PosteriorFusionCoder(plan: fusion, told: told, shelf: shelf, isDeformity: isDeformity).add(to: &draft)
    DecompressionCoder(plan: fusion, told: told, shelf: shelf).add(to: &draft)
    PlacedWorkCoder(told: told, shelf: shelf).add(to: &draft)
    FixationCoder(plan: fusion, told: told, shelf: shelf).add(to: &draft)
    DeviceCoder(plan: fusion, told: told, shelf: shelf).add(to: &draft)
    BesideWorkCoder(told: told, shelf: shelf).add(to: &draft)
    return ClaimFinish(told: told, shelf: shelf).lines(of: draft)
  }
}
