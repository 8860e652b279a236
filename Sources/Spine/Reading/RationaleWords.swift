import Dictation

/// Single words by which a stated reason is told.
struct RationaleWords: Sendable {
  /// What a disc prosthesis keeps: motion, movement.
  var motion: Set<Int32> = []
  var keeping: Set<Int32> = []
  /// Verbs that keep where they are denied: "does not want to lose".
  var losing: Set<Int32> = []
  /// Joints told by no more than "joint".
  var joints: Set<Int32> = []
  var removal: Set<Int32> = []
  /// How much of a joint: both, whole, complete.
  var whole: Set<Int32> = []
  /// Parts of the spine that may move.
  var movable: Set<Int32> = []
  /// What moves or comes loose and is no part of the spine: the retractor, a root, a screw.
  var otherSubjects: Set<Int32> = []
  /// What is used beside the construct, and may have a reason of its own: fluoroscopy, a drain, antibiotic powder.
  var aids: Set<Int32> = []
  var sizes: Set<Int32> = []
  var prevention: Set<Int32> = []
  /// Words for the patient, whose choice of an operation is no reason for fixation.
  var patient: Set<Int32> = []
  /// Words of a heading that asks for a reason.
  var asking: Set<Int32> = []

  /// Words that point back at a condition: this, that, it.
  var pointers: Set<Int32> = []
  /// Constructs, as a heading names them.
  var constructs: Set<Int32> = []
  /// Words for where one thing is put into another: "bone matrix inside the cage".
  var inside: Set<Int32> = []
  /// People beside the patient.
  var kin: Set<Int32> = []

  init() {}

  init(_ classes: WordClasses) {
    motion = classes.words("motion")
    keeping = classes.words("keeping")
    losing = classes.words("losing")
    joints = classes.words("joint")
    removal = classes.words("removal")
    whole = classes.words("whole")
    movable = classes.words("movable")
    otherSubjects = classes.words("other-subject")
    aids = classes.words("aid")
    sizes = classes.words("size")
    prevention = classes.words("prevention")
    patient = classes.words("patient")
    asking = classes.words("asking")
    pointers = classes.words("pointer")
    constructs = classes.words("construct")
    inside = classes.words("inside")
    kin = classes.words("kin")
  }
}
