/// The known name that a mistyped one most likely means: fewest single edits, at most a third of its length (and two at least).
func nearestName(to typed: String, among names: [String]) -> String? {
    let typed = Array(typed.lowercased().unicodeScalars)
    var best: (name: String, edits: Int)?
    for name in names {
        let edits = editDistance(typed, Array(name.lowercased().unicodeScalars))
        if edits <= max(2, typed.count / 3), edits < name.unicodeScalars.count, edits < best?.edits ?? .max {
            best = (name, edits)
        }
    }
    return best?.name
}

/// Levenshtein's distance.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
        var diagonal = row[0]
        row[0] = i + 1
        for j in 0..<b.count {
            let above = row[j + 1]
            row[j + 1] = a[i] == b[j] ? diagonal : 1 + min(diagonal, above, row[j])
            diagonal = above
        }
    }
    return row[b.count]
}
