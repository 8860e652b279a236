import OpNoteAudit
import Reporting

/// Writes a score for a program, as JSON of the schema `opnote.score/1`; shares are left to the reader of the counts.
public enum ScoreJSON {
  /// The JSON text of a score and of the misses that may be told.
  public static func bytes(_ score: Score, _ misses: [Miss]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "opnote.score/1")
      json.integer("cases", score.cases)
      json.array("elements", score.elements + [score.statuses]) { write($1, to: &$0) }
      json.object("rules") { json in
        json.tally("raised", score.raised)
        json.tally("quiet", score.quiet)
        json.tally("cleanCases", score.cleanCases)
        json.integer("falseAlarms", score.falseAlarms)
      }
      json.object("facts") { json in
        for (fact, exact) in score.facts { json.tally(fact.rawValue, exact) }
      }
      json.object("supported") { json in
        json.tally("found", score.supported.found)
        json.tally("units", score.supported.units)
        json.tally("exact", score.supported.exact)
        json.integer("extraneous", score.supported.extraneous)
      }
      json.tally("wholeCases", score.wholeCases)
      json.array("misses", misses) { write($1, to: &$0) }
    }
    json.finish()
    return json.bytes
  }

  private static func write(_ element: ElementScore, to json: inout JSONWriter) {
    json.object { json in
      json.string("element", element.element?.rawValue)
      json.tally("accuracy", element.accuracy)
      json.object("statuses") { json in
        for (status, retrieval) in element.classes { json.retrieval(status.name, retrieval) }
      }
      json.retrieval("micro", element.micro)
      json.retrieval("gaps", element.gaps)
    }
  }

  private static func write(_ miss: Miss, to json: inout JSONWriter) {
    json.object { json in
      json.string("case", miss.name)
      json.string("kind", miss.kind)
      json.string("text", miss.text)
      json.string("reasoning", miss.reasoning)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func tally(_ key: String, _ tally: Tally) {
    object(key) { json in
      json.integer("right", tally.right)
      json.integer("all", tally.all)
    }
  }

  fileprivate mutating func retrieval(_ key: String, _ retrieval: Retrieval) {
    object(key) { json in
      json.integer("due", retrieval.due)
      json.integer("given", retrieval.given)
      json.integer("right", retrieval.right)
    }
  }
}
