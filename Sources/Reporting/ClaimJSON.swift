import Audit
import Coding
import Dictation

/// Writes the claim that a note would bear as a claim file, which an audit reads.
///
/// Only what the note itself tells stands in it: no payer, no place of service and no diagnosis is taken from a claim.
public enum ClaimJSON {
  /// The JSON text of the claim, with its final line break; nil where the note bears no line, which no claim file may.
  public static func bytes(_ report: GapReport) -> [UInt8]? {
    guard !report.supported.isEmpty else { return nil }
    var json = JSONWriter()
    json.object { json in
      json.string("dateOfService", report.dateOfService.iso)
      json.array("lines", report.supported) { json, line in
        json.object { json in
          json.string("code", line.code)
          json.strings("modifiers", line.modifiers)
          json.integer("units", line.units)
        }
      }
    }
    json.finish()
    return json.bytes
  }
}
