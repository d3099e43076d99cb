import Edition
import Source

/// What is found of the editions beside this one: each by its title, and the units that this one does not have, where they were last.
struct OtherEditions {
    let rendition: Rendition
    /// Every edition in this language.
    let editions: [Rendition]

    var entries: [FindEntry] {
        let others = editions.filter { $0.edition.id != rendition.edition.id }
        return others.reversed().map { other in
            FindEntry(
                label: other.edition.facts.title.text(rendition.language), kind: rendition.words["edition"], path: percentEncoded(other.addresses.front),
                part: other.edition.id)
        } + goneUnits
    }

    private var goneUnits: [FindEntry] {
        guard let years = rendition.surroundings.years, let own = years.position(rendition.edition.id) else { return [] }
        return years.units.all.filter { $0.positions[own] == nil }.compactMap { unit in
            let id = years.editions[unit.last].id
            guard let other = editions.first(where: { $0.edition.id == id }), let position = unit.positions[unit.last] else { return nil }
            var entry = FindEntries(rendition: other, editions: editions).unit(position)
            entry.part = id
            return entry
        }
    }
}
