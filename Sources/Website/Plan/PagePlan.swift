import Edition
import Source

/// A page of the site: which, of what edition in which language, and where it will stand.
struct PlannedPage: Sendable {
    enum Kind: Sendable {
        /// The site's index.html is the newest edition's front page.
        case siteIndex
        /// The list of editions, where there are several.
        case editions
        case front, ranking, units, indicators, chapters, data, method, report, checks
        /// What releases changed.
        case changes
        /// Every edition and its sealed releases.
        case archive
        case unit(Int)
        case indicator(Int)
        case group(grouping: Int, group: Int)
        case chapter(Int)
        case notFound
    }

    let kind: Kind
    /// Position among the site's renditions.
    let rendition: Int
    let path: String
}

/// Every page that the site has.
struct PagePlan: Sendable {
    let pages: [PlannedPage]

    init(_ renditions: [Rendition], current: String) {
        var pages: [PlannedPage] = []
        for (position, rendition) in renditions.enumerated() {
            let edition = rendition.edition, addresses = rendition.addresses
            func add(_ kind: PlannedPage.Kind, _ path: String) {
                pages.append(PlannedPage(kind: kind, rendition: position, path: path))
            }
            if edition.id == current {
                add(.siteIndex, addresses.siteIndex)
                if rendition.hasOtherEditions { add(.editions, addresses.editions) }
                if rendition.releases.hasArchive { add(.archive, addresses.archive) }
                if addresses.languagePrefix.isEmpty { add(.notFound, "404.html") }
            }
            add(.front, addresses.front)
            add(.ranking, addresses.ranking)
            add(.units, addresses.units)
            add(.indicators, addresses.indicators)
            if !edition.chapters.isEmpty {
                add(.chapters, addresses.chapters)
                add(.report, addresses.report)
            }
            add(.data, addresses.data)
            add(.method, addresses.method)
            if rendition.hasChecks { add(.checks, addresses.checks) }
            if !rendition.changeLists.isEmpty { add(.changes, addresses.changes) }
            for node in edition.indicators.indices.dropFirst() { add(.indicator(node), addresses.indicator(edition.indicators[node].id)) }
            for (grouping, facts) in edition.groupings.enumerated() {
                for (group, value) in facts.values.enumerated() where !value.units.isEmpty {
                    add(.group(grouping: grouping, group: group), addresses.group(facts.key, value.id))
                }
            }
            for (chapter, facts) in edition.chapters.enumerated() { add(.chapter(chapter), addresses.chapter(facts.slug)) }
            for unit in edition.units.indices { add(.unit(unit), addresses.unit(edition.units[unit].id)) }
        }
        self.pages = pages
    }
}
