import Charts
import Edition
import Markup
import Scoring
import Source

/// A unit's profile: who, how much, the sentence that says it, every indicator, gained, lost, the neighbours.
struct UnitPage {
    let rendition: Rendition
    let root: String
    let unit: Int

    func view() -> UnitView {
        let words = rendition.words, results = rendition.results, edition = rendition.edition
        let facts = edition.units[unit]
        let position = rendition.places[unit]
        return UnitView(
            attributes: attributes,
            name: rendition.unitNames[unit],
            otherName: facts.name.texts.first { !$0.language.isEmpty && $0.text != rendition.unitNames[unit] }?.text,
            keys: keys,
            lede: results.values[0][unit].map { ByteBuffer(text: UnitSentence(rendition: rendition, unit: unit).text(total: $0)) },
            strip: Exhibit(
                heading: words["all_indicators"],
                caption: ByteBuffer(text: words("strip_caption", ["name": rendition.unitNames[unit]])), body: strip()),
            strengths: points(UnitPoints.strengths(rendition, unit), lost: false),
            losses: points(UnitPoints.losses(rendition, unit), lost: true), exhibits: [],
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
            KeyFigure(label: words["rank"], value: standing.label, suffix: "/" + String(results.unitCount)),
        ]
        if let grouping = rendition.edition.groupings.first, let group = rendition.groupStandings[0][unit] {
            keys.append(
                KeyFigure(
                    label: words("group_rank", ["group": rendition.groupLabel(grouping, of: unit)]), value: group.standing.label,
                    suffix: "/" + String(group.count)))
        }
        if let mean = results.mean(0) {
            let gap = results.published(total) - mean
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
                text.text(words("lost_points", ["points": rendition.score(maximum - score)]))
                text.raw(" <small>")
                text.text("\(rendition.score(score))/\(rendition.score(maximum))")
                text.raw("</small>")
            } else {
                let standing = results.standings[node][unit]
                text.text("\(rendition.score(score))/\(rendition.score(maximum))")
                if let standing {
                    text.raw(" <small>")
                    text.text(words(standing.isShared ? "rank_shared" : "rank_of", ["rank": standing.text]))
                    text.raw("</small>")
                }
            }
            return UnitPoint(label: rendition.indicatorNames[node], path: rendition.indicatorPath(node), text: text)
        }
    }

    /// Every leaf in a table, grouped by its primary indicator: score, place among all, rank, the group's and everyone's mean.
    private func strip() -> ByteBuffer {
        let words = rendition.words, results = rendition.results, tree = rendition.tree
        let grouping = rendition.edition.groupings.first
        let group = grouping.flatMap { grouping in
            grouping.values.firstIndex { $0.id == rendition.edition.units[unit].values[grouping.key] }
        }
        let columns = grouping != nil && group != nil ? 6 : 5
        var out = ByteBuffer(capacity: 12 * 1024)
        out.tableStart("profile", label: words("scroll_region_named", ["name": words["all_indicators"]]), columns: columns, rows: tree.count - 1)
        out.raw("<thead><tr>")
        out.columnHead(words["indicator"])
        out.columnHead(words["score"])
        out.columnHead(
            words("position", ["count": String(results.unitCount), "counter": rendition.counter, "unit": rendition.unitWord]), classes: "w")
        out.columnHead(words["rank"])
        if let grouping, let group { out.columnHead(grouping.values[group].label.text(rendition.language)) }
        out.columnHead(words["everyone"])
        out.raw("</tr></thead><tbody>")
        for node in tree.nodes.indices.dropFirst() {
            if !tree[node].isLeaf {
                // A branch heads its leaves with its own numbers.
                out.raw("<tr class=\"grp\"><th scope=\"rowgroup\" colspan=\"")
                out.number(columns)
                out.raw("\">")
                out.link(root, rendition.indicatorPath(node), rendition.indicatorNames[node])
                if let value = results.values[node][unit] {
                    out.raw(" <small>")
                    out.text("\(rendition.score(value))/\(rendition.score(tree[node].maximum))")
                    out.raw("</small>")
                }
                out.raw("</th></tr>")
                continue
            }
            out.raw("<tr><th scope=\"row\">")
            out.link(root, rendition.indicatorPath(node), rendition.indicatorNames[node])
            out.raw("</th>")
            guard let value = results.values[node][unit], let scale = rendition.strips[node] else {
                out.raw("<td>–</td><td class=\"w\"></td><td>–</td>")
                if let group { out.cell(rendition.groupMeans[0][group][node] ?? "–") }
                out.raw("<td>–</td></tr>")
                continue
            }
            out.raw("<td>")
            out.text(rendition.score(value))
            out.raw("<small>/")
            out.text(rendition.score(tree[node].maximum))
            out.raw("</small></td><td class=\"w\">")
            scale.with(ChartValue(value.double, rendition.score(value))).write(to: &out, rendition.chartWords)
            out.raw("</td>")
            out.cell(results.standings[node][unit]?.label ?? "–")
            if let group { out.cell(rendition.groupMeans[0][group][node] ?? "–") }
            out.cell(rendition.means[node] ?? "–")
            out.raw("</tr>")
        }
        out.tableEnd()
        return out
    }
}

extension StripRange {
    /// The same scale with another unit's dot.
    func with(_ value: ChartValue) -> StripRange {
        var strip = self
        strip.value = value
        return strip
    }
}
