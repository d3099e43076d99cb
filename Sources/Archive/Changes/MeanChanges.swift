import Website

extension Comparison {
    /// Averages of all units and of groups that moved; a rate only where it moved by another maximum.
    var means: [Change] {
        let indicators = names("indicators", id: "indicator")
        return pairs("groups", key: ["group", "value", "indicator"]).flatMap { key, before, after -> [Change] in
            guard let before, let after else { return [] }
            let subject = key[0] + "/" + key[1]
            func change(_ column: String, item: String = "", suffix: String = "") -> Change? {
                let (old, new) = (before[column] ?? "", after[column] ?? "")
                if Self.isSame(old, new) { return nil }
                return Change(
                    .mean, subject, name: groupNames[subject], item: key[2] + item, itemName: (indicators[key[2]] ?? key[2]) + suffix,
                    before: Self.value(old), after: Self.value(new))
            }
            let mean = change("mean")
            return [mean, change("n", item: "/n", suffix: " (n)"), mean == nil ? change("rate", item: "/rate", suffix: " (%)") : nil].compactMap { $0 }
        }
    }
}
