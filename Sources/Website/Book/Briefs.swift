import Edition
import Languages
import Markup
import Scoring
import Source

/// A page for each unit, to be mailed and handed out: all in one file, and each in a file of its own.
struct Briefs {
    let plan: EditionPlan
    let theme: Theme
    let settings: PaperSettings

    private var rendition: Rendition { plan.rendition }
    private var language: String { rendition.language }

    /// Losses of which the criteria are said: of more there is no room.
    private static let mostWithCriteria = 3
    /// Editions of which a page has room for the rows.
    private static let mostYears = 6

    /// All together by rank, then each alone.
    func documents(_ names: PaperNames) -> [PaperDocument] {
        let order = rendition.statistics.order, pages = order.map(brief)
        let units = rendition.edition.units
        return [document(names.briefs, pages, title: rendition.edition.facts.title.text(language))]
            + zip(order, pages).map { unit, page in
                document(names.brief(units[unit].id), [page], title: rendition.names.units[unit])
            }
    }

    private func document(_ name: String, _ briefs: [BriefView], title: String) -> PaperDocument {
        let facts = rendition.edition.facts
        var writer = PageWriter(theme, language: language), page = ByteBuffer(capacity: briefs.count * 32 * 1024)
        writer.writeAlone(
            BriefsView(
                language: language, isRightToLeft: WritingDirection.isRightToLeft(language), title: title,
                author: (rendition.site.publisher ?? rendition.site.title).text(language), date: facts.releases.last?.date, paper: settings.paper.css,
                briefs: briefs), into: &page)
        return PaperFiles(plan: plan, theme: theme).document(name: name, page)
    }

    private func brief(_ unit: Int) -> BriefView {
        let unitPage = UnitPage(rendition, table: plan.profile, years: plan.years, mentions: plan.mentions, unit: unit), page = unitPage.view()
        let losses = rendition.outliers(of: unit)?.weak ?? UnitPoints.losses(rendition.results, unit)
        let profile = BriefProfile(rendition: rendition, unit: unit)
        return BriefView(
            id: "unit:" + rendition.edition.units[unit].id, report: rendition.edition.facts.title.text(language), name: page.name, otherName: page.otherName,
            attributes: page.attributes, keys: page.keys, lede: unitPage.description.map { rendition.withInterval($0, of: unit, root: nil) },
            profile: profile.table,
            density: BriefProfile.density(rows: rendition.tree.count - 1),
            strengths: page.strengths.map { BriefPoint(label: $0.label, text: $0.text) }, strengthsMore: page.strengthsMore,
            lossesHeading: page.lossesHeading,
            losses: zip(page.losses, losses.shown).map { point, node in
                BriefPoint(label: point.label, text: point.text, criteria: losses.shown.count > Self.mostWithCriteria ? nil : criteria(of: node))
            }, lossesMore: page.lossesMore, peers: page.peers.map { onPaper($0.body) }, years: years(page), note: page.strip.note,
            foot: rendition.imprint.joined(separator: " · "))
    }

    private func criteria(of node: Int) -> String? {
        let criteria = rendition.edition.indicators[node].criteria
        if criteria.isEmpty { return nil }
        return criteria.map { $0.label.text(language) + " " + rendition.words.points(rendition.numbers.stated($0.points)) }
            .joined(separator: rendition.words["clause_separator"])
    }

    /// The table of the years, without its links.
    private func years(_ page: UnitView) -> ByteBuffer? {
        guard let exhibit = page.years, let years = plan.years, years.years.editions.count <= Self.mostYears else { return nil }
        return onPaper(exhibit.body)
    }

    /// What a unit's page shows, with its links as words.
    private func onPaper(_ markup: ByteBuffer) -> ByteBuffer { BookLinks(rendition).rewritten(markup, root: rootPrefix(of: rendition.addresses.unit("-"))) }
}

extension PaperSettings.Size {
    /// As CSS names it.
    var css: String { self == .a4 ? "A4" : "letter" }
}
