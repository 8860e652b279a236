// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "opnote",
  products: [
    .library(name: "OpNoteAudit", targets: ["OpNoteAudit"]),
    .executable(name: "opnote", targets: ["opnote"]),
  ],
  targets: [
    .target(name: "LexiconData"),
    .target(name: "Dictation", dependencies: ["LexiconData"]),
    .target(name: "Spine", dependencies: ["Dictation"]),
    .target(name: "Coding", dependencies: ["Dictation"]),
    .target(name: "Audit", dependencies: ["Spine", "Coding", "Dictation"]),
    .target(name: "Exchange", dependencies: ["Audit"]),
    .target(name: "Reporting", dependencies: ["Audit"]),
    .target(name: "Sampling"),
    .target(name: "OpNoteAudit", dependencies: ["Audit"]),
    .executableTarget(
      name: "opnote", dependencies: ["OpNoteAudit", "Exchange", "Reporting", "Sampling"],
      // The release program carries Swift's libraries: it runs where there is no Swift, and starts in half the time.
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))]),
    .target(name: "AllocationCount"),
    .executableTarget(
      name: "Benchmarks", dependencies: ["OpNoteAudit", "Exchange", "Reporting", "AllocationCount"],
      exclude: ["README.md", "phrases.txt"]),
    .target(name: "Evaluation", dependencies: ["OpNoteAudit", "Exchange", "Reporting"]),
    .executableTarget(name: "opnote-eval", dependencies: ["Evaluation", "OpNoteAudit"]),
    .testTarget(name: "DictationTests", dependencies: ["Dictation"]),
    .testTarget(name: "SpineTests", dependencies: ["Spine"], exclude: ["Care"]),
    .testTarget(name: "CodingTests", dependencies: ["Coding"]),
    .testTarget(name: "AuditTests", dependencies: ["Audit", "Exchange", "OpNoteAudit"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "OpNoteAudit"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Exchange", "OpNoteAudit"]),
    .testTarget(name: "SamplingTests", dependencies: ["Sampling"], exclude: ["reference.tsv"]),
    .testTarget(name: "BatchTests", dependencies: ["opnote", "Sampling", "Exchange"]),
    .testTarget(
      name: "Conformance", dependencies: ["Evaluation", "OpNoteAudit", "Exchange", "Reporting"],
      exclude: ["Assertion", "Claims", "Gold"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
