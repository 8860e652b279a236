import Audit

/// Writes what changed between two reports as JSON of the schema `opnote.difference/1`.
public enum DifferenceJSON {
  /// The JSON text of a difference, with its final line break.
  public static func bytes(_ difference: ReportDifference) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "opnote.difference/1")
      for (key, outline) in [("old", difference.old), ("new", difference.new)] {
        json.object(key) { json in
          json.string("note", outline.name)
          json.string("verdict", outline.verdict.rawValue)
        }
      }
      write("closed", difference.closed, to: &json)
      write("opened", difference.opened, to: &json)
      write("left", difference.left, to: &json)
      json.array("elements", difference.changes) { json, change in
        json.object { json in
          json.string("element", change.element.rawValue)
          json.string("old", change.old.name)
          json.string("new", change.new.name)
        }
      }
    }
    json.finish()
    return json.bytes
  }

  private static func write(_ key: String, _ items: [ReportOutline.Item], to json: inout JSONWriter) {
    json.array(key, items) { json, item in
      json.object { json in
        json.string("rule", item.rule)
        json.string("severity", item.severity.name)
        json.strings("codes", item.codes)
        json.string("message", item.message)
        json.string("fix", item.fix)
      }
    }
  }
}
