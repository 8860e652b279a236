/// All phrases of all lexicons as one tree of words, built once and walked once over a text.
public struct PhraseTrie: Sendable {
  /// The first node below the root for each word; 0 where no phrase begins with it.
  private var firstNodes: [Int32] = []
  private var keys: [UInt64]
  private var values: [Int32]
  private var edges = 0
  /// For each node, the head of its chain of entries, or -1.
  private var heads: [Int32] = [-1, -1]
  private var entryIDs: [Int32] = []
  private var entryNext: [Int32] = []

  /// An empty tree with room for a number of edges, a power of two; it grows where more come.
  init(edgesExpected: Int) {
    keys = [UInt64](repeating: 0, count: edgesExpected * 2)
    values = [Int32](repeating: 0, count: edgesExpected * 2)
    heads.reserveCapacity(edgesExpected * 2)
    entryIDs.reserveCapacity(edgesExpected)
    entryNext.reserveCapacity(edgesExpected)
  }

  /// The node of one more word after a node, made where it is new; the root is 0.
  mutating func extend(_ node: Int32, _ word: Int32) -> Int32 {
    if node != 0 { return child(of: node, word) }
    while firstNodes.count <= Int(word) { firstNodes.append(0) }
    if firstNodes[Int(word)] == 0 { firstNodes[Int(word)] = makeNode() }
    return firstNodes[Int(word)]
  }

  /// Lets the phrase that ends at a node stand for an entry.
  mutating func mark(_ node: Int32, entry: Int32) {
    guard node != 0 else { return }
    var cursor = heads[Int(node)]
    while cursor >= 0 {
      if entryIDs[Int(cursor)] == entry { return }
      cursor = entryNext[Int(cursor)]
    }
    entryIDs.append(entry)
    entryNext.append(heads[Int(node)])
    heads[Int(node)] = Int32(entryIDs.count - 1)
  }

  /// The node of a phrase's first word; 0 where none begins so.
  func start(_ word: Int32) -> Int32 { Int(word) < firstNodes.count ? firstNodes[Int(word)] : 0 }

  /// The node after one more word; 0 where no phrase goes on so.
  func next(_ node: Int32, _ word: Int32) -> Int32 {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    var slot = index(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }

  /// Calls `body` with each entry whose phrase ends at a node.
  func forEachEntry(_ node: Int32, _ body: (Int32) -> Void) {
    var cursor = heads[Int(node)]
    while cursor >= 0 {
      body(entryIDs[Int(cursor)])
      cursor = entryNext[Int(cursor)]
    }
  }

  /// Whether a phrase ends at a node.
  func isEnd(_ node: Int32) -> Bool { heads[Int(node)] >= 0 }

  private func index(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33) & (keys.count - 1)
  }

  private mutating func makeNode() -> Int32 {
    heads.append(-1)
    return Int32(heads.count - 1)
  }

  private mutating func child(of node: Int32, _ word: Int32) -> Int32 {
    let found = next(node, word)
    if found != 0 { return found }
    if (edges + 1) * 2 > keys.count { grow() }
    let made = makeNode()
    insert(UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)), made)
    edges += 1
    return made
  }

  private mutating func insert(_ key: UInt64, _ value: Int32) {
    var slot = index(key)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (slot, key) in oldKeys.enumerated() where key != 0 { insert(key, oldValues[slot]) }
  }
}
