import Charts
import Edition
import Markup
import Output
import Scoring
import Source

/// The cards of an edition in one language, as drawings that a release makes into PNG files.
struct CardFiles {
    let rendition: Rendition
    let plan: CardPlan
    /// What the data are, in a sentence or two.
    let dataset: String

    /// - Parameter pages: the rendition's pages.
    func all(_ pages: [PlannedPage]) -> [OutputFile] {
        plan.kinds(pages, rendition).map { kind in
            var out = ByteBuffer(capacity: 8 * 1024)
            card(kind).write(to: &out)
            let name = plan.name(kind, rendition)
            return OutputFile(
                path: rendition.addresses.card(name, "svg"), bytes: out.bytes, picture: rendition.addresses.card(name, "png"), isPictureOnly: true)
        }
    }

    func card(_ kind: CardKind) -> Card {
        let words = rendition.words, facts = rendition.edition.facts, language = rendition.language, edition = rendition.edition
        let summary = facts.summary?.text(language)
        switch kind {
        case .edition:
            return card(facts.headline?.text(language) ?? facts.title.text(language), facts.headline == nil ? summary : facts.title.text(language),
                rendition.keyFigures, rates)
        case .report: return card(facts.title.text(language), facts.headline?.text(language) ?? summary, rendition.keyFigures)
        case .ranking: return card(words["ranking"], rendition.rankingSentence, [], top(rendition.order))
        case .units: return card(rendition.unitsTitle, rendition.rankingSentence, [], groups(0))
        case .indicators: return card(words["indicator_system"], words["method_lede"], [], rates)
        case .chapters: return card(words["analysis"], summary, [])
        case .data: return card(words["data"], dataset, [])
        case .method: return card(words["method"], words["method_lede"], [])
        case .checks: return card(words["errata"], words["checks_lede"], [])
        case .unit(let unit):
            let page = UnitPage(rendition: rendition, table: ProfileTable(rendition, root: ""), unit: unit)
            return card(rendition.unitNames[unit], page.sentence, Array(page.keys.prefix(2)), profile(unit))
        case .indicator(let node):
            let page = IndicatorPage(rendition: rendition, root: "", node: node)
            return card(rendition.indicatorNames[node], page.lede?.plainText, [], groups(node))
        case .group(let grouping, let group):
            let value = edition.groupings[grouping].values[group]
            let members = Set(value.units)
            let view = GroupPage(rendition: rendition, root: "", grouping: grouping, group: group).view()
            return card(value.label.text(language), view.lede?.plainText, Array(view.keys.prefix(2)), top(rendition.order.filter { members.contains($0) }))
        case .chapter(let chapter):
            let version = edition.chapters[chapter].version(language)
            return card(version.title, version.summary, [], figure(of: version))
        }
    }

    private func card(_ title: String, _ text: String?, _ keys: [KeyFigure], _ chart: (any Chart)? = nil) -> Card {
        let site = rendition.site, facts = rendition.edition.facts, language = rendition.language
        let imprint = [
            site.publisher?.text(language), facts.period.map { rendition.words("period", ["from": $0.from, "to": $0.to]) },
            facts.releases.last.map { rendition.words("version", ["version": $0.version]) },
        ]
        return Card(
            brand: site.title.text(language), edition: rendition.edition.id, title: title, text: text,
            numbers: keys.prefix(chart == nil ? 3 : 2).map { Card.Number(label: $0.label, value: $0.value, suffix: $0.suffix ?? "") }, chart: chart,
            imprint: imprint.compactMap { $0 }.joined(separator: " · "), language: language, words: rendition.chartWords)
    }

    // MARK: Charts small enough for a card

    /// Rows that still stand large on a card.
    private static let mostRows = 7

    /// The score rates of the main indicators.
    private var rates: (any Chart)? {
        let results = rendition.results
        let rows = rendition.tree[0].children.filter { !rendition.tree.isDeduction($0) && rendition.tree[$0].role == .regular }.compactMap { node -> ChartRow? in
            guard let rate = results.mean(node).flatMap({ results.rate($0, of: node) }) else { return nil }
            return ChartRow(rendition.indicatorNames[node], ChartValue(rate.double, rendition.rate(rate)))
        }
        return rows.count < 2 ? nil : BarChart(rows: Array(rows.prefix(Self.mostRows)), maximum: 1)
    }

    /// The first of some units by total.
    private func top(_ units: [Int]) -> (any Chart)? {
        let results = rendition.results, maximum = rendition.tree.root.maximum
        let rows = units.prefix(Self.mostRows).map { unit in
            ChartRow(
                rendition.unitNames[unit], results.values[0][unit].map { ChartValue($0.double, rendition.total($0)) },
                rank: results.standings[0][unit]?.label)
        }
        return rows.count < 2 ? nil : BarChart(rows: rows, maximum: maximum.isZero ? nil : maximum.double)
    }

    /// The means of the first grouping's groups on a node.
    private func groups(_ node: Int) -> (any Chart)? {
        guard let grouping = rendition.edition.groupings.first else { return nil }
        let results = rendition.results, maximum = rendition.tree[node].maximum
        let rows = grouping.values.compactMap { group -> ChartRow? in
            results.mean(node, over: group.units).map { ChartRow(group.label.text(rendition.language), ChartValue($0.double, rendition.mean($0))) }
        }
        return rows.count < 2 ? nil : BarChart(rows: Array(rows.prefix(Self.mostRows)), maximum: maximum.isZero ? nil : maximum.double)
    }

    /// A unit on the main indicators, between the lowest and the highest.
    private func profile(_ unit: Int) -> (any Chart)? {
        let rows = rendition.tree[0].children.prefix(Self.mostRows).compactMap { node -> ProfileStrip.Row? in
            guard let value = rendition.results.values[node][unit], var range = rendition.strips[node] else { return nil }
            range.value = ChartValue(value.double, rendition.score(value, of: node))
            return ProfileStrip.Row(
                rendition.indicatorNames[node], text: rendition.score(value, of: node) + "/" + rendition.score(rendition.tree[node].maximum), range: range)
        }
        return rows.count < 2 ? nil : ProfileStrip(rows: rows)
    }

    /// The chapter's first figure that is a plain chart.
    private func figure(of version: Chapter.Version) -> (any Chart)? {
        for case .some(let exhibit) in version.exhibits {
            guard case .figure(let figure) = exhibit.content, [.bars, .dots].contains(figure.block.kind), figure.rows.count <= Self.mostRows + 1 else { continue }
            return FigureDrawing(rendition: rendition, root: nil, figure: figure).chart
        }
        return nil
    }
}
