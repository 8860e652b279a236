import Coding
import Dictation
import Testing

@Suite("A practice's own payer rules")
struct PolicyFileTests {
  private static let header =
    "policy\tpayers\tstates\tcodes\tdiagnoses\tcriterion\tfact\toperator\tvalue\tunit\tgroup\texemptions\tfirst\tlast\tsource\n"

  private func tables(_ rows: String) throws -> CodeTables {
    try CodeTables(.embedded, policies: LexiconText(name: "own.tsv", copying: Array((Self.header + rows).utf8)))
  }

  @Test("its criteria stand beside the embedded ones, and its authorizations are a programme's")
  func added() throws {
    let rows =
      "Plan X\tcommercial\tTX\t22633\t\t8 weeks of care\tcare-duration\tat-least\t8\tweek\t\t\t\t\tthe plan\n"
      + "Plan X\tcommercial\t\t22633\t\tauthorization before the day\tprior-authorization\tat-least\t1\tcount\t\t\t\t\tthe plan\n"
    let tables = try tables(rows)
    let date = try #require(CalendarDate(iso: Array("2026-11-01".utf8)))
    let own = tables.policies(for: "22633", payer: .commercial, state: "TX", on: date).filter { $0.policy == "Plan X" }
    #expect(own.map { $0.fact } == ["care-duration"])
    #expect(tables.policies(for: "22633", payer: .commercial, state: "TX", on: date).count > 1)
    let programmes = tables.programmes(for: "22633", payer: .commercial, state: nil, place: nil, on: date)
    #expect(programmes.map { $0.programme } == ["Plan X"])
    #expect(tables.programmes(for: "22633", payer: .medicaid, state: nil, place: nil, on: date).isEmpty)
  }

  @Test("a fault names file, line and column")
  func faults() throws {
    let row = "Plan X\tcommercial\tTexas\t22633\t\twords\tcare-duration\tat-least\t8\tweek\t\t\t\t\tthe plan\n"
    let fact = "Plan X\tcommercial\t\t22633\t\twords\tcare-duraton\tat-least\t8\tweek\t\t\t\t\tthe plan\n"
    #expect(message { try tables(row) }.hasPrefix("own.tsv:2:3: expected"))
    #expect(message { try tables(fact) }.hasPrefix("own.tsv:2:7: expected one of care-duration"))
    let comparison = "Plan X\tcommercial\t\t22633\t\twords\tslip\tmore\t3.5\tmm\t\t\t\t\tthe plan\n"
    #expect(message { try tables(comparison) }.hasPrefix("own.tsv:2:8: expected one of at-least"))
    let value = "Plan X\tcommercial\t\t22633\t\twords\tslip\tabove\t3.55\tmm\t\t\t\t\tthe plan\n"
    #expect(message { try tables(value) }.hasPrefix("own.tsv:2:9: expected a number"))
    #expect(message { try tables("Plan X\tcommercial\n") }.hasPrefix("own.tsv:2: expected 15 cells"))
    let empty = LexiconText(name: "own.tsv", copying: [])
    #expect(message { try CodeTables(.embedded, policies: empty) }.hasPrefix("own.tsv"))
  }

  private func message(_ body: () throws -> CodeTables) -> String {
    do {
      _ = try body()
      return ""
    } catch let error as LexiconError {
      return error.description
    } catch {
      return "\(error)"
    }
  }
}
