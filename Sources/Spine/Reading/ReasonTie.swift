import Dictation

/// How words tie a reason to a construct. `spine/reason-links.tsv` uses these names.
enum ReasonLink: String {
  case cause, decision
  /// It says outright what a construct is for: "that is the reason for the screws".
  case outright
}

/// Says whether a sentence ties a condition to a construct: by cause, purpose or sequence.
struct ReasonTie {
  let reading: NoteReading
  let sentence: SentenceReading
  /// The words of cause and purpose.
  let links: [Mention]
  /// The words that say outright what a construct is for: "that is the reason for the screws".
  let outright: [Mention]

  init(_ reading: NoteReading, _ sentence: SentenceReading) {
    self.reading = reading
    self.sentence = sentence
    var (links, outright): ([Mention], [Mention]) = ([], [])
    for mention in reading.mentions(.links, in: sentence.index) {
      switch reading.lexicon.links[Int(mention.value)] {
      case .cause: links.append(mention)
      case .outright: outright.append(mention)
      case .decision: if !ReasonTie.isOfPatient(mention, reading, sentence) { links.append(mention) }
      }
    }
    self.links = links
    self.outright = outright
  }

  /// Whether it is the patient who decided: "she opted to undergo the fusion".
  private static func isOfPatient(_ mention: Mention, _ reading: NoteReading, _ sentence: SentenceReading) -> Bool {
    let patient = reading.lexicon.words.rationale.patient
    for place in max(sentence.tokens.lowerBound, Int(mention.first) - 5)..<Int(mention.first)
    where patient.contains(reading.document.tokens[place].word) { return true }
    return false
  }

  /// Whether the sentence ties a condition of its own to one of its constructs.
  func ties(_ condition: StatedCondition, to constructs: [Range<Int>]) -> Bool {
    if !outright.isEmpty { return true }
    if condition.isPlain, condition.kind != "facet-resection" { return false }
    return isLinked(condition.tokens) || isFor(condition.tokens, constructs) || isPointed(condition.tokens)
  }

  /// Whether the sentence refers its construct to the condition of the sentence before: "I therefore elected …".
  func refersBack(to condition: StatedCondition) -> Bool {
    if !outright.isEmpty { return true }
    if condition.isPlain { return false }
    let tokens = reading.document.tokens
    for link in links {
      if Int(link.first) - sentence.tokens.lowerBound <= 6 { return true }
      // "… screws were added because of this".
      let next = Int(link.end)
      if next < sentence.tokens.upperBound, reading.lexicon.words.rationale.pointers.contains(tokens[next].word) {
        return true
      }
    }
    return false
  }

  /// A word of cause or purpose in the sentence that is not itself inside the condition.
  private func isLinked(_ condition: Range<Int>) -> Bool {
    // "As the segment is unstable, …", "With a curve of 42 degrees, …".
    if let first = sentence.tokens.first, reading.lexicon.words.causes.contains(reading.document.tokens[first].word),
      condition.lowerBound - first < 16
    {
      return true
    }
    for link in links where !link.tokens.overlaps(condition) {
      // The cause stands before its condition ("because of instability") or after it ("rendered unstable, so …").
      if abs(Int(link.first) - condition.lowerBound) <= 30 { return true }
    }
    return false
  }

  /// "Screws were placed for the unstable fracture", "a plate for instability": a construct, then what it is for.
  private func isFor(_ condition: Range<Int>, _ constructs: [Range<Int>]) -> Bool {
    let tokens = reading.document.tokens
    for place in max(sentence.tokens.lowerBound, condition.lowerBound - 7)..<condition.lowerBound
    where tokens[place].word == reading.lexicon.words.forWord {
      if (place..<condition.lowerBound).contains(where: { tokens[$0].kind == .mark }) { continue }
      for construct in constructs
      where construct.upperBound <= place && place - construct.upperBound <= 10 { return true }
    }
    return false
  }

  /// "4 mm slip -> fusion": an arrow between the condition and what follows from it.
  private func isPointed(_ condition: Range<Int>) -> Bool {
    let tokens = reading.document.tokens
    for place in condition.upperBound..<max(condition.upperBound, sentence.tokens.upperBound)
    where tokens[place].word == -Int32(UInt8(ascii: ">")) {
      if place > 0, tokens[place - 1].word == -45 || tokens[place - 1].word == -61 { return true }
    }
    return false
  }
}
