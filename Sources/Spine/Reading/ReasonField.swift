import Dictation

/// Finds a template's own field for the reason: "Reason for instrumentation: instability".
struct ReasonField {
  let reading: NoteReading

  /// The label that a sentence stands under or begins with, where it asks why a construct was used; and where its
  /// answer begins.
  func label(of sentence: SentenceReading) -> (words: Range<Int>, answer: Int)? {
    if let end = ownLabel(sentence), end < sentence.tokens.upperBound {
      return (sentence.tokens.lowerBound..<end, end)
    }
    if sentence.index > 0, let before = labelAlone(before: sentence) { return (before, sentence.tokens.lowerBound) }
    let heading = reading.document.sections[reading.document.sentences[sentence.index].section].heading
    // A heading that is not known runs on from the last one that is: the answer is what follows at once.
    let isNear = sentence.tokens.lowerBound - heading.upperBound < 60
    return isNear && asksInHeading(heading) ? (heading, sentence.tokens.lowerBound) : nil
  }

  /// The devices and fusions that a label names.
  func constructs(in label: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    for mention in reading.document.mentions {
      if Int(mention.first) >= label.upperBound { break }
      guard Int(mention.first) >= label.lowerBound else { continue }
      if mention.lexicon == SpineLexicon.Name.devices.rawValue {
        if reading.lexicon.devices[Int(mention.value)] != nil { found.append(mention) }
      } else if mention.lexicon == SpineLexicon.Name.contexts.rawValue,
        reading.lexicon.contexts[Int(mention.value)].contains(.fusionWord)
      {
        found.append(mention)
      }
    }
    return found
  }

  /// The token after the colon or dash of a label that a sentence begins with.
  private func ownLabel(_ sentence: SentenceReading) -> Int? {
    let tokens = reading.document.tokens
    for place in sentence.tokens.prefix(10) where place > sentence.tokens.lowerBound {
      let word = tokens[place].word
      if word == -58 || word == -45 && tokens[place].kind == .mark && tokens[place].isSpaced {
        return asks(sentence.tokens.lowerBound..<place) ? place + 1 : nil
      }
      if word == -46 || word == -44 || word == -59 { return nil }
    }
    return nil
  }

  /// A label that is the whole sentence before: its answer stands on the next line.
  private func labelAlone(before sentence: SentenceReading) -> Range<Int>? {
    let tokens = reading.document.sentences[sentence.index - 1].tokens
    guard let last = tokens.last, tokens.count <= 10, reading.document.tokens[last].word == -58, asks(tokens) else {
      return nil
    }
    return tokens
  }

  /// Whether words ask for a reason, and name a construct: "why hardware", "rationale for fixation".
  private func asks(_ words: Range<Int>) -> Bool {
    let tokens = reading.document.tokens
    guard words.count <= 12,
      words.contains(where: { reading.lexicon.words.rationale.asking.contains(tokens[$0].word) })
    else { return false }
    return !constructs(in: words).isEmpty
  }

  /// The same of a section's heading, whose phrases are not read.
  private func asksInHeading(_ words: Range<Int>) -> Bool {
    let (tokens, known) = (reading.document.tokens, reading.lexicon.words.rationale)
    return words.contains { known.asking.contains(tokens[$0].word) }
      && words.contains { known.constructs.contains(tokens[$0].word) }
  }
}
