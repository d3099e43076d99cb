import Source

/// Units and indicators that are new in an edition while another one is gone that has their name, or one near to it: a rename that nobody
/// declared, and with it a past that is lost.
enum LikelyRenames {
    struct Pair {
        /// The edition in which it is new, and its position there.
        let edition: Int
        let position: Int
        /// The lineage that is gone, the last edition that has it, and its position there.
        let lineage: Int
        let last: Int
        let former: Int
        enum Likeness { case sameName, nearName, onlyOnes }
        let likeness: Likeness
    }

    /// - Parameters:
    ///   - names: by edition, then by position.
    ///   - isNew: whether an author says that something is new, by edition and position.
    static func find(_ lineages: Lineages, names: [[LocalizedText]], isNew: (Int, Int) -> Bool) -> [Pair] {
        var pairs: [Pair] = []
        var taken: Set<Int> = []
        for edition in names.indices.dropFirst() {
            let entrants = lineages.ofEdition[edition].enumerated().filter { position, lineage in
                lineages[lineage].first == edition && lineages[lineage].mergedFrom.isEmpty && !isNew(edition, position)
            }.map(\.offset)
            if entrants.isEmpty { continue }
            // The latest first: a name that was lost long ago is less likely meant.
            let gone = lineages.all.indices.filter { lineages[$0].last < edition && lineages[$0].mergedInto == nil }.sorted {
                (lineages[$1].last, $0) < (lineages[$0].last, $1)
            }
            func pair(_ position: Int, _ lineage: Int, _ likeness: Pair.Likeness) {
                let last = lineages[lineage].last
                taken.insert(lineage)
                pairs.append(
                    Pair(
                        edition: edition, position: position, lineage: lineage, last: last, former: lineages[lineage].positions[last] ?? 0, likeness: likeness))
            }
            func name(_ lineage: Int) -> LocalizedText { names[lineages[lineage].last][lineages[lineage].positions[lineages[lineage].last] ?? 0] }
            var left: [Int] = []
            var byName: [String: [Int]] = [:]
            for lineage in gone { for text in name(lineage).texts { byName[folded(text.text), default: []].append(lineage) } }
            for position in entrants {
                let same = names[edition][position].texts.lazy.flatMap { byName[folded($0.text)] ?? [] }.first { !taken.contains($0) }
                if let same { pair(position, same, .sameName) } else { left.append(position) }
            }
            let fresh = gone.filter { lineages[$0].last == edition - 1 }
            var alone: [Int] = []
            for position in left {
                let near = fresh.first { !taken.contains($0) && isNear(names[edition][position], name($0)) }
                if let near { pair(position, near, .nearName) } else { alone.append(position) }
            }
            let unexplained = fresh.filter { !taken.contains($0) }
            if alone.count == 1, left.count == 1, unexplained.count == 1, entrants.count == 1 { pair(alone[0], unexplained[0], .onlyOnes) }
        }
        return pairs
    }

    private static func folded(_ name: String) -> String { name.trimmed.lowercased() }

    /// Whether one is the other with a few letters changed, with a word more, or with another ending.
    private static func isNear(_ a: LocalizedText, _ b: LocalizedText) -> Bool {
        for x in a.texts {
            for y in b.texts where x.language == y.language {
                let (p, q) = (folded(x.text), folded(y.text))
                // District 7 is not District 9.
                if p.filter(\.isNumber) != q.filter(\.isNumber) { continue }
                // Half of a Chinese name is often the word for what it is: 榆港 is not 柳港, but 襄樊 may be 襄阳.
                if p.first != q.first, p.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) { continue }
                if nearest(p, among: [q]) != nil { return true }
                let shorter = min(p.count, q.count), common = zip(p, q).prefix { $0 == $1 }.count
                if shorter >= 4, p.contains(q) || q.contains(p) || (common >= 4 && common * 2 > shorter) { return true }
            }
        }
        return false
    }
}
