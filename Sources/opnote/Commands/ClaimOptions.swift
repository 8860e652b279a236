import Coding
import Dictation
import Exchange

/// The claim that a command line gives, as a file or in words.
struct ClaimOptions {
  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) { self.arguments = arguments }

  /// The claim; throws where there is none, or two, or a part of it is not understood.
  func claim() throws(CommandFailure) -> Claim {
    let words = try circumstances()
    var claim = try lines()
    if let payer = words.payer { claim.payer = payer }
    if let state = words.state { claim.state = state }
    if let place = words.placeOfService { claim.placeOfService = place }
    if let date = words.dateOfService { claim.dateOfService = date }
    claim.priorSurgeries = words.priorSurgeries
    return claim
  }

  private func lines() throws(CommandFailure) -> Claim {
    let cpt = arguments.value("cpt")
    let icd = arguments.value("icd")
    if let path = arguments.value("claim") {
      if cpt != nil || icd != nil { throw .usage("give the claim by --claim or by --cpt and --icd, not by both") }
      let bytes = try InputFile.bytes(path)
      do throws(InputError) { return try ClaimFileReader.read(bytes, file: path) } catch { throw .input(error) }
    }
    guard let cpt else {
      if icd != nil { throw .usage("--icd needs the lines that it is billed with: --cpt LIST") }
      throw .usage("no claim given; add --claim FILE or --cpt LIST, or use `opnote check NOTE` to audit without one")
    }
    do throws(InputError) {
      return Claim(diagnoses: try icd.map(diagnoses) ?? [], lines: try CodeListReader.lines(cpt))
    } catch {
      throw .usage(error)
    }
  }

  private func diagnoses(_ list: String) throws(InputError) -> [String] { try CodeListReader.diagnoses(list) }

  /// What the options beside the codes say, as a claim with no lines.
  func circumstances() throws(CommandFailure) -> Claim {
    var claim = Claim(lines: [])
    claim.payer = arguments.value("payer").flatMap { Payer(rawValue: $0) }
    claim.dateOfService = try SharedOptions.date(arguments, "date-of-service")
    if let text = arguments.value("state") {
      guard let state = UnitedStates.code(text) else {
        throw .usage("--state: expected a state's two letters as TX, found \(Printable.quoted(text))")
      }
      claim.state = state
    }
    if let text = arguments.value("place-of-service") {
      guard PlaceOfService.isWellFormed(text) else {
        throw .usage("--place-of-service: expected two digits as 22, found \(Printable.quoted(text))")
      }
      claim.placeOfService = text
    }
    for text in arguments.values("prior-surgery") {
      do throws(InputError) { claim.priorSurgeries.append(try CodeListReader.priorSurgery(text)) } catch {
        throw .usage(error)
      }
    }
    return claim
  }
}
