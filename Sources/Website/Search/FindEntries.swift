import Commentary
import Edition
import Pinyin
import Source

/// Everything of an edition that has a name, in the order in which equally good finds are listed.
struct FindEntries {
    let rendition: Rendition
    /// Every edition in this language.
    let editions: [Rendition]

    private var edition: Edition { rendition.edition }
    private var words: Strings { rendition.words }
    private var addresses: Addresses { rendition.addresses }

    /// - Parameter pages: of the edition in this language.
    func all(_ pages: [any Page]) -> [FindEntry] {
        var entries = units
        entries += FindablePages(rendition: rendition, pages: pages).entries
        entries += indicators
        entries += groups
        entries += chapters
        entries += attributes
        entries += criteria
        entries += headings
        entries += exhibits
        entries += OtherEditions(rendition: rendition, editions: editions).entries
        return entries
    }

    /// By rank.
    private var units: [FindEntry] { rendition.statistics.order.map(unit) }

    func unit(_ unit: Int) -> FindEntry {
        let facts = edition.units[unit]
        var entry = named(facts.name, rendition.names.units[unit], rendition.names.unitTitle, addresses.unitPath(unit))
        let given = CSVSpaces.trimmed(facts.values[PinyinColumn.name] ?? "")
        if !given.isEmpty { entry.readings = [Pinyin.reading(of: facts.name.text(rendition.site.defaultLanguage), given: given)] }
        for name in namesElsewhere(unit) where name != entry.label && !entry.names.contains(name) { entry.names.append(name) }
        return entry
    }

    /// What other editions call a unit.
    private func namesElsewhere(_ unit: Int) -> [String] {
        guard let years = rendition.surroundings.years, let own = years.position(edition.id) else { return [] }
        return years.editions.indices.filter { $0 != own }.compactMap { other in
            years.units.position(of: unit, from: own, in: other).map { years.editions[other].units[$0].name.text(rendition.language) }
        }
    }

    private var indicators: [FindEntry] {
        edition.indicators.indices.dropFirst().map { node in
            named(edition.indicators[node].name, rendition.names.indicators[node], words["find_kind_indicator"], addresses.indicatorPath(node))
        }
    }

    private var groups: [FindEntry] {
        edition.groupings.flatMap { grouping in
            grouping.values.filter { !$0.units.isEmpty }.map { group in
                var entry = named(group.label, group.label.text(rendition.language), words["find_kind_group"], addresses.groupPath(grouping.key, group.id))
                entry.part = grouping.title(rendition.language)
                return entry
            }
        }
    }

    private var chapters: [FindEntry] {
        edition.chapters.enumerated().map { position, chapter in
            let title = chapter.version(rendition.language).title
            return FindEntry(
                label: title, kind: words["find_kind_chapter"], path: percentEncoded(addresses.chapter(chapter.slug)),
                names: chapter.versions.map(\.title).filter { $0 != title } + words.findNames("chapter", number: position + 1), readings: reading(title))
        }
    }

    /// A unit's further names: the app that it runs, the ministry that answers for it. A word that many share names none of them.
    private var attributes: [FindEntry] {
        edition.attributes.filter { $0.key != PinyinColumn.name }.flatMap { attribute -> [FindEntry] in
            let values = edition.units.map { CSVSpaces.trimmed($0.values[attribute.key] ?? "") }
            let shared = Dictionary(grouping: values, by: \.self).mapValues(\.count)
            return rendition.statistics.order.compactMap { unit in
                let value = values[unit]
                guard value.contains(where: \.isLetter), shared[value, default: 0] <= Self.mostOfOneName else { return nil }
                return FindEntry(
                    label: value, kind: attribute.label.text(rendition.language), path: addresses.unitPath(unit), part: rendition.names.units[unit],
                    readings: reading(value))
            }
        }
    }

    /// How many units can share a name that is still worth a line for each.
    private static let mostOfOneName = 3

    private var criteria: [FindEntry] {
        edition.indicators.indices.flatMap { node in
            edition.indicators[node].criteria.map { criterion in
                FindEntry(
                    label: criterion.label.text(rendition.language), kind: words["find_kind_criterion"], path: addresses.indicatorPath(node),
                    part: rendition.names.indicators[node])
            }
        }
    }

    private var headings: [FindEntry] {
        edition.chapters.flatMap { chapter -> [FindEntry] in
            let version = chapter.version(rendition.language), path = percentEncoded(addresses.chapter(chapter.slug))
            return zip(version.document.headings, version.numbers.headings).map { heading, text in
                FindEntry(label: text, kind: words["find_kind_heading"], path: path + "#" + percentEncoded(heading.id), part: version.title)
            }
        }
    }

    /// Figures and tables by their captions and numbers.
    private var exhibits: [FindEntry] {
        edition.chapters.flatMap { chapter -> [FindEntry] in
            let version = chapter.version(rendition.language), path = percentEncoded(addresses.chapter(chapter.slug))
            return version.exhibits.compactMap { $0 }.map { exhibit in
                FindEntry(
                    label: rendition.plainCaption(exhibit), kind: words.label(exhibit), path: path + "#" + percentEncoded(exhibit.id), part: version.title,
                    // 图 9 is what the text calls it.
                    names: [words.label(exhibit)] + words.findNames(exhibit.isFigure ? "figure" : "table", number: exhibit.number))
            }
        }
    }

    // MARK: Names

    private func named(_ name: LocalizedText, _ label: String, _ kind: String, _ path: String) -> FindEntry {
        FindEntry(
            label: label, kind: kind, path: path, names: name.texts.map(\.text).filter { $0 != label },
            readings: name.texts.filter(isMandarin).compactMap { Pinyin.reading(of: $0.text) })
    }

    /// Characters of a text without a language are Chinese unless the report is Japanese or Korean.
    private func isMandarin(_ text: (language: String, text: String)) -> Bool {
        let language = text.language.isEmpty ? rendition.site.defaultLanguage : text.language
        return language.hasPrefix("zh") || (text.language.isEmpty && !language.hasPrefix("ja") && !language.hasPrefix("ko"))
    }

    /// Of a text in the page's language.
    private func reading(_ text: String) -> [String] {
        rendition.language.hasPrefix("zh") ? [Pinyin.reading(of: text)].compactMap { $0 } : []
    }
}
