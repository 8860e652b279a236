/// Finds the known word that a mistyped one was most likely meant to be.
public enum Nearest {
  /// The nearest of the known words, whatever its distance; nil where there is none. The first of equals wins.
  public static func word(to word: String, among known: [String]) -> String? {
    var best: String?
    var least = Int.max
    for candidate in known {
      let distance = distance(word, candidate)
      if distance < least { (best, least) = (candidate, distance) }
    }
    return best
  }

  /// The nearest of the known words where it is near enough to be worth a question; nil where none is.
  public static func plausible(to word: String, among known: [String]) -> String? {
    guard let best = self.word(to: word, among: known) else { return nil }
    return distance(word, best) <= max(2, word.utf8.count / 3) ? best : nil
  }

  /// How many bytes to insert, delete, change or swap make one word the other, whatever their case.
  static func distance(_ left: String, _ right: String) -> Int {
    // A word far beyond any known one is no typing error; its length would only cost time.
    let left = Array(left.utf8.prefix(64)).map(lowered)
    let right = Array(right.utf8.prefix(64)).map(lowered)
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte | 0x20 : byte }
}
