import Spine

/// What kind of condition a concept is: where it may be told, and for how long it holds.
enum DiagnosisNature {
  /// Symptoms and signs, which are told of roots and limbs and not of the segment operated on.
  static func isClinical(_ concept: String) -> Bool {
    switch concept {
    case "radiculopathy", "myelopathy", "neurogenic-claudication", "sciatica", "cauda-equina", "back-pain", "neck-pain",
      "thoracic-pain", "leg-pain", "arm-pain", "chronic-pain", "chronic-pain-syndrome", "motor-deficit",
      "progressive-deficit", "sensory-deficit", "quadriplegia", "paraplegia", "bladder-bowel", "numbness",
      "gait-disturbance", "discogenic-pain", "complex-regional-pain", "neoplasm-pain", "headache", "spasticity",
      "tobacco", "central-cord", "osteoporosis", "traumatic", "spinal-cord-injury", "weakness", "after-operation":
      true
    default: false
    }
  }

  /// Injuries of the cord, whose level is the cord's own and never that of the operation.
  static func isOfCord(_ concept: String) -> Bool {
    ["spinal-cord-injury", "central-cord", "anterior-cord", "brown-sequard", "quadriplegia", "paraplegia"]
      .contains(concept)
  }

  /// Conditions of the whole spine, or of an earlier operation, whose segments need not be today's.
  static func isElsewhere(_ concept: String) -> Bool {
    switch concept {
    case "scoliosis", "idiopathic-scoliosis", "adolescent-scoliosis", "juvenile-scoliosis", "neuromuscular-scoliosis",
      "degenerative-scoliosis", "congenital-scoliosis", "infantile-scoliosis", "secondary-scoliosis", "kyphosis",
      "postural-kyphosis", "secondary-kyphosis", "congenital-kyphosis", "lordosis", "flatback", "deformity",
      "fusion-status", "postlaminectomy-syndrome", "spinal-cord-injury", "adjacent-segment":
      true
    default: false
    }
  }

  /// Conditions that are over when they are told as the past: an infection treated, a fracture healed.
  static func isOverWhenPast(_ concept: String) -> Bool {
    switch concept {
    case "infection", "osteomyelitis", "discitis", "pyogenic-discitis", "spinal-infection", "epidural-abscess",
      "hardware-infection", "postoperative-infection", "deep-infection", "superficial-infection", "epidural-hematoma",
      "postoperative-hematoma", "wound-hematoma", "seroma", "csf-leak", "dural-tear", "incidental-durotomy", "fracture",
      "compression-fracture", "burst-fracture", "dens-fracture", "pathological-fracture", "dislocation",
      "cauda-equina":
      true
    default: false
    }
  }
}

extension OperativeFacts {
  /// The diagnoses of the record, with the state after a recent operation that complications are coded by.
  var conditions: [Diagnosis] {
    var words: [Evidence] = []
    for operation in priorOperations where operation.isSpinal && operation.isRecent { words += operation.evidence }
    var all = diagnoses
    if !words.isEmpty { all.append(Diagnosis(concept: "after-operation", part: .indication, evidence: words)) }
    // A dural tear that nobody knew of before the operation was made in it.
    let tears = diagnoses.filter { $0.concept == "dural-tear" && !$0.isHistorical }
    if !tears.contains(where: { $0.part == .diagnosis || $0.part == .indication }),
      var tear = tears.first(where: { $0.part == .description || $0.part == .findings })
    {
      tear.concept = "incidental-durotomy"
      all.append(tear)
    }
    return all
  }
}

extension PriorOperation {
  /// Whether it was so short ago that what follows may be its complication; an operation with no time told is not.
  fileprivate var isRecent: Bool { daysBefore.map { $0 <= 120 } ?? (date != nil) }
}
