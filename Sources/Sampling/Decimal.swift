/// Numbers in decimal digits, rounded half away from zero.
public enum Decimal {
  /// The number with so many places.
  public static func text(_ value: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return value < 0 ? "-9e18" : "9e18" }
    let whole = Int(scaled)
    var text = "\(value < 0 && whole > 0 ? "-" : "")\(whole / scale)"
    if places == 0 { return text }
    let digits = "\(whole % scale)"
    text += "."
    for _ in digits.utf8.count..<places { text += "0" }
    return text + digits
  }
}
