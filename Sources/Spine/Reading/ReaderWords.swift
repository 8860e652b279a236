import Dictation

/// Single words that the readers test by number.
struct ReaderWords: Sendable {
  var numbers: [Int32: Int] = [:]
  /// All words with which the name of a segment can begin.
  var segmentNames: Set<Int32> = []
  /// The places of vertebrae in their region: third.
  var ordinals: [Int32: Int] = [:]
  /// Parts that follow the name of a vertebra told by its place: vertebra, arch.
  var vertebralNouns: Set<Int32> = []
  /// Words for a whole vertebra.
  var vertebrae: Set<Int32> = []
  /// Parts that lie below a vertebra told by its place: disc.
  var ordinalSpaces: Set<Int32> = []
  /// Words for the meeting of two regions, and the place from above of the vertebra below it.
  var junctions: [Int32: Int] = [:]
  /// Words that say that a meeting of regions is an interspace: junction.
  var junctionNouns: Set<Int32> = []
  /// The wings of the sacrum.
  var alae: Set<Int32> = []
  /// Words before segments that only say where the operated ones lie: above.
  var landmarks: Set<Int32> = []
  var decompress: Int32 = 0
  var letters: [Int32: UInt8] = [:]
  var homophones: [Int32: UInt8] = [:]
  var ranges: Set<Int32> = []
  var lists: Set<Int32> = []
  var upon: Set<Int32> = []
  var between: Set<Int32> = []
  var fillers: Set<Int32> = []
  /// Words that lead to a place: in, of, between.
  var introducers: Set<Int32> = []
  /// Parts of a vertebra that may stand before its name in a list: "C1 and the body of C2".
  var vertebralParts: Set<Int32> = []
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
  var withWord: Int32 = 0
  var both: Int32 = 0
  /// Verbs of what work is meant to help: "to enhance the interbody fusion".
  var helping: Set<Int32> = []
  /// Verbs for what a second pair of hands does at an operation.
  var helperVerbs: Set<Int32> = []
  /// Words that stand under a heading of people and are nobody's name.
  var noNames: Set<Int32> = []
  /// Verbs for putting one thing in the place of another.
  var exchange: Set<Int32> = []
  /// Words that stand for the devices of the sentence before: them, these.
  var standIns: Set<Int32> = []
  /// Words between a complaint and the care that did not help it: despite, after.
  var concessions: Set<Int32> = []
  /// Auxiliaries of what is to come: will, won't.
  var futures: Set<Int32> = []
  /// Verbs that tell a need: call for, demand.
  var callings: Set<Int32> = []
  /// Words for how far an exposure goes: far, tips.
  var reaches: Set<Int32> = []
  /// Words by which a surgeon speaks of the own hand: I, we.
  var surgeons: Set<Int32> = []
  /// Nouns of a ground that "for" follows: "the reason for the cage".
  var grounds: Set<Int32> = []
  var denials: Set<Int32> = []
  var half: Int32 = 0
  var ofWord: Int32 = 0
  /// Words after which a time says how often: twice a week.
  var rates: Set<Int32> = []
  /// Seasons and feasts, and the month in which each begins.
  var seasons: [Int32: Int] = [:]
  /// Words that stretch a season to its whole: all summer.
  var throughout: Set<Int32> = []
  /// Words before the beginning of a span that ends at the operation.
  var since: Set<Int32> = []
  /// "The past six months".
  var recent: Set<Int32> = []
  var benefits: Set<Int32> = []
  var persistence: Set<Int32> = []
  /// Nothing, none, neither.
  var nothing: Set<Int32> = []
  /// Words for the good that a treatment did.
  var reliefs: Set<Int32> = []
  /// Verbs of what a treatment gave: "bought a few days".
  var yields: Set<Int32> = []
  /// Verbs that a bare time follows: "lasted days".
  var lasts: Set<Int32> = []
  /// Words before the end of a span: until.
  var until: Set<Int32> = []
  /// Verbs of care that is proposed and not given.
  var offers: Set<Int32> = []
  /// Words that mean a treatment only beside a time or another treatment, and its kind.
  var bareCare: [Int32: String] = [:]
  /// Words before "therapy" that make it another disease's.
  var otherTherapy: Set<Int32> = []
  var visits: Set<Int32> = []
  /// Words between a treatment and its time: "six weeks of supervised PT".
  var timeLinks: Set<Int32> = []
  /// Words between a time and the treatment that it leads to: "for eleven weeks he attended".
  var attending: Set<Int32> = []
  /// Verbs of having had a treatment: tried.
  var receiving: Set<Int32> = []
  /// Words between two treatments of a list.
  var careLinks: Set<Int32> = []
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
  /// Verbs of what a needle brings in.
  var deliveries: Set<Int32> = []
  /// Words for the instrument through which endoscopic work is seen.
  var endoscopes: Set<Int32> = []
  var stimulation: Set<Int32> = []
  var causes: Set<Int32> = []
  var needles: Set<Int32> = []
  var whence: Set<Int32> = []
  var decorticate: Int32 = 0
  var burr: Int32 = 0
  var risk: Int32 = 0
  var what: Int32 = 0
  var without: Int32 = 0
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
  /// Words for the middle of the back.
  var midlines: Set<Int32> = []
  /// Words for the incision itself.
  var cuts: Set<Int32> = []
  /// Words before a span of time that ends today: "in the last 2 days".
  var past: Set<Int32> = []
  /// Words that say what a template's slot is for, in it or after it.
  var slots: [Int32: Placeholder.Slot] = [:]
  /// Words that say it before the slot: "at ***".
  var slotsBefore: [Int32: Placeholder.Slot] = [:]
  /// Labels of a header that say whose the document is.
  var identities: [Int32: DocumentIdentity.Label] = [:]
  var preoperative: Set<Int32> = []
  var history: Int32 = 0
  var physical: Int32 = 0
  /// Words of an operation that is to come: scheduled.
  var planning: Set<Int32> = []
  /// How a patient lies for an operation.
  var positions: Set<Int32> = []
  /// What a wound is closed and covered with.
  var closures: Set<Int32> = []
  /// Words for a spine out of line, for its growing worse, and for the measure of it.
  var deformities: Set<Int32> = []
  var progressions: Set<Int32> = []
  var degrees: Set<Int32> = []
  /// Verbs of a sentence, which a title has none of.
  var tellingVerbs: Set<Int32> = []
  var rationale = RationaleWords()

  init() {}

  /// Reads the words by class; throws where the table has a fault.
  init(_ library: LexiconLibrary, _ book: inout PhraseBook) throws(LexiconError) {
    let classes = try WordClasses(library, &book)
    ranges = classes.words("range")
    deformities = classes.words("deformity")
    progressions = classes.words("progression")
    degrees = classes.words("degree")
    lists = classes.words("list")
    upon = classes.words("upon")
    spinal = classes.words("spinal")
    anesthesia = classes.words("anesthesia")
    otherDates = classes.words("other-date")
    after = classes.words("after")
    surgery = classes.words("surgery")
    past = classes.words("past")
    postoperative = classes.words("postoperative")
    elsewhere = classes.words("elsewhere")
    incision = classes.words("incision")
    cuts = classes.words("cut")
    midlines = classes.words("midline")
    fillers = classes.words("filler")
    introducers = classes.words("introducer")
    vertebralParts = classes.words("vertebral-part")
    sacrum = classes.words("sacrum")
    occiput = classes.words("occiput")
    roots = classes.words("root")
    notSpine = classes.words("not-spine")
    tellingVerbs = classes.words("telling-verb")
    anchors = classes.words("anchor")
    positions = classes.words("position")
    closures = classes.words("closure")
    presentVerbs = classes.words("present-verb")
    pastVerbs = classes.words("past-verb")
    pumps = classes.words("pump")
    conditions = classes.words("condition")
    modals = classes.words("modal")
    bloodMeasures = classes.words("blood-measure")
    offsets = classes.words("offset")
    half = book.word("half")
    ofWord = book.word("of")
    rates = classes.words("rate")
    throughout = classes.words("throughout")
    since = classes.words("since")
    seasons = try classes.values("season", "the number of a month") { Int($0) }
    denials = classes.words("denial")
    recent = classes.words("recent")
    benefits = classes.words("benefit")
    persistence = classes.words("persistence")
    nothing = classes.words("nothing")
    reliefs = classes.words("relief")
    yields = classes.words("yield")
    lasts = classes.words("lasting")
    until = classes.words("until")
    offers = classes.words("offer")
    bareCare = try classes.values("bare-care", "a kind of care") { $0 }
    otherTherapy = classes.words("other-therapy")
    visits = classes.words("visit")
    timeLinks = classes.words("time-link")
    attending = classes.words("attending")
    receiving = classes.words("receiving")
    careLinks = classes.words("care-link")
    symptoms = classes.words("symptom")
    stimulation = classes.words("stimulation")
    causes = classes.words("cause")
    needles = classes.words("needle")
    whence = classes.words("whence")
    pronouns = classes.words("pronoun")
    units = classes.words("unit")
    between = classes.words("between")
    numbers = try classes.values("count", "a whole number") { Int($0) }
    junctions = try classes.values("junction", "the place of a vertebra from above") { Int($0) }
    junctionNouns = classes.words("junction-noun")
    alae = classes.words("ala")
    landmarks = classes.words("landmark")
    decompress = book.word("decompress")
    ordinals = try classes.values("ordinal", "a whole number") { Int($0) }
    vertebralNouns = classes.words("vertebral-noun")
    vertebrae = classes.words("whole-vertebra")
    ordinalSpaces = classes.words("ordinal-space")
    vagueCounts = try classes.values("vague-count", "a whole number") { Int($0) }
    months = try classes.values("month", "a whole number") { Int($0) }
    letters = try classes.values("region", "C, T, L or S") { $0.utf8.first.map { $0 | 0x20 } }
    homophones = try classes.values("letter", "C, T, L or S") { $0.utf8.first.map { $0 | 0x20 } }
    segmentNames = occiput.union(letters.keys).union(homophones.keys).union(ordinals.keys).union(junctions.keys)
    claudication = try classes.values("claudication", "legs, load or relief") { ClaudicationSign(rawValue: $0) }
    slots = try classes.values("slot", "what a slot is for") { Placeholder.Slot(rawValue: $0) }
    slotsBefore = try classes.values("slot-before", "what a slot is for") { Placeholder.Slot(rawValue: $0) }
    identities = try classes.values("identity", "name, record or birth") { DocumentIdentity.Label(rawValue: $0) }
    endoscopes = classes.words("endoscope")
    planning = classes.words("planning")
    history = book.word("history")
    physical = book.word("physical")
    preoperative = classes.words("preoperative")
    rationale = RationaleWords(classes)
    for (word, slot) in slots where slotsBefore[word] == nil { slotsBefore[word] = slot }
    doctor = book.word("dr")
    ago = book.word("ago")
    complication = book.word("complication")
    specimen = book.word("specimen")
    blood = book.word("blood")
    loss = book.word("loss")
    date = book.word("date")
    old = book.word("old")
    forWord = book.word("for")
    withWord = book.word("with")
    both = book.word("both")
    helping = classes.words("helping")
    helperVerbs = classes.words("helper-verb")
    noNames = classes.words("no-name")
    exchange = classes.words("exchange")
    standIns = classes.words("stand-in")
    concessions = classes.words("concession")
    futures = classes.words("future")
    callings = classes.words("calling")
    reaches = classes.words("reach")
    surgeons = classes.words("surgeon")
    grounds = classes.words("ground")
    lost = book.word("lost")
    bloodLossShort = book.word("ebl")
    deliveries = classes.words("delivery")
    decorticate = book.word("decorticate")
    burr = book.word("burr")
    risk = book.word("risk")
    what = book.word("what")
    without = book.word("without")
  }
}
