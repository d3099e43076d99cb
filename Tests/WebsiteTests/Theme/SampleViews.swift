import BuiltInTheme
import Markup

@testable import Website

/// One view of each kind with every optional value present and every list filled; what must be escaped stands in all texts.
enum SampleViews {
    static let nasty = "<script>\"&]]>"
    static let markup = ByteBuffer(html: "<em>m</em>")
    static let link = LinkView(label: nasty, path: "2017/a.html")
    static let keys = [KeyFigureView(label: nasty, value: "1", suffix: "%")]
    static let exhibit = ExhibitView(
        id: "x", heading: nasty, label: "图 1", caption: markup, body: markup, note: markup, more: link, take: markup)
    static let part = ChapterPart(
        label: nasty, chapters: [ChapterEntry(number: "1", title: nasty, summary: markup, path: "2017/c.html")])
    static let contents = (1...3).map { ContentsEntry(id: "h\($0)", label: nasty, nested: $0 > 1) }

    static let cite = CitationView(
        styles: [.init(label: nasty, text: markup), .init(label: nasty, text: markup, isCode: true)], files: [link], data: nasty, published: nasty,
        digest: nasty, license: .init(name: nasty, address: "https://example.org/"), isOpen: true, copyWords: ByteBuffer(html: " data-word=\"c\""))

    static let paper = PaperView(label: nasty, path: "2017/pdf/2017.pdf", pages: nasty, size: "1 MB", separator: ", ")
    static let front = FrontView(
        kicker: nasty, headline: markup, summary: markup, keys: keys, ranking: exhibit, beside: [exhibit], exhibits: [exhibit],
        parts: [part], papers: [paper], cite: cite)
    static let ranking = RankingView(
        kicker: nasty, heading: nasty, lede: markup,
        filters: [RankingFilter(label: nasty, options: [.init(value: "region/east", label: nasty)])], rateLabel: nasty, table: markup, note: markup,
        movers: link, weights: link, robustness: link, rows: "2017/data/ranking.js", compare: link, downloads: [link])
    static let compare = CompareView(
        kicker: nasty, heading: nasty, lede: markup, data: "2017/compare.js", unit: nasty, add: nasty, full: nasty, everyone: nasty,
        groups: [.init(label: nasty, options: [.init(value: "region.east", label: nasty)])], rateLabel: nasty, levels: [.init(value: "1", label: nasty)],
        note: markup, ways: [link])
    static let units = UnitsView(
        kicker: nasty, heading: nasty, lede: markup, groups: [GroupLinks(label: nasty, links: [link])], exhibits: [exhibit])
    static let unit = UnitView(
        attributes: [UnitAttribute(label: nasty, value: nasty, path: "2017/g.html"), UnitAttribute(label: nil, value: nasty, path: nil)],
        name: nasty, otherName: nasty, keys: keys, lede: markup, strip: exhibit, years: exhibit,
        strengths: [UnitPoint(label: nasty, path: "2017/i.html", text: markup)], strengthsMore: nasty, lossesHeading: nasty,
        losses: [UnitPoint(label: nasty, path: "2017/i.html", text: markup, criteria: [CriterionView(label: nasty, points: "2")])], lossesMore: nasty,
        previous: link, next: link,
        distances: [UnitDistance(text: nasty)], peers: exhibit, mentions: [link], share: nasty, papers: [paper], cite: cite)
    static let indicators = IndicatorsView(kicker: nasty, heading: nasty, lede: markup, exhibits: [exhibit])
    static let indicator = IndicatorView(
        kicker: nasty, name: nasty, otherName: nasty, keys: keys, lede: markup, description: markup,
        criteria: [CriterionView(label: nasty, points: "2")], exhibits: [exhibit], previous: link, next: link)
    static let group = GroupView(
        kicker: nasty, name: nasty, keys: keys, lede: markup, exhibits: [exhibit], previous: link, next: link)
    static let chapters = ChaptersView(kicker: nasty, heading: nasty, lede: markup, parts: [part], report: link)
    static let chapter = ChapterView(
        kicker: nasty, title: nasty, lede: markup, isDraft: true, contents: contents, body: markup, notes: markup, previous: link,
        next: link, cite: cite)
    static let data = DataView(
        kicker: nasty, heading: nasty, lede: markup,
        files: [
            DataFile(
                title: nasty, description: nasty, extent: nasty, formats: [.init(label: "CSV", path: "a.csv", size: "1 KB")],
                dictionaryID: "d")
        ],
        dictionary: [DataDictionary(id: "d", title: nasty, columns: [.init(name: nasty, type: nasty, meaning: markup, rules: nasty)])],
        papers: [paper], cite: cite, license: .init(name: nasty, address: "https://example.org/"), notes: markup)
    static let method = MethodView(
        kicker: nasty, heading: nasty, lede: markup, sections: [MethodSection(id: "s", heading: nasty, body: markup)], weights: link)
    static let report = ReportView(
        kicker: nasty, title: nasty, headline: markup, summary: markup, keys: keys, imprint: [nasty],
        chapters: [
            ReportChapter(id: "c", kicker: nasty, title: nasty, lede: markup, body: markup, notes: markup)
        ])
    static let checks = ChecksView(kicker: nasty, heading: nasty, lede: markup, keys: keys, exhibits: [exhibit], downloads: [link])
    static let statistics = StatisticsView(kicker: nasty, heading: nasty, lede: markup, exhibits: [exhibit])
    static let robustness = RobustnessView(kicker: nasty, heading: nasty, lede: markup, exhibits: [exhibit], weights: link)
    static let weights = WeightsView(
        kicker: nasty, heading: nasty, lede: markup, refusal: nasty,
        tool: WeightsTool(
            data: "2017/weights.js", indicators: [WeightSlider(id: nasty, label: nasty, path: "2017/i.html")], step: "1",
            choices: [WeightChoiceView(label: nasty)], first: nasty, moved: nasty, same: nasty, more: nasty, up: nasty, down: nasty,
            gap: nasty,
            unitTitle: nasty, tableLabel: nasty,
            isLong: true,
            rule: nasty, rules: nasty, withoutScripts: nasty), published: exhibit, exhibits: [exhibit])
    static let editions = EditionsView(
        kicker: nasty, heading: nasty, lede: markup,
        editions: [EditionEntry(id: nasty, title: nasty, period: nasty, headline: nasty, path: "2017/index.html")], table: exhibit)
    static let movers = MoversView(kicker: nasty, heading: nasty, lede: markup, exhibits: [exhibit])
    static let changes = ChangesView(kicker: nasty, heading: nasty, lede: markup, exhibits: [exhibit])
    static let archive = ArchiveView(
        kicker: nasty, heading: nasty, lede: markup,
        editions: [
            ArchivedEdition(
                id: "2017", title: nasty, path: "2017/index.html", remark: nasty,
                releases: [
                    ArchivedRelease(
                        id: "2017-1.0.0", name: nasty, date: nasty, state: nasty, isLatest: true, note: nasty, links: [link], digest: nasty,
                        citation: nasty, changes: nasty)
                ])
        ],
        verification: [VerificationStep(text: nasty, command: nasty)])
    static let embed = EmbedView(
        label: nasty, caption: nasty, isTable: true, body: markup, notes: [nasty], place: link, publisher: nasty,
        license: .init(name: nasty, address: "https://example.org/"))
    static let notFound = NotFoundView(links: [link])

    static let cover = BookCoverView(publisher: nasty, kicker: nasty, title: nasty, headline: nasty, keys: keys, lines: [nasty], year: "2017")
    static let book = BookView(
        language: "zh-Hans", isRightToLeft: true, title: nasty, author: nasty, description: nasty, date: "2026-11-21", paper: "A4",
        pageAlone: PageMark.content { _ in nasty }, pageBehind: PageMark.content { _ in nasty }, pageWithin: PageMark.content { _ in nasty }, cover: markup,
        summary: markup, facts: [BookFact(label: nasty, text: markup)],
        parts: [BookPart(label: nasty, entries: [BookEntry(id: "c", number: "1", title: nasty)])],
        figures: [BookEntry(id: "f", number: "图 1", title: nasty)], tables: [BookEntry(id: "t", number: "表 1", title: nasty)],
        chapters: [
            BookChapter(id: "c", part: nasty, kicker: nasty, title: nasty, lede: markup, body: markup, formulas: markup, isAppendix: true)
        ])
    static let briefs = BriefsView(
        language: "zh-Hans", isRightToLeft: true, title: nasty, author: nasty, date: "2026-11-21", paper: "letter",
        briefs: [
            BriefView(
                id: "unit:a", report: nasty, name: nasty, otherName: nasty, attributes: [UnitAttribute(label: nasty, value: nasty)], keys: keys,
                lede: markup, profile: markup, density: "loose", strengths: [BriefPoint(label: nasty, text: markup, criteria: nil)], strengthsMore: nasty,
                lossesHeading: nasty, losses: [BriefPoint(label: nasty, text: markup, criteria: nasty)], lossesMore: nasty, peers: markup, years: markup,
                note: markup, foot: nasty)
        ])

    static let all: [any PageView] = [
        front, ranking, compare, units, unit, indicators, indicator, group, chapters, chapter, data, method, report, checks, statistics, robustness, weights,
        editions,
        changes,
        movers,
        archive, notFound, embed,
    ]
    /// What stands in no layout.
    static let onPaper: [any PageView] = [cover, book, briefs]

    static let frame = PageFrame(
        language: "zh-Hans", siteTitle: nasty, year: "2017", home: "2017/index.html",
        nav: [
            LinkView(label: "概览", path: "2017/index.html"),
            LinkView(label: "城市", path: "2017/units/index.html"),
        ],
        imprint: [nasty, "1.0.0"], footer: [link], searchIndex: "2017/find/entries.js", findCount: "{}", findFirst: "{}",
        sealed: SealedStrip(status: "../../../1.0.0.html", name: nasty, fallback: markup, supersedes: nasty, changes: link),
        license: .init(name: nasty, address: "https://example.org/"))

    static func head(_ path: String, section: String? = nil) -> PageHead {
        PageHead(
            title: nasty, description: nasty, path: path, section: section, breadcrumbs: [link],
            translations: [Translation(language: "en", name: "English", again: "Continue in English", path: "en/a.html")],
            isHidden: true)
    }

    static func render(
        _ view: some PageView, path: String = "2017/units/a.html", section: String? = nil, own: [ThemeFile] = []
    ) -> String {
        var writer = PageWriter(Theme.load(.builtIn, own: own, languages: ["zh-Hans"]).theme, language: "zh-Hans")
        var page = ByteBuffer()
        writer.write(view, head: head(path, section: section), frame: frame, into: &page)
        return page.string
    }

    static func renderAlone(_ view: some PageView) -> String {
        var writer = PageWriter(Theme.load(.builtIn, own: [], languages: ["zh-Hans"]).theme, language: "zh-Hans")
        var page = ByteBuffer()
        writer.writeAlone(view, into: &page)
        return page.string
    }
}
