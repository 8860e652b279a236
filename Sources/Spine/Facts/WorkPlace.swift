extension ProcedureKind {
  /// How a kind of work counts the segments that it is told at.
  public enum Place: Sendable, Hashable {
    /// By interspaces; neighbouring vertebrae stand for the interspace between them.
    case interspace
    /// By vertebrae.
    case vertebra
    /// As the note tells them.
    case asTold
    /// Not at all: the span of fixation, removal, exploration, leads, imaging.
    case none
  }

  /// How the work counts its segments.
  public var place: Place {
    switch self {
    case .discectomy, .laminectomy, .laminotomy, .facetectomy, .foraminotomy, .osteophytectomy, .ligamentResection,
      .decompression, .costovertebralDecompression, .transpedicularDecompression, .gillProcedure,
      .endoscopicDecompression, .percutaneousDecompression, .annularRepair:
      .interspace
    case .interbodyFusion, .posterolateralFusion, .fusion, .extracavitaryFusion, .arthroplasty, .arthroplastyRevision,
      .interspinousStabilization:
      .interspace
    case .interlaminarInjection, .epiduralInjection, .transforaminalInjection, .facetInjection, .medialBranchBlock,
      .facetAblation, .discography, .adhesiolysis, .bloodPatch, .lumbarPuncture, .epiduralCatheter:
      .interspace
    case .corpectomy, .laminoplasty, .osteotomyThreeColumn, .kyphectomy, .posteriorElementResection, .fractureReduction,
      .odontoidFixation, .vertebroplasty, .kyphoplasty, .sacroplasty, .boneBiopsy, .basivertebralAblation,
      .sympatheticBlock:
      .vertebra
    case .osteotomyPosterior, .osteotomyAnterior, .tethering, .extraduralLesion, .extraduralTumor, .intraduralLesion,
      .intraduralTumor, .abscessDrainage, .tetheredCordRelease, .rhizotomy, .duralRepair, .neurolysis:
      .asTold
    default:
      .none
    }
  }

  /// Kinds of work that tell of one another's segments.
  public enum Group: Sendable, Hashable {
    /// Taking disc, bone or ligament off the nerves.
    case decompression
    /// Fusing.
    case fusion
    /// Needles at facet joints and their nerves.
    case facet
    /// Needles in the epidural space and the foramen.
    case epidural
    /// Cement and cavities in the vertebral body.
    case augmentation
    /// Anything else, each kind for itself.
    case other
  }

  /// The group that the work belongs to.
  public var group: Group {
    switch self {
    case .discectomy, .laminectomy, .laminotomy, .facetectomy, .foraminotomy, .osteophytectomy, .ligamentResection,
      .decompression, .costovertebralDecompression, .transpedicularDecompression, .gillProcedure,
      .endoscopicDecompression, .percutaneousDecompression, .annularRepair:
      .decompression
    case .interbodyFusion, .posterolateralFusion, .fusion, .extracavitaryFusion: .fusion
    case .facetInjection, .medialBranchBlock, .facetAblation: .facet
    case .interlaminarInjection, .epiduralInjection, .transforaminalInjection, .caudalInjection: .epidural
    case .vertebroplasty, .kyphoplasty, .sacroplasty: .augmentation
    default: .other
    }
  }

  /// Whether the work has a place that is no segment of the spine: the sacroiliac joint or the sacral hiatus.
  public var isSacral: Bool {
    switch self {
    case .sacroiliacFusion, .sacroiliacInjection, .sacroiliacAblation, .caudalInjection: true
    default: false
    }
  }

  /// Whether the work is on lead, generator, pump or catheter, which lie elsewhere than the disease.
  public var isNeuromodulation: Bool {
    switch self {
    case .stimulatorLead, .stimulatorPaddle, .stimulatorGenerator, .stimulatorRemoval, .stimulatorRevision,
      .pumpCatheter,
      .pumpImplant, .pumpRemoval, .pumpRefill:
      true
    default: false
    }
  }
}
