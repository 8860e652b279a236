import Dictation

/// Work that the title names and the description tells in words that no lexicon knows: the extrusion that was "caught".
extension OperationReader {
  /// Kinds of work that are told for each other, and the structures by which a description shows that one was done.
  private static let families: [(kinds: [ProcedureKind], structures: [String], least: Int)] = [
    (
      [
        .discectomy, .laminectomy, .laminotomy, .foraminotomy, .facetectomy, .decompression, .endoscopicDecompression,
        .transpedicularDecompression, .costovertebralDecompression, .osteophytectomy, .ligamentResection,
      ],
      ["disc", "disc-space", "lamina", "flavum", "foramen", "facet", "root", "cord", "osteophyte", "ligament"], 2
    ),
    ([.extraduralLesion, .abscessDrainage, .washout], ["hematoma", "cyst", "abscess", "tumor"], 1),
    ([.extraduralTumor, .intraduralTumor, .intraduralLesion], ["tumor"], 1),
    ([.duralRepair], ["dural-tear"], 1), ([.fractureReduction], ["fracture", "vertebral-body"], 1),
    ([.hardwareRemoval], ["hardware"], 1),
    ([.odontoidFixation], ["dens"], 1),
    ([.corpectomy], ["vertebral-body", "corpus", "disc", "disc-space", "ligament", "endplate"], 1),
  ]

  /// Adds the titled work of each family that the description bears out and tells by no other word.
  mutating func readTitledWork() {
    for family in OperationReader.families {
      let ofFamily = procedures.filter { family.kinds.contains($0.kind) }
      guard !ofFamily.isEmpty, ofFamily.allSatisfy({ $0.part == .title }) else { continue }
      let sentences = reading.sentences.filter { shows(family.structures, in: $0) }
      guard sentences.count >= family.least else { continue }
      var borne: [LevelStatement] = []
      for sentence in reading.sentences where sentence.part == .description {
        borne += operated(in: sentence)
      }
      let vertebrae = Placement.vertebrae(borne)
      if family.kinds == [.corpectomy], !removesVertebra { continue }
      for titled in ofFamily {
        let levels = titled.levels.filter { level in vertebrae.contains { level.touches($0) } }
        guard !levels.isEmpty || titled.levels.isEmpty, !isDenied(titled.kind) else { continue }
        procedures.append(
          Procedure(
            kind: titled.kind, levels: levels, levelsAreOwn: !levels.isEmpty,
            approach: episodes.approach(of: titled.episode), part: .description, episode: titled.episode,
            evidence: sentences.prefix(2).map { reading.evidence($0) }))
      }
    }
  }

  /// "The middle of C5 was drilled down": a vertebra named alone beside a word for taking away.
  private var removesVertebra: Bool {
    for sentence in reading.sentences where sentence.part == .description {
      let isTaken = reading.mentions(.actions, in: sentence.index).contains {
        let name = reading.lexicon.actions[Int($0.value)]
        return (name == "remove" || name == "resect") && reading.assertion(of: $0, in: sentence).isAffirmed
      }
      guard isTaken, reading.mentions(.devices, in: sentence.index).isEmpty else { continue }
      if sentence.levels.contains(where: { !$0.isRoot && !$0.isSpan }) { return true }
    }
    return false
  }

  /// Whether a sentence of the description tells of one of some structures, or of hardware as a device.
  private func shows(_ structures: [String], in sentence: SentenceReading) -> Bool {
    guard sentence.part == .description, sentence.contexts.isDisjoint(with: [.imaging, .abandon]) else { return false }
    for mention in reading.mentions(.structures, in: sentence.index)
    where structures.contains(reading.lexicon.structures[Int(mention.value)])
      && reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .notPerformed])
    {
      return true
    }
    guard structures.contains("hardware") else { return false }
    return reading.mentions(.devices, in: sentence.index).contains {
      reading.lexicon.devices[Int($0.value)]?.isFixation ?? false
    }
  }

  /// Whether the description says of a kind of work that it was not done.
  private func isDenied(_ kind: ProcedureKind) -> Bool {
    for sentence in reading.sentences where sentence.part == .description {
      for mention in reading.mentions(.procedures, in: sentence.index)
      where reading.lexicon.procedures[Int(mention.value)] == kind
        && !reading.assertion(of: mention, in: sentence).isDisjoint(with: [.negated, .notPerformed])
      {
        return true
      }
    }
    return false
  }
}
