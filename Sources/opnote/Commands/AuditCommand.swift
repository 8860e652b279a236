import Exchange

/// `opnote audit`: a note against its claim.
enum AuditCommand: Command {
  static let description = CommandDescription(
    name: "audit", summary: "compare an operative note with its claim", operands: "NOTE", operandCount: 1...1,
    details: [
      "Reads NOTE (text, RTF or HL7 v2; - is standard input) and says for every line of the claim whether the note "
        + "establishes its levels, approach, instrumentation, conservative care, laterality and medical necessity, and "
        + "what else stands between the claim and payment.",
      "The claim is a file (--claim), or stands on the command line (--cpt, --icd). A line is "
        + "CODE[-MODIFIER...][xUNITS], as CODE-59-XS or CODEx2. What --payer, --state, --place-of-service and "
        + "--date-of-service say goes before what the claim file says. Without a date of service the note's own "
        + "operation date is used, and today's where it has none.",
    ],
    options: ownOptions + SharedOptions.report,
    examples: [
      ("opnote audit note.txt --claim claim.json", "A note and a claim file"),
      ("opnote audit note.txt --cpt CODE,CODEx2 --icd CODE --payer medicare", "The claim in words"),
      ("opnote audit - --with hp.txt --claim claim.json --format json <note.txt", "A record, reported for a program"),
    ],
    exitStatus: HelpPage.exitStatus)

  /// The options that tell the claim.
  static let ownOptions = [
    OptionDescription("claim", "FILE", "Reads the claim from a file (JSON or X12 837P); - is standard input."),
    OptionDescription("cpt", "LIST", "The claim's lines, with commas between."),
    OptionDescription("icd", "LIST", "The claim's ICD-10-CM codes, with commas between; the point may be left out."),
    OptionDescription("date-of-service", "DATE", "The date of service, as 2026-03-02."),
    OptionDescription("payer", "PAYER", choices: Words.payers, "Who pays: \(Words.list(Words.payers))."),
    OptionDescription("state", "STATE", "The state of the service, as TX."),
    OptionDescription("place-of-service", "CODE", "The place of service, as 22."),
    OptionDescription(
      "prior-surgery", "CODE@DATE", repeats: true,
      "An operation billed earlier for this patient; its global days count."),
  ]

  static func run(_ arguments: ParsedArguments) throws(CommandFailure) -> Int32 {
    let request = try AuditRequest(arguments)
    return try request.finish(try request.audit())
  }
}
