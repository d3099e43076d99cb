import Edition

/// What a link preview's picture is about. Pages that are alone of their kind have one each.
enum CardKind: Hashable, Sendable {
    case edition, ranking, units, indicators, chapters, data, method, report, checks
    case unit(Int), indicator(Int), chapter(Int)
    case group(grouping: Int, group: Int)

    /// Nil of a page that nobody links to.
    init?(_ page: PlannedPage.Kind) {
        switch page {
        case .siteIndex, .front, .editions, .archive, .changes: self = .edition
        case .ranking: self = .ranking
        case .units: self = .units
        case .indicators: self = .indicators
        case .chapters: self = .chapters
        case .data: self = .data
        case .method: self = .method
        case .report: self = .report
        case .checks: self = .checks
        case .unit(let unit): self = .unit(unit)
        case .indicator(let node): self = .indicator(node)
        case .chapter(let chapter): self = .chapter(chapter)
        case .group(let grouping, let group): self = .group(grouping: grouping, group: group)
        case .notFound: return nil
        }
    }
}

/// Which cards a site has, and where they stand.
struct CardPlan: Sendable {
    /// With more units than this they share the card of the list: drawing thousands takes minutes.
    static let mostUnits = 300

    /// The picture's path from the site's root, percent-encoded; nil for a page that has none.
    func path(_ page: PlannedPage.Kind, _ rendition: Rendition) -> String? {
        CardKind(page).map { path($0, rendition) }
    }

    func path(_ kind: CardKind, _ rendition: Rendition) -> String {
        percentEncoded(rendition.addresses.card(name(kind, rendition), "png"))
    }

    func name(_ kind: CardKind, _ rendition: Rendition) -> String {
        let edition = rendition.edition
        switch kind {
        case .edition: return "index"
        case .ranking: return "ranking"
        case .units: return "units"
        case .indicators: return "indicators"
        case .chapters: return "chapters"
        case .data: return "data"
        case .method: return "method"
        case .report: return "report"
        case .checks: return "checks"
        case .unit(let unit): return edition.units.count > Self.mostUnits ? "units" : "units/" + edition.units[unit].id
        case .indicator(let node): return "indicators/" + edition.indicators[node].id
        case .chapter(let chapter): return "chapters/" + edition.chapters[chapter].slug
        case .group(let grouping, let group):
            return "groups/" + edition.groupings[grouping].key + "/" + edition.groupings[grouping].values[group].id
        }
    }

    /// Every card of an edition, once.
    func kinds(_ pages: [PlannedPage], _ rendition: Rendition) -> [CardKind] {
        var seen: Set<String> = []
        return pages.compactMap { CardKind($0.kind) }.filter { seen.insert(name($0, rendition)).inserted }
    }
}
