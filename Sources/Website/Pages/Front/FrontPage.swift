import Charts
import Edition
import Formula
import Markup
import Scoring
import Source

/// An edition's front page: the finding, what key figures add to it, the ranking, the groups, the map, the hotspots, the chapters.
struct FrontPage: Page {
    /// Bars beside which the rest of the page still stands; the ranking page has all.
    static let mostBars = 30

    let rendition: Rendition
    let metadata: EditionMetadata
    let path: String

    static func all(_ edition: EditionPlan) -> [FrontPage] {
        let addresses = edition.rendition.addresses
        let paths = (edition.isCurrent ? [addresses.siteIndex] : []) + [addresses.front]
        return paths.map { FrontPage(rendition: edition.rendition, metadata: edition.metadata, path: $0) }
    }

    static let reference: PageReference? = PageReference(.front) { $0.front }

    /// Nil on the site's first page, and where it would be the site's title again.
    var title: String? {
        let name = rendition.edition.facts.title.text(rendition.language)
        return path == rendition.addresses.siteIndex || name == rendition.site.title.text(rendition.language) ? nil : name
    }

    var section: String? { rendition.addresses.front }
    var trail: [LinkView] { [] }
    var description: String? { rendition.edition.facts.summary?.text(rendition.language) }
    /// The site's first page shows the edition in front, whose own address stays when the next edition comes.
    var canonicalPath: String { rendition.addresses.front }
    var citation: Citation? { metadata.citation(.report) }
    var structuredData: [JSON] { [metadata.report(root: root), metadata.dataset(root: root)] }
    var card: PageCard? { .edition(rendition) }

    func view() -> FrontView {
        let facts = rendition.edition.facts, language = rendition.language
        return FrontView(
            kicker: facts.kicker?.text(language),
            headline: facts.headlineText?.html(rendition, root: root) ?? ByteBuffer(text: facts.title.text(language)),
            summary: facts.summaryText?.html(rendition, root: root),
            keys: rendition.unstatedKeyFigures, ranking: ranking, beside: groups + (isMapWide ? [] : map),
            exhibits: (isMapWide ? map : []) + [indicators] + hotspots,
            parts: rendition.chapterParts, papers: rendition.papers, cite: metadata.citationView(.report))
    }

    private var ranking: ExhibitView {
        let words = rendition.words
        let units = rendition.statistics.first(Self.mostBars, atMost: UnitBars.most)
        let heading = units.count < rendition.statistics.order.count ? words("ranking_first", ["count": String(units.count)]) : words["ranking"]
        return ExhibitView(
            heading: heading, caption: rendition.rankingSentence.map { ByteBuffer(text: $0) },
            body: UnitBars(rendition: rendition, root: root, node: 0, units: units).body,
            note: TableNotes(rendition, units: units, hasReasons: units.count > UnitBars.most).after(),
            more: LinkView(label: words["full_ranking"], path: rendition.addresses.ranking))
    }

    /// The first figure of a kind that the chapters place, under a heading of its own.
    private func placed(_ kind: ChartKind, heading: String, caption: String) -> [ExhibitView] {
        for exhibit in rendition.edition.exhibits {
            guard case .figure(let figure) = exhibit.content, figure.block.kind == kind else { continue }
            let exhibit = rendition.targets.exhibits[exhibit.id] ?? exhibit
            let markup = ExhibitMarkup(rendition: rendition, root: root, exhibit: exhibit)
            var body = ByteBuffer()
            markup.content(into: &body)
            var take = ByteBuffer()
            TakePanel(rendition: rendition, root: root, exhibit: exhibit, page: .other).write(into: &take)
            let text = rendition.plainCaption(exhibit)
            return [
                ExhibitView(
                    heading: heading, caption: text.isEmpty ? ByteBuffer(text: caption) : markup.caption, body: body,
                    more: source(of: exhibit), take: take)
            ]
        }
        return []
    }

    /// Where a chapter's figure stands. Its number is one of the chapters, in whose order they count: on this page it would be out of order.
    private func source(of exhibit: NumberedExhibit) -> LinkView? {
        rendition.edition.chapters.first { $0.slug == exhibit.slug }.map {
            LinkView(
                label: rendition.words("figure_in_chapter", ["figure": rendition.words.label(exhibit), "chapter": $0.version(rendition.language).title]),
                path: percentEncoded(rendition.addresses.chapter(exhibit.slug)) + "#" + exhibit.id)
        }
    }

    /// Pixels of the column beside the ranking.
    private static let columnWidth = 460.0

    /// Whether the map has long names, so that it would scroll beside the ranking.
    private var isMapWide: Bool {
        for placed in rendition.edition.exhibits {
            let exhibit = rendition.targets.exhibits[placed.id] ?? placed
            guard case .figure(let figure) = exhibit.content, figure.block.kind == .tiles else { continue }
            let map = FigureDrawing(rendition: rendition, root: root, figure: figure).chart as? TileMap
            return (map?.leastWidth ?? 0) > Self.columnWidth
        }
        return false
    }

    private var map: [ExhibitView] {
        placed(
            .tiles, heading: rendition.words["map"],
            caption: rendition.words(rendition.results.first(of: 0) == .low ? "tile_caption_low" : "tile_caption", ["unit": rendition.names.unitWord]))
    }

    private var groups: [ExhibitView] {
        rendition.edition.groupings.enumerated().filter { $1.values.contains { !$0.units.isEmpty } }.map { position, grouping in
            ExhibitView(
                heading: rendition.words("by_group", ["group": grouping.label.text(rendition.language)]),
                caption: GroupMeans(rendition: rendition, grouping: grouping).note.map { ByteBuffer(text: $0) },
                body: GroupBars(rendition: rendition, root: root, grouping: position, node: 0).body)
        }
    }

    private var indicators: ExhibitView {
        var body = ByteBuffer()
        IndicatorMeansTable(rendition: rendition, root: root, nodes: rendition.tree[0].children).write(into: &body)
        return ExhibitView(
            heading: rendition.words["main_indicators"], caption: rendition.meansNote().map { ByteBuffer(text: $0) }, body: body,
            more: LinkView(label: rendition.words["indicator_system"], path: rendition.addresses.indicators))
    }

    private var hotspots: [ExhibitView] {
        for placed in rendition.edition.exhibits {
            let exhibit = rendition.targets.exhibits[placed.id] ?? placed
            guard case .figure(let figure) = exhibit.content, figure.block.kind == .hotspots else { continue }
            // The flow alone: the list with its bars stands in the chapter.
            let terms = figure.rows.prefix(24).map { row in
                Hotspot(row.label.text(rendition.language), count: row.cells[0]?.number.int ?? 0, text: row.cells[0]?.text(rendition.language))
            }
            var body = ByteBuffer()
            TagFlow(terms: terms).write(to: &body, ChartSetting(idPrefix: "hotspots", title: "", words: rendition.chartWords))
            return [
                ExhibitView(
                    heading: rendition.words["hotspots"], caption: ByteBuffer(text: rendition.words["hotspots_caption"]), body: body,
                    more: source(of: exhibit))
            ]
        }
        return []
    }
}

extension Rendition {
    /// The numbers that edition.yaml puts on the front page; without any, the size, the mean and the span of the ranking.
    var keyFigures: [KeyFigureView] {
        let declared = declaredKeyFigures.map(\.view)
        if !declared.isEmpty { return declared }
        var keys = [KeyFigureView(label: words("units_count", ["unit": names.unitsWord]), value: String(results.unitCount))]
        if let mean = statistics.means[0] { keys.append(KeyFigureView(label: words["mean"], value: mean)) }
        if let distribution = statistics.distributions[0] {
            keys.append(KeyFigureView(label: words["highest"], value: numbers.total(distribution.highest)))
            keys.append(KeyFigureView(label: words["lowest"], value: numbers.total(distribution.lowest)))
        }
        return keys
    }

    /// The chapters by part, in order.
    var chapterParts: [ChapterPart] {
        var parts: [ChapterPart] = []
        for (position, chapter) in edition.chapters.enumerated() {
            let version = chapter.version(language)
            let entry = ChapterEntry(
                number: String(position + 1), title: version.title, summary: version.summary.map { ByteBuffer(text: $0) },
                path: percentEncoded(addresses.chapter(chapter.slug)))
            if let last = parts.indices.last, parts[last].label == version.part {
                parts[last].chapters.append(entry)
            } else {
                parts.append(ChapterPart(label: version.part, chapters: [entry]))
            }
        }
        return parts
    }
}
