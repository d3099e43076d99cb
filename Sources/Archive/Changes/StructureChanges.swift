import Source
import Website

extension Comparison {
    /// Units that were added or removed, and names, groups and attributes that changed.
    var units: [Change] {
        things("units", id: "unit", kind: .unit, except: [])
    }

    /// Indicators that were added or removed, and maxima, names and places in the tree that changed. Means are compared by themselves.
    var indicators: [Change] {
        things("indicators", id: "indicator", kind: .indicator, except: ["mean", "rate"])
    }

    private func things(_ table: String, id: String, kind: Change.Kind, except: Set<String>) -> [Change] {
        let columns = self.columns(table, id: id).filter { !except.contains($0) }
        return pairs(table, key: [id]).flatMap { key, before, after -> [Change] in
            guard let before, let after else {
                return [Change(kind, key[0], name: (after ?? before)?["name"], before: before?["name"], after: after?["name"])]
            }
            return columns.compactMap { column in
                let (old, new) = (before[column] ?? "", after[column] ?? "")
                if Self.isSame(old, new) { return nil }
                return Change(kind, key[0], name: after["name"], item: column, before: Self.value(old), after: Self.value(new))
            }
        }
    }

    /// Every column that one of the two versions has, but the id.
    private func columns(_ table: String, id: String) -> [String] {
        let new = after.table(table)?.header ?? [], old = before.table(table)?.header ?? []
        return (new + old.filter { !new.contains($0) }).filter { $0 != id }
    }

    /// What the edition says of itself.
    var edition: [Change] {
        func change(_ item: String, _ old: String?, _ new: String?) -> Change? {
            old == new ? nil : Change(.edition, after.facts.edition, name: after.facts.title.text(language), item: item, before: old, after: new)
        }
        func text(_ item: String, _ old: LocalizedText?, _ new: LocalizedText?) -> Change? {
            // The same in one language and another in a second is a change too.
            old == new ? nil : change(item, old.map(Self.all), new.map(Self.all))
        }
        let (old, new) = (before.facts, after.facts)
        let rules = new.rules.map(\.key) + old.rules.map(\.key).filter { key in !new.rules.contains { $0.key == key } }
        return [
            text("title", old.title, new.title), text("headline", old.headline, new.headline), text("summary", old.summary, new.summary),
            text("kicker", old.kicker, new.kicker), text("publisher", old.publisher, new.publisher), text("unit", old.unit, new.unit),
            change("license", old.license, new.license),
            change("period", old.period.map { "\($0.from)/\($0.to)" }, new.period.map { "\($0.from)/\($0.to)" }),
            change("languages", old.languages.joined(separator: ", "), new.languages.joined(separator: ", ")),
        ].compactMap { $0 }
            + rules.compactMap { key in change(key, old.rules.first { $0.key == key }?.value, new.rules.first { $0.key == key }?.value) }
    }

    private var language: String { after.facts.languages[0] }

    private static func all(_ text: LocalizedText) -> String { text.texts.map(\.text).joined(separator: " / ") }
}
