extension GeneratedIndex {
    var edition: String {
        let sums = [
            "aggregate: \(nodes[0].aggregate)", "decimals: \(decimals)", "rounding: \(halfEven ? "half-even" : "half-up")",
            "round_at: \(eachLevel ? "each-level" : "final")",
            "rank: \(ranking)", "rank_by: \(byExact ? "exact" : "published")", "direction: \(isLow ? "low" : "high")",
            "rank_from: \(fromWorst ? "worst" : "best")",
            "missing: \(missing)", "published: \(stands ? "stands" : "check")", "unranked_in_means: \(countsUnranked)",
        ]
        let ties = (tieBreak.map { [nodes[$0].id] } ?? []) + (hasTieColumn ? ["size"] : [])
        let more =
            (missing == "exclude" ? ["coverage: \(coverage.0)/\(coverage.1)"] : []) + (ties.isEmpty ? [] : ["rank_then: [\(ties.joined(separator: ", "))]"])
            + (saysRounded ? ["scores: {decimals: \(scoreDecimals)}"] : []) + (asPublished ? ["ties: as-published"] : [])
        return "year: 2020\ntitle: T\nflags: {e: estimated, \":\": not available}\nscoring: {\((sums + more).joined(separator: ", "))}\n"
            + (bands.isEmpty ? "" : "bands:\n" + bands.map(lines).joined())
    }

    private func lines(_ bands: Bands) -> String {
        let entries =
            bands.quantiles > 0
            ? "{quantiles: \(bands.quantiles), names: [\(bands.names.joined(separator: ", "))]}"
            : "["
                + bands.names.enumerated().map { band, name in
                    "{name: \(name)\(band < bands.bounds.count ? ", from: \(bands.bounds[band].text(2))" : "")}"
                }
                .joined(separator: ", ") + "]"
        return "  \(nodes[bands.node].id): \(entries)\n"
    }

    var indicators: String { nodes[0].children.map { lines($0, "") }.joined() }

    private func lines(_ node: Int, _ indent: String) -> String {
        let facts = nodes[node]
        var text = "\(indent)- id: \(facts.id)\n\(indent)  name: \(facts.id)\n"
        if let weight = facts.weight { text += "\(indent)  weight: \(weight)\n" }
        if facts.role != "regular" { text += "\(indent)  \(facts.role): true\n" }
        if let direction = facts.direction { text += "\(indent)  direction: \(direction)\n" }
        if facts.children.isEmpty {
            return text + (hasMaxima ? "\(indent)  max: 10\n" : "") + (lowest(node) > 0 || !hasMaxima ? "\(indent)  min: \(lowest(node))\n" : "")
        }
        return text + "\(indent)  aggregate: \(facts.aggregate)\n\(indent)  indicators:\n" + facts.children.map { lines($0, indent + "    ") }.joined()
    }

    /// The least score that a leaf can have.
    func lowest(_ leaf: Int) -> Int { nodes[leaf].role == "regular" ? least : 0 }

    var units: String {
        "id,name,unranked,size\n" + (0..<unitCount).map { "u\($0),U\($0),\(unranked.contains($0) ? "a guest" : ""),\(sizes[$0])\n" }.joined()
    }

    mutating func scoreTable() -> String {
        var text = "unit," + leaves.map { nodes[$0].id }.joined(separator: ",") + "\n"
        for unit in 0..<unitCount {
            let cells = leaves.map { leaf in scores[leaf][unit].map { $0.text(scoreDecimals) + (chance(8) ? " e" : "") } ?? (chance(2) ? ":" : "") }
            text += "u\(unit)," + cells.joined(separator: ",") + "\n"
        }
        return text
    }
}
