import Testing

@testable import Spine

/// A sentence that tells, or seems to tell, why a construct was placed.
struct RationaleSentence: Sendable, CustomTestStringConvertible {
  /// The operation whose note it stands in.
  var operation: String
  /// Where it stands: indication, description, findings or a field of its own.
  var place: String
  /// Whether it is a reason for the construct.
  var isReason: Bool
  var text: String

  var testDescription: String { "\(operation), \(place): \(text)" }

  static let all: [RationaleSentence] = [
    .init(
      operation: "lumbar", place: "description", isReason: true,
      text: "Removing both facets left the segment unstable, so fixation was needed."),
    .init(
      operation: "lumbar", place: "indication", isReason: true,
      text: "Because of the mobile spondylolisthesis a fusion with pedicle screws was planned."),
    .init(
      operation: "tlif", place: "description", isReason: true,
      text: "Given the complete facetectomy on the left, the level was instrumented."),
    .init(
      operation: "acdf", place: "description", isReason: true,
      text: "Because of the multilevel construct an anterior plate was added."),
    .init(
      operation: "disc", place: "indication", isReason: true,
      text: "A disc prosthesis was chosen to preserve motion at this level."),
    .init(
      operation: "accf", place: "description", isReason: true,
      text: "With the body of C5 gone the column was unstable, and for this reason a cage and a plate were needed."),
    .init(
      operation: "poster", place: "description", isReason: true,
      text: "With four laminae gone and lordosis lost the neck would go into kyphosis; hence the fixation."),
    .init(
      operation: "thoracic", place: "indication", isReason: true,
      text: "As the fracture is unstable, pedicle screw fixation was chosen."),
    .init(
      operation: "lumbar", place: "indication", isReason: false,
      text: "No instability was seen on flexion and extension films."),
    .init(
      operation: "lumbar", place: "description", isReason: false, text: "The rods were tightened to hold the graft."),
    .init(
      operation: "tlif", place: "indication", isReason: false, text: "The diagnosis is spondylolisthesis at L4-L5."),
    .init(operation: "tlif", place: "indication", isReason: false, text: "Decompression and fusion was recommended."),
    .init(operation: "acdf", place: "description", isReason: false, text: "The plate keeps the cage in place."),
    .init(
      operation: "acdf", place: "description", isReason: false,
      text: "Bone morphogenetic protein was used because she smokes."),
    .init(
      operation: "poster", place: "indication", isReason: false, text: "Risks include hardware failure and instability."
    ),
    .init(
      operation: "thoracic", place: "description", isReason: false,
      text: "Final films showed the screws in good position."),
    .init(
      operation: "lumbar", place: "indication", isReason: true,
      text: "With 5 mm of motion on dynamic films decompression alone would not do, and fusion was advised."),
    .init(
      operation: "lumbar", place: "description", isReason: true,
      text: "As both joints had to be sacrificed, the level could not be left without fixation."),
    .init(
      operation: "tlif", place: "description", isReason: true,
      text: "Without the facets there was nothing to hold L4 on L5, so screws and rods were used."),
    .init(
      operation: "tlif", place: "description", isReason: true,
      text: "Her bone was soft, and fixation was needed to keep the cage from sinking."),
    .init(
      operation: "tlif", place: "indication", isReason: true,
      text: "The slip moves on bending films, and a fusion was therefore advised."),
    .init(
      operation: "lumbar", place: "indication", isReason: false,
      text: "He was advised of the risks of fusion, which include instability."),
    .init(
      operation: "tlif", place: "description", isReason: false,
      text: "Larger screws were chosen because of the large pedicles."),
    .init(
      operation: "tlif", place: "description", isReason: true,
      text: "Without screws a segment with its joint gone would slide, hence their use."),
    .init(
      operation: "tlif", place: "description", isReason: true,
      text: "The segment was found grossly unstable once the arch was off, and pedicle screws were put in for that."),
    .init(
      operation: "tlif", place: "indication", isReason: false,
      text: "He has a slip of L4 on L5. Decompression and fusion was recommended."),
    .init(
      operation: "tlif", place: "description", isReason: false,
      text: "The screws were placed because the L4 pedicle was large."),
  ]

  /// The note: its title, and the work before and after the sentence.
  func note() throws -> String {
    let work = try #require(RationaleSentence.operations[operation])
    let told = place == "description" ? text + " " : ""
    let indication = place == "indication" ? " " + text : ""
    let field = place == "field" ? text + "\n\n" : place == "findings" ? "FINDINGS: \(text)\n\n" : ""
    return """
      DATE OF OPERATION: 03/02/2026
      OPERATION: \(work[0])

      INDICATIONS: The patient has had pain for a year.\(indication)

      \(field)DESCRIPTION OF PROCEDURE: \(work[1]) \(told)\(work[2]) The wound was closed.

      """
  }

  private static let operations: [String: [String]] = [
    "lumbar": [
      "L4-L5 laminectomy and posterolateral fusion",
      "Prone. Midline incision, subperiosteal exposure. A laminectomy was performed at L4-L5.",
      "Pedicle screws were inserted at L4 and L5 on both sides. Rods were seated. Bone graft was laid in the gutters at "
        + "L4-L5.",
    ],
    "tlif": [
      "L4-L5 transforaminal interbody fusion",
      "Prone. Midline incision. The facet at L4-L5 was opened on the left and the disc was removed.",
      "A PEEK cage was inserted at L4-L5. Pedicle screws were inserted at L4 and L5. Rods were seated.",
    ],
    "acdf": [
      "C5-C6 anterior cervical discectomy and fusion",
      "Supine. Transverse incision. The disc at C5-C6 was removed and the cord freed.",
      "A PEEK cage was inserted at C5-C6. A plate was fixed to C5 and C6 with four screws.",
    ],
    "disc": [
      "C5-C6 disc arthroplasty", "Supine. Transverse incision. The disc at C5-C6 was removed and the cord freed.",
      "A disc prosthesis was implanted at C5-C6.",
    ],
    "accf": [
      "C5 corpectomy and C4-C6 fusion",
      "Supine. Transverse incision. The discs at C4-C5 and C5-C6 were removed.",
      "The body of C5 was removed. A titanium cage was placed between C4 and C6. A plate was fixed to C4 and C6.",
    ],
    "poster": [
      "C3-C6 laminectomy and posterior fusion",
      "Prone in pins. Midline incision. The laminae of C3 to C6 were removed.",
      "Lateral mass screws were placed at C3, C4, C5 and C6. Rods were seated.",
    ],
    "lamino": [
      "C3-C6 laminoplasty",
      "Prone in pins. Midline incision. A trough was drilled on each side and the laminae of C3 to C6 were opened.",
      "Laminoplasty plates were fixed at C3, C4, C5 and C6.",
    ],
    "si": [
      "Left sacroiliac joint fusion",
      "Prone. Incision over the buttock. Guide pins crossed the left sacroiliac joint.",
      "Three titanium implants were placed across the left sacroiliac joint.",
    ],
    "thoracic": [
      "T8-T12 posterior fusion with pedicle screws",
      "Prone. Midline incision from T7 to T12, subperiosteal exposure.",
      "Pedicle screws were placed at T8, T9, T11 and T12. Rods were seated.",
    ],
  ]
}

@Test(arguments: RationaleSentence.all)
func aReasonIsToldOrNot(_ sentence: RationaleSentence) throws {
  let facts = try Fixture.facts(try sentence.note())
  let placed = facts.devices.filter { !$0.kind.isGraft && $0.part != .title }
  #expect(!placed.isEmpty)
  #expect(placed.contains { $0.rationale != nil } == sentence.isReason)
}

@Test func aPronounStandsForTheDevicesOfTheSentenceBefore() throws {
  func isReasoned(_ sentence: String) throws -> Bool {
    let facts = try Fixture.facts(
      """
      OPERATION: L4-L5 laminectomy and posterolateral fusion

      DESCRIPTION OF PROCEDURE: Prone. Midline incision. A laminectomy was performed at L4-L5. Four pedicle screws were \
      placed at L4 and L5. \(sentence) Bone was laid on the decorticated transverse processes of L4 and L5.
      """)
    return facts.devices.contains { $0.kind == .pedicleScrews && $0.rationale != nil }
  }
  #expect(try isReasoned("I used them since with the facets halved the segment would have slid further."))
  #expect(try !isReasoned("I used them as usual."))
}
