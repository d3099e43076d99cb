import Website

extension Comparison {
    /// Scores that were corrected, and every value and rank above them that moved.
    var scores: [Change] {
        let units = names("units", id: "unit"), indicators = names("indicators", id: "indicator")
        let parents = Set((after.table("indicators").map { table in table.column("parent").map { column in table.rows.map { $0[column] } } ?? [] } ?? []))
        return pairs("scores", key: ["unit", "indicator"]).flatMap { key, before, after -> [Change] in
            guard let before, let after else { return [] }
            let kind: Change.Kind = parents.contains(key[1]) ? .total : .score
            func change(_ kind: Change.Kind, _ column: String) -> Change? {
                let (old, new) = (before[column] ?? "", after[column] ?? "")
                if Self.isSame(old, new) { return nil }
                return Change(kind, key[0], name: units[key[0]], item: key[1], itemName: indicators[key[1]], before: Self.value(old), after: Self.value(new))
            }
            return [change(kind, "score"), change(.rank, "rank")].compactMap { $0 }
        }
    }
}
