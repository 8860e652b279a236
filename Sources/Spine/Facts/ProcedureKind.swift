/// What kind of work a statement tells. `Lexicons/spine/procedures.tsv` and `codes/cpt.tsv` use these names.
public enum ProcedureKind: String, Sendable, Hashable, CaseIterable {
  // Taking away: disc, bone, ligament.
  case discectomy
  case laminectomy
  case laminotomy
  case facetectomy
  case foraminotomy
  case osteophytectomy
  case ligamentResection = "ligament-resection"
  case decompression
  case costovertebralDecompression = "costovertebral-decompression"
  case transpedicularDecompression = "transpedicular-decompression"
  case gillProcedure = "gill-procedure"
  case corpectomy
  case laminoplasty
  case osteotomyPosterior = "osteotomy-posterior"
  case osteotomyThreeColumn = "osteotomy-three-column"
  case osteotomyAnterior = "osteotomy-anterior"
  case kyphectomy
  case endoscopicDecompression = "endoscopic-decompression"
  case percutaneousDecompression = "percutaneous-decompression"
  case annularRepair = "annular-repair"
  case posteriorElementResection = "posterior-element-resection"

  // Fusing and replacing.
  case interbodyFusion = "interbody-fusion"
  case posterolateralFusion = "posterolateral-fusion"
  case fusion
  case extracavitaryFusion = "extracavitary-fusion"
  case sacroiliacFusion = "sacroiliac-fusion"
  case arthroplasty
  case arthroplastyRevision = "arthroplasty-revision"
  case arthroplastyRemoval = "arthroplasty-removal"
  case interspinousStabilization = "interspinous-stabilization"
  case tethering
  case fractureReduction = "fracture-reduction"
  case odontoidFixation = "odontoid-fixation"

  // Fixation told as work.
  case fixation
  case hardwareRemoval = "hardware-removal"
  case reinsertion
  case fusionExploration = "fusion-exploration"
  case haloApplication = "halo-application"
  case tongsApplication = "tongs-application"

  // Bone augmentation and needles.
  case vertebroplasty
  case kyphoplasty
  case sacroplasty
  case boneBiopsy = "bone-biopsy"
  case interlaminarInjection = "interlaminar-injection"
  case caudalInjection = "caudal-injection"
  case epiduralInjection = "epidural-injection"
  case transforaminalInjection = "transforaminal-injection"
  case facetInjection = "facet-injection"
  case medialBranchBlock = "medial-branch-block"
  case facetAblation = "facet-ablation"
  case sacroiliacInjection = "sacroiliac-injection"
  case sacroiliacAblation = "sacroiliac-ablation"
  case basivertebralAblation = "basivertebral-ablation"
  case sympatheticBlock = "sympathetic-block"
  case discography
  case myelography
  case lumbarPuncture = "lumbar-puncture"
  case bloodPatch = "blood-patch"
  case adhesiolysis
  case neurolysis
  case epiduralCatheter = "epidural-catheter"

  // Neuromodulation and pumps.
  case stimulatorLead = "stimulator-lead"
  case stimulatorPaddle = "stimulator-paddle"
  case stimulatorGenerator = "stimulator-generator"
  case stimulatorRemoval = "stimulator-removal"
  case stimulatorRevision = "stimulator-revision"
  case pumpCatheter = "pump-catheter"
  case pumpImplant = "pump-implant"
  case pumpRemoval = "pump-removal"
  case pumpRefill = "pump-refill"

  // Lesions and the dura.
  case extraduralLesion = "extradural-lesion"
  case extraduralTumor = "extradural-tumor"
  case intraduralLesion = "intradural-lesion"
  case intraduralTumor = "intradural-tumor"
  case abscessDrainage = "abscess-drainage"
  case washout
  case duralRepair = "dural-repair"
  case tetheredCordRelease = "tethered-cord-release"
  case rhizotomy
  case shunt
  case manipulation

  // Things beside the work.
  case microscope
  case navigation
  case monitoring
  case imaging
  case boneGrowthStimulator = "bone-growth-stimulator"
  case radiosurgery
}

/// What was put in, or taken for a graft. `spine/instrumentation.tsv` and `codes/cpt.tsv` use these names.
public enum DeviceKind: String, Sendable, Hashable, CaseIterable {
  case cage
  case corpectomyCage = "corpectomy-cage"
  case structuralAllograft = "structural-allograft"
  case structuralGraft = "structural-graft"
  case morselizedAllograft = "morselized-allograft"
  case localAutograft = "local-autograft"
  case morselizedAutograft = "morselized-autograft"
  case structuralAutograft = "structural-autograft"
  case marrowAspirate = "marrow-aspirate"
  case boneGraft = "bone-graft"
  case graftExtender = "graft-extender"
  case anteriorPlate = "anterior-plate"
  case pedicleScrews = "pedicle-screws"
  case lateralMassScrews = "lateral-mass-screws"
  case screws
  case facetScrews = "facet-screws"
  case transarticularScrews = "transarticular-screws"
  case hooks
  case wires
  case spinousWires = "spinous-wires"
  case rods
  case crosslink
  case pelvicScrews = "pelvic-screws"
  case occipitalPlate = "occipital-plate"
  case posteriorPlate = "posterior-plate"
  case odontoidScrew = "odontoid-screw"
  case discProsthesis = "disc-prosthesis"
  case interspinousDevice = "interspinous-device"
  case sacroiliacImplant = "sacroiliac-implant"
  case laminoplastyPlate = "laminoplasty-plate"
  case annularImplant = "annular-implant"
  case boneCement = "bone-cement"
  case stimulatorLead = "stimulator-lead"
  case stimulatorPaddle = "stimulator-paddle"
  case stimulatorGenerator = "stimulator-generator"
  case pump
  case pumpCatheter = "pump-catheter"
  case boneGrowthStimulator = "bone-growth-stimulator"
}

/// A way in to the spine, as the contract names them.
public enum Approach: String, Sendable, Hashable, CaseIterable {
  /// From the front, with supine retroperitoneal and transthoracic.
  case anterior
  /// From behind, with tubular, paramedian, far-lateral and costovertebral.
  case posterior
  /// Flank, transpsoas, oblique.
  case lateral
  /// Work through needles, wires or stab incisions.
  case percutaneous
}
