import Dictation

/// Single words that the readers test by number.
struct ReaderWords: Sendable {
  var numbers: [Int32: Int] = [:]
  var letters: [Int32: UInt8] = [:]
  var homophones: [Int32: UInt8] = [:]
  var ranges: Set<Int32> = []
  var lists: Set<Int32> = []
  var upon: Set<Int32> = []
  var between: Set<Int32> = []
  var fillers: Set<Int32> = []
  var sacrum: Set<Int32> = []
  var occiput: Set<Int32> = []
  var roots: Set<Int32> = []
  var notSpine: Set<Int32> = []
  var units: Set<Int32> = []
  var anchors: Set<Int32> = []
  var pronouns: Set<Int32> = []
  var presentVerbs: Set<Int32> = []
  var pastVerbs: Set<Int32> = []
  var forWord: Int32 = 0
  var denials: Set<Int32> = []
  var benefits: Set<Int32> = []
  var persistence: Set<Int32> = []
  var claudication: [Int32: ClaudicationSign] = [:]
  var lost: Int32 = 0
  var bloodLossShort: Int32 = 0
  var bloodMeasures: Set<Int32> = []
  var offsets: Set<Int32> = []
  /// Counts that are told and not exact, read as their least: several months.
  var vagueCounts: [Int32: Int] = [:]
  var modals: Set<Int32> = []
  var pumps: Set<Int32> = []
  var conditions: Set<Int32> = []
  var symptoms: Set<Int32> = []
  var give: Int32 = 0
  var stimulation: Set<Int32> = []
  var causes: Set<Int32> = []
  var needles: Set<Int32> = []
  var whence: Set<Int32> = []
  var decorticate: Int32 = 0
  var doctor: Int32 = 0
  var ago: Int32 = 0
  var complication: Int32 = 0
  var specimen: Int32 = 0
  var blood: Int32 = 0
  var loss: Int32 = 0
  var spinal: Set<Int32> = []
  var anesthesia: Set<Int32> = []
  var date: Int32 = 0
  var months: [Int32: Int] = [:]
  /// Words of a heading for another day than the operation's.
  var otherDates: Set<Int32> = []
  var old: Int32 = 0
  var after: Set<Int32> = []
  var surgery: Set<Int32> = []
  var postoperative: Set<Int32> = []
  var elsewhere: Set<Int32> = []
  var incision: Set<Int32> = []
  /// Words that say what a template's slot is for, in it or after it.
  var slots: [Int32: Placeholder.Slot] = [:]
  /// Words that say it before the slot: "at ***".
  var slotsBefore: [Int32: Placeholder.Slot] = [:]
  /// Verbs of a sentence, which a title has none of.
  var tellingVerbs: Set<Int32> = []

  init() {}

  init(_ book: inout PhraseBook) {
    let counts = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    for (index, word) in counts.enumerated() { numbers[book.word(word)] = index + 1 }
    for (word, letter) in [("cervical", "c"), ("thoracic", "t"), ("dorsal", "t"), ("lumbar", "l"), ("sacral", "s")] {
      letters[book.word(word)] = letter.utf8.first ?? 0
    }
    for (word, letter) in [
      ("c", "c"), ("t", "t"), ("l", "l"), ("s", "s"), ("see", "c"), ("sea", "c"), ("tea", "t"), ("tee", "t"),
      ("el", "l"), ("ell", "l"), ("es", "s"), ("ess", "s"),
    ] { homophones[book.word(word)] = letter.utf8.first ?? 0 }
    for word in ["to", "through", "thru"] { ranges.insert(book.word(word)) }
    for word in ["and", "plus", "as", "well"] { lists.insert(book.word(word)) }
    for word in ["on", "upon", "over"] { upon.insert(book.word(word)) }
    doctor = book.word("dr")
    ago = book.word("ago")
    complication = book.word("complication")
    specimen = book.word("specimen")
    blood = book.word("blood")
    loss = book.word("loss")
    for word in ["spine", "spinal", "vertebra", "vertebral", "lumbar", "intervertebral", "epidural", "intrathecal"] {
      spinal.insert(book.word(word))
    }
    for word in ["anesthesia", "anesthetic", "block"] { anesthesia.insert(book.word(word)) }
    date = book.word("date")
    for word in ["birth", "dob", "admission", "admit", "discharge", "dictate", "dictation", "transcribed"] {
      otherDates.insert(book.word(word))
    }
    let monthNames = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    for (index, name) in monthNames.enumerated() { months[book.word(name)] = index + 1 }
    old = book.word("old")
    for word in ["ago", "after", "post", "following"] { after.insert(book.word(word)) }
    for word in ["surgery", "operation", "procedure"] { surgery.insert(book.word(word)) }
    for word in ["postoperative", "postop", "op", "pod"] { postoperative.insert(book.word(word)) }
    for word in ["elsewhere", "outside", "another"] { elsewhere.insert(book.word(word)) }
    for word in [
      "incision", "fascia", "exposure", "dissection", "retractor", "subperiosteal", "skin", "dissect", "scar",
      "midline", "muscle", "wound",
    ] { incision.insert(book.word(word)) }
    between = [book.word("between")]
    for word in ["the", "at", "also", "level", "then", "levels", "down", "up"] { fillers.insert(book.word(word)) }
    for word in ["sacrum"] { sacrum.insert(book.word(word)) }
    for word in ["occiput"] { occiput.insert(book.word(word)) }
    for word in [
      "root", "nerve", "dermatome", "dermatomal", "radiculopathy", "radiculitis", "distribution", "myotome", "palsy",
      "radicular", "foramen",
    ] { roots.insert(book.word(word)) }
    for word in [
      "weighted", "needle", "ethicon", "suture", "vicryl", "signal", "image", "sequence", "hyperintensity", "flair",
      "complement", "heart", "stapler", "blade", "n0", "n1", "n2", "m0",
    ] { notSpine.insert(book.word(word)) }
    for word in ["was", "were", "is", "are", "has", "had", "have", "been", "we", "i", "will", "be"] {
      tellingVerbs.insert(book.word(word))
    }
    for (word, slot) in [
      ("level", Placeholder.Slot.level), ("interspace", .level), ("vertebra", .level), ("segment", .level),
      ("side", .side), ("left", .side), ("right", .side), ("laterality", .side), ("bilateral", .side),
      ("device", .device), ("implant", .device), ("cage", .device), ("screw", .device), ("graft", .device),
      ("plate", .device), ("diagnosis", .diagnosis), ("date", .date),
    ] { slots[book.word(word)] = slot }
    slotsBefore = slots
    for word in ["at", "from", "of"] { slotsBefore[book.word(word)] = .level }
    for word in ["on"] { slotsBefore[book.word(word)] = .date }
    for word in ["screw", "hook", "anchor"] { anchors.insert(book.word(word)) }
    for word in ["is", "are", "lies", "remains"] { presentVerbs.insert(book.word(word)) }
    for word in ["was", "were"] { pastVerbs.insert(book.word(word)) }
    forWord = book.word("for")
    for word in ["pump", "intrathecal", "baclofen"] { pumps.insert(book.word(word)) }
    for word in ["should", "if", "could", "there"] { conditions.insert(book.word(word)) }
    for word in ["may", "can", "might", "could", "would"] { modals.insert(book.word(word)) }
    for (word, count) in [("several", 3), ("few", 2), ("couple", 2), ("many", 4), ("numerous", 4), ("multiple", 2)] {
      vagueCounts[book.word(word)] = count
    }
    for word in ["leg", "calf", "thigh", "buttock"] { claudication[book.word(word)] = .legs }
    for word in ["stand", "walk", "upright", "yard", "block"] { claudication[book.word(word)] = .load }
    for word in ["sit", "chair", "bench", "bend", "lean", "cart", "stoop", "trolley", "forward", "sat"] {
      claudication[book.word(word)] = .relief
    }
    lost = book.word("lost")
    bloodLossShort = book.word("ebl")
    for word in ["blood", "ml", "liter", "litre", "cc", "mls"] { bloodMeasures.insert(book.word(word)) }
    for word in ["lower", "higher", "above", "below", "up", "down"] { offsets.insert(book.word(word)) }
    for word in ["no", "not", "none", "nothing", "never", "without", "neither", "nor", "little", "only", "hardly"] {
      denials.insert(book.word(word))
    }
    for word in [
      "better", "change", "relief", "help", "benefit", "good", "improvement", "improve", "use", "effect", "lasting",
      "last",
      "hold", "held", "ease", "difference", "touch", "settle", "answer", "progress", "work", "avail", "free",
    ] { benefits.insert(book.word(word)) }
    for word in [
      "still", "persist", "persistent", "remain", "return", "worse", "worsen", "unable", "cannot", "temporary",
      "passing",
      "transient", "brief", "fade", "continue", "despite", "fail", "recur",
    ] { persistence.insert(book.word(word)) }
    for word in ["pain", "symptom", "ache", "numbness", "claudication", "curve", "spasticity", "disability"] {
      symptoms.insert(book.word(word))
    }
    give = book.word("give")
    for word in ["stimulator", "stimulation", "neurostimulator", "neurostimulation", "scs"] {
      stimulation.insert(book.word(word))
    }
    for word in ["as", "with", "since", "because", "given"] { causes.insert(book.word(word)) }
    for word in ["needle", "cannula", "trocar", "electrode", "probe", "tuohy", "touhy", "jamshidi", "introducer"] {
      needles.insert(book.word(word))
    }
    decorticate = book.word("decorticate")
    for word in ["from"] { whence.insert(book.word(word)) }
    for word in ["this", "these", "it", "they", "which", "both"] { pronouns.insert(book.word(word)) }
    for word in [
      "mm", "cm", "ml", "cc", "mg", "degree", "week", "month", "day", "year", "hour", "minute", "unit", "view", "x",
    ] {
      units.insert(book.word(word))
    }
  }
}
