// A stand-in until Source's own `nearest` is here; delete this file then.

/// The known name that is fewest edits away, if it is near enough to be a slip of the hand.
func nearest(_ name: String, among known: [String]) -> String? {
    let wanted = Array(folded(name).unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 60 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in known {
        let scalars = Array(folded(candidate).unicodeScalars)
        let limit = max(1, max(wanted.count, scalars.count) / 3)
        guard abs(scalars.count - wanted.count) <= limit else { continue }
        let distance = edits(wanted, scalars)
        if distance <= limit, distance < max(wanted.count, scalars.count), distance < best?.distance ?? .max {
            best = (distance, candidate)
        }
    }
    return best?.name
}

private func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = [], row = Array(0...b.count)
    for i in 0..<a.count {
        var next = [i + 1]
        for j in 0..<b.count {
            var cost = Swift.min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = Swift.min(cost, before[j - 1] + 1) }
            next.append(cost)
        }
        before = row
        row = next
    }
    return row[b.count]
}
