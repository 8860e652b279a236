import Foundation
import Testing

@testable import Sampling

/// Intervals, sizes and amounts against what scipy computes (`reference.tsv`, by Tests/Integration/sampling-reference.py).
struct ReferenceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [Double]
    let values: [Double]
    var testDescription: String { "\(name) \(arguments)" }
  }

  static let rows: [Row] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("reference.tsv")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return Row(
        name: String(cells[0]), arguments: cells[1].split(separator: ";").compactMap { Double($0) },
        values: cells[2].split(separator: ";").compactMap { Double($0) })
    }
  }()

  @Test func theTableIsWhole() {
    let names = Set(ReferenceTests.rows.map { $0.name })
    #expect(
      names == [
        "exact", "wilson", "normal", "student", "hypergeometric", "attribute-size", "variable-size", "amount-simple",
        "amount-two",
      ])
    #expect(ReferenceTests.rows.count == 152)
  }

  @Test(arguments: rows) func theSameAsTheReference(_ row: Row) throws {
    let got = try #require(value(row))
    #expect(got.count == row.values.count)
    for (got, expected) in zip(got, row.values) {
      #expect((got - expected).magnitude <= 1e-9 * max(1, expected.magnitude), "\(got) for \(expected)")
    }
  }

  private func value(_ row: Row) -> [Double]? {
    let arguments = row.arguments
    func whole(_ place: Int) -> Int { Int(arguments[place]) }
    switch row.name {
    case "exact", "wilson":
      let interval =
        row.name == "exact"
        ? Interval.clopperPearson(arguments[0], of: arguments[1], confidence: arguments[2])
        : Interval.wilson(arguments[0], of: arguments[1], confidence: arguments[2])
      return [interval.lower, interval.upper]
    case "normal": return [Distributions.normalQuantile((1 + arguments[0]) / 2)]
    case "student": return [Distributions.studentQuantile((1 + arguments[1]) / 2, degrees: arguments[0])]
    case "hypergeometric":
      let limits = Interval.hypergeometric(whole(0), of: whole(1), frame: whole(2), confidence: arguments[3])
      return [Double(limits.lower), Double(limits.upper)]
    case "attribute-size":
      return [
        Double(
          SampleSize.attribute(frame: whole(0), rate: arguments[1], precision: arguments[2], confidence: arguments[3]))
      ]
    case "variable-size":
      return [
        Double(
          SampleSize.variable(
            frame: whole(0), mean: arguments[1], deviation: arguments[2], precision: arguments[3],
            confidence: arguments[4]))
      ]
    case "amount-simple": return amount([ReferenceTests.simple], arguments[0])
    case "amount-two": return amount(ReferenceTests.two, arguments[0])
    default: return nil
    }
  }

  private static let simple = AmountEstimate.Stratum(
    frame: 1_000, cents: [0, 0, 12_000, 0, 4_550, 0, 0, 99_999, 0, 100, 0, 0, 0, 2_500, 0])
  private static let two = [
    AmountEstimate.Stratum(frame: 400, cents: [0, 0, 1_000, 5_000, 0]),
    AmountEstimate.Stratum(frame: 600, cents: [2_500, 0, 0, 7_500, 100, 0, 0]),
  ]

  private func amount(_ strata: [AmountEstimate.Stratum], _ confidence: Double) -> [Double]? {
    AmountEstimate(strata, confidence: confidence).map {
      [$0.total, $0.standardError, $0.interval.lower, $0.interval.upper]
    }
  }
}

/// Draws, their numbers, and estimates over strata.
struct DrawTests {
  @Test func theGeneratorIsSplitMix64() {
    // The first numbers of the seed 1234567, as the authors' own program prints them.
    var generator = DrawGenerator(seed: 1_234_567)
    let numbers: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    for number in numbers { #expect(generator.next() == number) }
  }

  @Test func aSeedGivesItsDrawForEver() {
    // Computed by the Python program in the README.
    let strata = [
      Draw.Stratum(name: "a", units: [0, 2, 4, 6, 8], size: 2, spares: 1),
      Draw.Stratum(name: "b", units: [1, 3, 5, 7, 9], size: 3),
    ]
    let drawn = Draw.units(strata, seed: 42)
    #expect(drawn.map { $0.place } == DrawTests.expected)
    #expect(drawn.map { $0.isSpare } == [false, false, true, false, false, false])
    #expect(drawn.map { $0.stratum } == [0, 0, 0, 1, 1, 1])
  }

  private static let expected = [6, 8, 4, 9, 7, 5]

  @Test func everyChartIsAsLikely() {
    var counts = [Int](repeating: 0, count: 7)
    for seed in 0..<7_000 {
      for unit in Draw.units([Draw.Stratum(name: "", units: Array(0..<7), size: 3)], seed: UInt64(seed)) {
        counts[unit.place] += 1
      }
    }
    // 3000 each are expected, with a standard deviation of 41.
    for count in counts { #expect((2_800...3_200).contains(count)) }
  }

  @Test func aDrawIsWithoutReturnAndNeverMoreThanThereAre() {
    let drawn = Draw.units([Draw.Stratum(name: "", units: [5, 6, 7], size: 2, spares: 9)], seed: 1)
    #expect(Set(drawn.map { $0.place }) == [5, 6, 7])
    #expect(drawn.filter { $0.isSpare }.count == 1)
  }

  @Test(arguments: [
    (10, [50, 30, 20], [5, 3, 2]), (10, [1, 1, 998], [1, 1, 8]), (3, [10, 10, 10, 10], [1, 1, 1, 0]),
    (100, [3, 4], [3, 4]), (5, [7, 0, 7], [3, 0, 2]),
  ])
  func sharesAreProportional(_ total: Int, _ sizes: [Int], _ shares: [Int]) {
    #expect(Draw.proportional(total, sizes: sizes) == shares)
  }

  @Test func aStratifiedRateWeighsItsStrata() {
    let estimate = RateEstimate(
      [.init(frame: 900, count: 10, errors: 1), .init(frame: 100, count: 10, errors: 9)], confidence: 0.9)
    #expect((estimate.rate - 0.18).magnitude < 1e-12)
    #expect(estimate.exact.lower < estimate.rate && estimate.rate < estimate.exact.upper)
    // Charts of equal weight tell most; these tell less than twenty of a simple sample.
    let simple = RateEstimate([.init(frame: 1_000, count: 20, errors: 10)], confidence: 0.9)
    #expect(simple.exact == .clopperPearson(10, of: 20, confidence: 0.9))
    let even = Interval.clopperPearson(0.18 * 20, of: 20, confidence: 0.9)
    #expect(estimate.exact.upper - estimate.exact.lower > even.upper - even.lower)
  }

  @Test func aStratumOfOneChartTellsNoSpread() {
    #expect(AmountEstimate([.init(frame: 10, cents: [5])], confidence: 0.9) == nil)
    #expect(AmountEstimate([.init(frame: 1, cents: [5]), .init(frame: 9, cents: [1, 2])], confidence: 0.9) != nil)
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (-0.001, 2, "0.00"), (12, 0, "12"), (0.05, 6, "0.050000"),
    (99.999, 2, "100.00"),
  ])
  func decimalsAreRounded(_ value: Double, _ places: Int, _ text: String) {
    #expect(Decimal.text(value, places: places) == text)
  }
}
