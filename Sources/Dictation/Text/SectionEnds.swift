/// Where an entry ends that its heading opened: at a label of its own, at its line's end, at the story told below it.
extension Sectionizer {
  /// Cuts off lines with labels of their own that no heading is known for: "DX: …" and, below it, "GUIDANCE: …".
  func withoutLabels(_ section: Section, _ tokens: [Token]) -> [Section] {
    guard section.kind.isShortEntry else { return [section] }
    for token in section.body.dropFirst() where EntryLines.labelEnd(token, tokens) != nil {
      return cut(section, at: token, before: .unlabelled)
    }
    return [section]
  }

  /// Cuts off the lines below an entry that ended on its heading's own line: "Date: 11/03/2026" and, under it, the
  /// operation's name or the patient's story.
  func withoutNextLine(_ section: Section, _ entries: Set<Int>, _ tokens: [Token]) -> [Section] {
    guard section.kind.isShortEntry || section.kind == .procedure, let first = section.body.first,
      tokens[first].breaks == 0
    else { return [section] }
    // An entry that tells a story itself goes on with it.
    if section.kind == .procedure, tellsStory(from: first, section.body.upperBound, tokens) { return [section] }
    for token in section.body.dropFirst() where tokens[token].breaks == 1 && entries.contains(token) {
      if section.kind.isOneLine || EntryLines.isAge(token, tokens)
        || tellsStory(from: token, section.body.upperBound, tokens)
      {
        return cut(section, at: token, before: .unlabelled)
      }
    }
    return [section]
  }

  /// Whether a line is told in sentences: it ends in a full stop and has a verb of telling, or three more stops.
  private func tellsStory(from start: Int, _ limit: Int, _ tokens: [Token]) -> Bool {
    var end = start + 1
    var verbs = 0
    var stops = 0
    while end < limit, tokens[end].breaks == 0 {
      if tokens[end].word > 0, narrativeWords.contains(tokens[end].word) { verbs += 1 }
      if isStop(tokens[end]) { stops += 1 }
      end += 1
    }
    return end - start > 11 && stops > 0 && isStop(tokens[end - 1]) && (verbs > 0 || stops > 4)
  }

  /// Cuts off paragraphs of prose that follow the short entry of a heading: "Specimens: None.", a blank line, the story.
  func withoutStory(_ section: Section, _ tokens: [Token]) -> [Section] {
    section.kind.isShortEntry ? cutAtProse(section, tokens) : [section]
  }

  func cutAtProse(_ section: Section, _ tokens: [Token]) -> [Section] {
    for token in section.body.dropFirst() where tokens[token].breaks > 1 {
      guard isProse(from: token, section.body.upperBound, tokens) else { continue }
      return cut(section, at: token, before: .unlabelled)
    }
    return [section]
  }

  /// A section up to a token, and what follows as one of another kind with no heading.
  func cut(_ section: Section, at token: Int, before kind: SectionKind) -> [Section] {
    [
      Section(kind: section.kind, heading: section.heading, body: section.body.lowerBound..<token),
      Section(kind: kind, heading: token..<token, body: token..<section.body.upperBound),
    ]
  }

  /// Whether the paragraph that begins at a token is told in sentences.
  private func isProse(from start: Int, _ limit: Int, _ tokens: [Token]) -> Bool {
    var end = start + 1
    var verbs = 0
    var stops = 0
    while end < limit, tokens[end].breaks < 2 {
      if tokens[end].word > 0, narrativeWords.contains(tokens[end].word) { verbs += 1 }
      if isStop(tokens[end]) { stops += 1 }
      end += 1
    }
    return end - start > 25 && (verbs > 0 || stops > 2)
  }
}
