/// The name among `known` that `name` was probably meant to be, for hints; nil where none is near.
///
/// Nearness is the number of typing errors (a scalar too many, missing, wrong, or two swapped: the Damerau–Levenshtein
/// distance in its restricted form), without regard to case and width. Up to a third of a Latin name may differ and half of a Chinese one,
/// whose single characters carry more. Among equals the first wins.
package func nearest(_ name: String, among known: [String]) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
        let scalars = folded(candidate)
        var limit = allowance(max(wanted.count, scalars.count), isIdeographic: wanted.contains { $0 >= 0x2E80 })
        if let best { limit = min(limit, best.distance - 1) }
        guard limit >= 0, abs(wanted.count - scalars.count) <= limit else { continue }
        if let distance = distance(wanted, scalars, atMost: limit) { best = (candidate, distance) }
    }
    return best?.name
}

private func allowance(_ length: Int, isIdeographic: Bool) -> Int {
    if isIdeographic { return length / 2 }
    return length < 3 ? 0 : max(1, length / 3)
}

/// Scalars in lower case, full-width forms as ASCII, `_` and spaces as `-`.
private func folded(_ name: String) -> [UInt32] {
    name.lowercased().unicodeScalars.map { scalar in
        switch scalar.value {
        case 0x5F, 0x20: 0x2D
        case 0xFF21...0xFF3A: scalar.value - 0xFF21 + 0x61
        case 0xFF01...0xFF5E: scalar.value - 0xFEE0
        default: scalar.value
        }
    }
}

/// The distance, or nil where it is above `limit`.
private func distance(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int? {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) <= limit ? max(a.count, b.count) : nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...a.count {
        row[0] = i
        var least = i
        for j in 1...b.count {
            var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
            row[j] = cost
            least = min(least, cost)
        }
        if least > limit { return nil }
        (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
}
