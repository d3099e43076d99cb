import Charts
import Edition
import Markup
import Scoring
import Source

/// A unit's profile: who, how much, the sentence that says it, every indicator, gained, lost, the neighbours.
struct UnitPage: Page {
    let rendition: Rendition
    let table: ProfileTable
    let unit: Int
    let path: String

    static func all(_ edition: EditionPlan) -> [UnitPage] {
        let rendition = edition.rendition, units = rendition.edition.units
        return units.indices.map {
            UnitPage(rendition: rendition, table: edition.profile, unit: $0, path: rendition.addresses.unit(units[$0].id))
        }
    }

    var title: String? { rendition.unitNames[unit] }
    var section: String? { rendition.addresses.units }
    var trail: [Link] { rendition.trail(rendition.unitsLink) }
    /// What the unit's scores come to, in words.
    var description: String? { rendition.results.values[0][unit].map { UnitSentence(rendition: rendition, unit: unit).text(total: $0) } }
    var card: PageCard? {
        if rendition.edition.units.count > PageCard.mostUnits { return UnitsPage(rendition: rendition).card }
        return PageCard(
            "units/" + rendition.edition.units[unit].id, rendition, title: rendition.unitNames[unit], text: description, keys: Array(keys.prefix(2)),
            chart: rendition.cardChart(unit: unit))
    }

    func view() -> UnitView {
        let words = rendition.words, edition = rendition.edition
        let facts = edition.units[unit]
        let position = rendition.places[unit], losses = UnitPoints.losses(rendition, unit)
        return UnitView(
            attributes: attributes,
            name: rendition.unitNames[unit],
            otherName: facts.name.texts.first { !$0.language.isEmpty && $0.text != rendition.unitNames[unit] }?.text,
            keys: keys,
            lede: description.map { ByteBuffer(text: $0) },
            strip: Exhibit(
                heading: words["all_indicators"],
                caption: ByteBuffer(text: words("strip_caption", ["name": rendition.unitNames[unit]])), body: table.table(of: unit, rendition)),
            strengths: points(UnitPoints.strengths(rendition, unit, apartFrom: losses), lost: false),
            losses: points(losses, lost: true), exhibits: [],
            previous: position > 0 ? neighbour(rendition.order[position - 1]) : nil,
            next: position + 1 < rendition.order.count ? neighbour(rendition.order[position + 1]) : nil)
    }

    private var attributes: [UnitAttribute] {
        let edition = rendition.edition
        let groups = edition.groupings.compactMap { grouping -> UnitAttribute? in
            guard let id = edition.units[unit].values[grouping.key], !id.isEmpty else { return nil }
            return UnitAttribute(
                label: grouping.label.text(rendition.language), value: rendition.groupLabel(grouping, of: unit),
                path: rendition.groupPath(grouping.key, id))
        }
        let others = edition.attributes.compactMap { attribute -> UnitAttribute? in
            guard let value = edition.units[unit].values[attribute.key], !value.isEmpty else { return nil }
            return UnitAttribute(label: attribute.label.text(rendition.language), value: value)
        }
        return groups + others
    }

    private var keys: [KeyFigure] {
        let words = rendition.words, results = rendition.results
        guard let total = results.values[0][unit], let standing = results.standings[0][unit] else { return [] }
        var keys = [
            KeyFigure(label: words["total"], value: rendition.total(total), suffix: "/" + rendition.score(rendition.tree.root.maximum)),
            KeyFigure(label: words["rank"], value: standing.label, suffix: "/" + String(results.count(0))),
        ]
        if let grouping = rendition.edition.groupings.first, let group = rendition.groupStandings[0][unit] {
            keys.append(
                KeyFigure(
                    label: words("group_rank", ["group": rendition.groupLabel(grouping, of: unit)]), value: group.standing.label,
                    suffix: "/" + String(group.count)))
        }
        if let mean = results.mean(0) {
            let gap = total - mean
            let key = gap.isZero ? "at_mean" : gap.isNegative ? "below_mean" : "above_mean"
            keys.append(KeyFigure(label: words[key], value: rendition.mean(gap.magnitude)))
        }
        return keys
    }

    private func neighbour(_ other: Int) -> Link {
        let results = rendition.results
        let rank = results.standings[0][other]?.label ?? "–"
        let total = results.values[0][other].map(rendition.total) ?? ""
        return Link(label: "\(rank) \(rendition.unitNames[other]) \(total)", path: rendition.unitPath(other))
    }

    private func points(_ nodes: [Int], lost: Bool) -> [UnitPoint] {
        let words = rendition.words, results = rendition.results
        return nodes.map { node in
            let score = results.values[node][unit] ?? .zero
            let maximum = rendition.tree[node].maximum
            var text = ByteBuffer()
            if lost {
                let isPenalty = rendition.tree.isDeduction(node)
                let lost = UnitPoints.lost(rendition, node, unit) ?? .zero
                text.text(words("lost_points", ["points": lost.decimal(rendition.pointDecimals(lost), results.rules.rounding)]))
                text.raw(" <small>")
                text.text(isPenalty ? words["penalty"] : "\(rendition.score(score, of: node))/\(rendition.score(maximum))")
                text.raw("</small>")
            } else {
                let standing = results.standings[node][unit]
                text.text("\(rendition.score(score, of: node))/\(rendition.score(maximum))")
                if let standing {
                    text.raw(" <small>")
                    text.text(words(standing.isShared ? "rank_shared" : "rank_of", ["rank": standing.text]))
                    text.raw("</small>")
                }
            }
            return UnitPoint(label: rendition.indicatorNames[node], path: rendition.indicatorPath(node), text: text)
        }
    }
}
