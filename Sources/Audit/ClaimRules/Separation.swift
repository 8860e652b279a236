import Coding
import Dictation
import Spine

/// What the note tells that makes two services of one claim distinct.
struct Separation {
  let paid: LineContext
  let unpaid: LineContext
  let context: AuditContext

  /// What stands for the modifiers on the claim, in words; nil where nothing does.
  func shown(for modifiers: [String]) -> String? {
    if isPlateBesideDevice { return modifiers.isEmpty ? nil : plate }
    if isExchange || isOneConstruct { return nil }
    for modifier in modifiers {
      if let shown = shown(for: modifier) { return shown }
    }
    return nil
  }

  /// What makes the two distinct beyond doubt, to advise a modifier by: segments that do not meet, an operation or a
  /// side of its own.
  var advised: String? {
    if isPlateBesideDevice { return plate }
    if isExchange || isOneConstruct { return nil }
    let one = paid.segments
    let other = unpaid.segments
    if let operation = anotherOperation { return operation }
    if one.isEmpty || other.isEmpty { return nil }
    for segment in other where ClaimFacts.holds(one, segment) { return anotherSide }
    return "work at \(ClaimWords.places(other)) apart from \(ClaimWords.places(one))"
  }

  private func shown(for modifier: String) -> String? {
    if ClaimFacts.sideModifiers.contains(modifier) { return anotherSide ?? sidesBilled }
    if ClaimFacts.distinctModifiers.contains(modifier) { return anotherPlace ?? anotherOperation ?? anotherSide }
    guard let rule = context.tables.modifier(modifier) else { return nil }
    for need in rule.needs where !ClaimFacts.circumstances(need, in: context.facts).isEmpty {
      return ClaimWords.spoken(need)
    }
    return nil
  }

  /// Whether the pair is anterior fixation beside an interbody device, which only a plate of its own opens.
  var isPlateBesideDevice: Bool {
    guard let device = paid.code, let plate = unpaid.code, device.isDevice, plate.isDevice else { return false }
    let devices = [DeviceKind.cage.rawValue, DeviceKind.corpectomyCage.rawValue]
    return ClaimFacts.share(device.devices, devices) && plate.devices.contains(DeviceKind.anteriorPlate.rawValue)
  }

  /// Whether old hardware made way for new at segments that meet: the new fixation takes in all or part of the old.
  private var isExchange: Bool {
    for (old, new) in [(paid, unpaid), (unpaid, paid)] where new.code?.isAddOn == true && new.code?.isDevice == true {
      guard old.code?.work.contains(ProcedureKind.hardwareRemoval.rawValue) == true else { continue }
      for device in new.devices where device.part != .title {
        for segment in device.levels {
          for other in old.segments where segment.touches(other) { return true }
        }
      }
    }
    return false
  }

  /// Whether both lines stand for the same devices: one construct through one incision is one code.
  private var isOneConstruct: Bool {
    guard let one = paid.code, let other = unpaid.code, one.isDevice, other.isDevice,
      ClaimFacts.share(one.devices, other.devices),
      one.devices.contains(where: { DeviceKind(rawValue: $0)?.holds == true })
    else { return false }
    var episodes: [Int] = []
    for device in (paid.devices + unpaid.devices) where device.part != .title { episodes.append(device.episode) }
    return Set(episodes).count < 2
  }

  private var plate: String? {
    if !ClaimFacts.circumstances(Circumstance.Kind.separatePlate.rawValue, in: context.facts).isEmpty {
      return "a plate with its own screws"
    }
    var isAnchor = false
    var isSeparate = false
    for device in ClaimFacts.toldDevices(in: context.facts) where device.kind == .anteriorPlate {
      if device.isIntegral { isAnchor = true } else { isSeparate = true }
    }
    return isSeparate && !isAnchor ? "a plate told apart from the device" : nil
  }

  /// Segments of the one that the other has no part in, as many as are billed.
  private var anotherPlace: String? {
    let one = places(paid)
    let other = places(unpaid)
    var apart: [Segment] = []
    for segment in other where !ClaimFacts.holds(one, segment) { apart.append(segment) }
    // New fixation that takes in a part of the old is the whole service there.
    if BundledPair.isRemoval(unpaid), BundledPair.isInsertion(paid), apart.count < other.count { return nil }
    let wanted = units(with: unpaid)
    if !one.isEmpty, !apart.isEmpty, apart.count >= wanted { return "work at \(ClaimWords.places(apart))" }
    if paid.code?.isDevice == true || unpaid.code?.isDevice == true { return nil }
    // Kinds of work that both codes can stand for blur whose a segment is; enough segments for both settle it.
    var all = one
    for segment in apart { all.append(segment) }
    let isEnough = !one.isEmpty && !other.isEmpty && all.count >= wanted + units(with: paid)
    return isEnough && all.count > 1 ? "work at \(ClaimWords.places(all.sorted()))" : nil
  }

  /// Where a line's service was done: a device's own places, else those of the work.
  private func places(_ line: LineContext) -> [Segment] {
    guard line.code?.isDevice == true else { return line.segments }
    var places: [Segment] = []
    for device in line.devices {
      for level in device.levels where !places.contains(level) { places.append(level) }
    }
    return places.isEmpty ? line.segments : places.sorted()
  }

  /// The units of a line and of the add-ons that follow it.
  private func units(with line: LineContext) -> Int {
    var units = line.line.units
    for other in context.lines where other.primary == line.index && other.index != line.index {
      if let code = other.code, let base = line.code, ClaimFacts.share(code.work, base.work) {
        units += other.line.units
      }
    }
    return units
  }

  private var anotherOperation: String? {
    let one = episodes(paid)
    let other = episodes(unpaid)
    if !one.isEmpty, !other.isEmpty, !sharesEpisode(one, other) { return "another way in or session" }
    for told in ClaimFacts.circumstances(Circumstance.Kind.anotherIncision.rawValue, in: context.facts) {
      for segment in told.levels
      where ClaimFacts.holds(unpaid.segments, segment) != ClaimFacts.holds(paid.segments, segment) {
        return "a separate incision at \(segment.name)"
      }
    }
    return nil
  }

  private func sharesEpisode(_ one: [Int], _ other: [Int]) -> Bool {
    for episode in one where other.contains(episode) { return true }
    return false
  }

  private func episodes(_ line: LineContext) -> [Int] {
    var episodes: [Int] = []
    for procedure in line.work where !episodes.contains(procedure.episode) { episodes.append(procedure.episode) }
    for device in line.devices where !episodes.contains(device.episode) { episodes.append(device.episode) }
    return episodes
  }

  private var anotherSide: String? {
    let one = sides(paid)
    let other = sides(unpaid)
    guard one.count == 1, other.count == 1, one[0] != other[0], one[0] != .bilateral, other[0] != .bilateral
    else { return nil }
    return "work on the \(other[0].rawValue) apart from the \(one[0].rawValue)"
  }

  /// The sides that the modifiers name, one for each line, where the note tells each line's work on its side.
  private var sidesBilled: String? {
    guard let one = sideBilled(paid), let other = sideBilled(unpaid), one != other else { return nil }
    return "work on the \(other.rawValue) apart from the \(one.rawValue)"
  }

  /// The side of a line's modifier, where the line has work there.
  private func sideBilled(_ line: LineContext) -> Side? {
    if line.line.has("LT") == line.line.has("RT") { return nil }
    let side: Side = line.line.has("LT") ? .left : .right
    for procedure in line.work where procedure.side == side || procedure.side == .bilateral { return side }
    return nil
  }

  private func sides(_ line: LineContext) -> [Side] {
    var sides: [Side] = []
    for procedure in line.work {
      if let side = procedure.side, !sides.contains(side) { sides.append(side) }
    }
    return sides
  }
}
