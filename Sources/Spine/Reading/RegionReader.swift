import Dictation

/// Reads regions that are told with no segment.
struct RegionReader {
  let reading: NoteReading

  /// The regions told in title, diagnosis and description.
  func read() -> [RegionStatement] {
    var found: [RegionStatement] = []
    for sentence in reading.sentences where sentence.part != .other && sentence.part != .indication {
      for mention in reading.mentions(.regions, in: sentence.index)
      where reading.document.assertion(of: mention.tokens, in: sentence.index).isDisjoint(with: [.historical, .family])
      {
        found.append(
          RegionStatement(
            region: reading.lexicon.regions[Int(mention.value)], part: sentence.part,
            evidence: [reading.evidence(mention.tokens, sentence)]))
      }
    }
    return found
  }
}
