import Source

/// Follows units, or indicators, from edition to edition: by id, and by what `formerly` says.
struct LineageBuilder {
    /// A unit or an indicator as an edition declares it.
    struct Item {
        var id: String
        var former: FormerIDs
    }

    private var lineages: [Lineage] = []
    /// Of lineages that turned out to be the beginning of another one: which.
    private var joined: [Int: Int] = [:]
    private var ofEdition: [[Int]] = []
    /// By id: the lineage that had it last.
    private var holder: [String: Int] = [:]
    /// By lineage: every id that it has had, the newest last, those of what was merged into it first.
    private var ids: [[String]] = []
    private(set) var problems: [FormerIDProblem] = []
    private let editionCount: Int

    /// - Parameter editions: the items of each, the oldest first.
    init(_ editions: [[Item]]) {
        editionCount = editions.count
        for (edition, items) in editions.enumerated() { add(items, edition) }
    }

    /// Every lineage, and which one each item of each edition is.
    var result: Lineages {
        func place(_ lineage: Int) -> (Int, Int) { (lineages[lineage].first, lineages[lineage].positions[lineages[lineage].first] ?? 0) }
        let kept = lineages.indices.filter { joined[$0] == nil }.sorted { place($0) < place($1) }
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        func position(_ lineage: Int) -> Int { places[canonical(lineage)] ?? 0 }
        let all = kept.map { lineage in
            var moved = lineages[lineage]
            moved.mergedFrom = moved.mergedFrom.map(position)
            moved.mergedInto = moved.mergedInto.map(position)
            return moved
        }
        return Lineages(all: all, ofEdition: ofEdition.map { $0.map(position) })
    }

    private func canonical(_ lineage: Int) -> Int { joined[lineage].map(canonical) ?? lineage }

    private func had(_ id: String) -> Int? { holder[id].map(canonical) }

    private mutating func add(_ items: [Item], _ edition: Int) {
        let present = Set(items.map(\.id))
        var claims = [[Int]](repeating: [], count: items.count), claimed: [Int: Int] = [:]
        if edition > 0 {
            let circles = FormerIDProblem.circles(items.map { ($0.id, $0.former.ids.map(\.id)) })
            for (position, item) in items.enumerated() {
                claims[position] = claim(item, position, edition, present, circles, &claimed, items)
            }
        }
        ofEdition.append([])
        for (position, item) in items.enumerated() {
            let lineage = lineage(of: item, claims[position], claimed, present, edition)
            lineages[lineage].positions[edition] = position
            ofEdition[edition].append(lineage)
        }
        // Ids change hands at once: one that is taken over in an edition is not that of its former holder there.
        for (item, lineage) in zip(items, ofEdition[edition]) {
            holder[item.id] = lineage
            ids[lineage].removeAll { $0 == item.id }
            ids[lineage].append(item.id)
        }
    }

    /// The lineages that an item's `formerly` names, those that it has no claim to left out and reported.
    private mutating func claim(
        _ item: Item, _ position: Int, _ edition: Int, _ present: Set<String>, _ circles: [String: [String]], _ claimed: inout [Int: Int], _ items: [Item]
    ) -> [Int] {
        let own = had(item.id), known = own.map { ids[$0] } ?? []
        // Copied on from the edition in which it was renamed.
        if item.former.ids.allSatisfy({ known.contains($0.id) && ($0.id != item.id || item.former.ids.count > 1) }) { return [] }
        if item.former.ids.count == 1, item.former.ids[0].id == item.id {
            problems.append(FormerIDProblem(.itself, item.former.ids[0], edition, position))
            return []
        }
        if let circle = circles[item.id] {
            if circle.first == item.id { problems.append(FormerIDProblem(.circle(circle), item.former.ids[0], edition, position)) }
            return []
        }
        var found: [Int] = []
        for former in item.former.ids where former.id != item.id {
            guard let lineage = had(former.id) else {
                problems.append(FormerIDProblem(.unknown, former, edition, position))
                continue
            }
            if present.contains(former.id) {
                problems.append(FormerIDProblem(.inUse, former, edition, position))
            } else if let other = claimed.updateValue(position, forKey: lineage), other != position {
                problems.append(FormerIDProblem(.claimedTwice(other: other), former, edition, position))
                claimed[lineage] = other
            } else if !found.contains(lineage) {
                found.append(lineage)
            }
        }
        return found
    }

    private mutating func lineage(of item: Item, _ claims: [Int], _ claimed: [Int: Int], _ present: Set<String>, _ edition: Int) -> Int {
        var own = had(item.id)
        if let lineage = own {
            // Its last id is another one, and that is still there: this id was taken up by something new.
            let last = ids[lineage].last
            if last != item.id, last.map(present.contains) == true || claimed[lineage] != nil { own = nil }
        }
        if let own, claims.count == 1, let former = claims.first, former != own, lineages[former].last < lineages[own].first {
            // Said later than it was renamed: the one ended before the other began.
            join(former, with: own)
            return own
        }
        let sources = claims + (own.map { claims.contains($0) ? [] : [$0] } ?? [])
        if sources.count == 1 { return sources[0] }
        lineages.append(Lineage(positions: Array(repeating: nil, count: editionCount), mergedFrom: sources.sorted()))
        ids.append(sources.flatMap { ids[$0] })
        for source in sources { lineages[source].mergedInto = lineages.count - 1 }
        return lineages.count - 1
    }

    private mutating func join(_ former: Int, with own: Int) {
        for (edition, position) in lineages[former].positions.enumerated() where position != nil { lineages[own].positions[edition] = position }
        lineages[own].mergedFrom += lineages[former].mergedFrom
        ids[own] = ids[former] + ids[own]
        joined[former] = own
    }
}
