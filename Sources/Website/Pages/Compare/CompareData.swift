import Charts
import Edition
import Markup
import Scoring
import Source

/// `2017/compare.js`: every number that the page of comparisons can show, as it is printed. The page computes none; where a chart puts a dot it reads from
/// the printed number.
///
/// A classic script that sets one variable, `window.almanacCompare`:
///
///     {decimal: what stands before decimals, where it is no point,
///      nodes: [[id, name, depth, path, [from, to], [lowest, highest], maximum, [[value, label], …]], …],
///      units: [[id, name, other names, path, [means' keys], remark, values, ranks, rates], …],
///      means: [[key, name, remark, values, rates], …]}
///
/// The total is the first node, and its scale and those of all others are the strips' of the units' pages. Units stand best first; values, ranks and rates in
/// the order of the nodes, empty where there is none; rates are left out where none are printed.
struct CompareData {
    private let rendition: Rendition
    private let hasRates: Bool

    init(_ rendition: Rendition) {
        self.rendition = rendition
        hasRates = rendition.vocabulary == .points
    }

    private var nodes: Range<Int> { rendition.tree.nodes.indices }

    var bytes: [UInt8] {
        var out = ByteBuffer(capacity: 64 * 1024)
        out.raw("window.almanacCompare={")
        if let mark = rendition.words.decimalMark {
            out.raw("\"decimal\":")
            out.jsonString(mark, inScript: true)
            out.raw(",\n")
        }
        out.raw("\"nodes\":[")
        let scale = StripScale(rendition.statistics.strips.compactMap { $0 })
        list(nodes, into: &out) { node($0, scale, into: &$1) }
        out.raw("],\n\"units\":[")
        list(rendition.statistics.order, into: &out) { unit($0, into: &$1) }
        out.raw("],\n\"means\":[")
        list(means, into: &out) { mean($0, into: &$1) }
        out.raw("]};\n")
        return out.bytes
    }

    private func list<Item>(_ items: some Sequence<Item>, into out: inout ByteBuffer, _ write: (Item, inout ByteBuffer) -> Void) {
        for (position, item) in items.enumerated() {
            out.raw(position == 0 ? "\n[" : ",\n[")
            write(item, &out)
            out.raw("]")
        }
    }

    private func texts(_ texts: some Sequence<String>, into out: inout ByteBuffer) {
        for (position, text) in texts.enumerated() {
            if position > 0 { out.raw(",") }
            out.jsonString(text, inScript: true)
        }
    }

    private func array(_ values: some Sequence<String>, into out: inout ByteBuffer) {
        out.raw(",[")
        texts(values, into: &out)
        out.raw("]")
    }

    /// Doubles are for the chart alone.
    private func ends(_ ends: (from: Double, to: Double)?, into out: inout ByteBuffer) {
        guard let ends, ends.from.isFinite, ends.to.isFinite else { return out.raw(",null") }
        out.raw(",[\(ends.from),\(ends.to)]")
    }

    private func node(_ node: Int, _ scale: StripScale, into out: inout ByteBuffer) {
        let strip = rendition.statistics.strips[node]
        texts([rendition.tree[node].id, rendition.names.indicators[node]], into: &out)
        out.raw(",\(rendition.tree[node].depth),")
        out.jsonString(node == 0 ? "" : rendition.addresses.indicatorPath(node), inScript: true)
        ends(strip.map { scale.ends(of: $0) }, into: &out)
        ends(strip.map { ($0.lowest.number, $0.highest.number) }, into: &out)
        out.raw(",")
        out.jsonString(rendition.outOf(node).map(rendition.numbers.stated) ?? "", inScript: true)
        out.raw(",[")
        for (position, mark) in rendition.edition.marks.of(node).filter({ $0.value.double.isFinite }).enumerated() {
            out.raw(position == 0 ? "[\(mark.value.double)," : ",[\(mark.value.double),")
            out.jsonString(rendition.name(of: mark), inScript: true)
            out.raw("]")
        }
        out.raw("]")
    }

    private func unit(_ unit: Int, into out: inout ByteBuffer) {
        let facts = rendition.edition.units[unit], results = rendition.results, name = rendition.names.units[unit]
        texts([facts.id, name], into: &out)
        out.raw(",")
        out.jsonString(facts.name.texts.map(\.text).filter { $0 != name }.joined(separator: " "), inScript: true)
        out.raw(",")
        out.jsonString(rendition.addresses.unitPath(unit), inScript: true)
        array(
            rendition.edition.groupings.compactMap { grouping in
                facts.values[grouping.key].flatMap { $0.isEmpty ? nil : grouping.key + "." + $0 }
            }, into: &out)
        out.raw(",")
        out.jsonString(rendition.names.unrankedReasons[unit] ?? "", inScript: true)
        array(nodes.lazy.map { value($0, unit) }, into: &out)
        array(nodes.lazy.map { results.standings[$0][unit]?.label(rendition.words.marks) ?? "" }, into: &out)
        if hasRates {
            array(nodes.lazy.map { node in results.values[node][unit].flatMap { results.rate($0, of: node) }.map(rendition.numbers.rate) ?? "" }, into: &out)
        }
    }

    /// With the flag of the score; a flag alone where there is none.
    private func value(_ node: Int, _ unit: Int) -> String {
        let value = rendition.results.values[node][unit].map { rendition.numbers.value($0, of: node) }
        return [value, rendition.edition.flags.mark(node, unit)].compactMap { $0 }.joined(separator: " ")
    }

    private struct Means {
        var key: String
        var name: String
        var remark: String?
        var texts: [String]
        var values: [Exact?]
    }

    /// Everyone's, then each group's as its own page has them.
    private var means: [Means] {
        let results = rendition.results, statistics = rendition.statistics, language = rendition.language
        let everyone = Means(
            key: "all", name: rendition.words("mean_of_all", ["units": rendition.names.unitsWord]), remark: rendition.meansNote(),
            texts: nodes.map { statistics.means[$0] ?? "" }, values: nodes.map { results.mean($0) })
        return [everyone]
            + rendition.edition.groupings.enumerated().flatMap { position, grouping in
                let means = GroupMeans(rendition: rendition, grouping: grouping)
                return grouping.values.enumerated().filter { !$1.units.isEmpty }.map { group, value in
                    Means(
                        key: grouping.key + "." + value.id, name: rendition.words("mean_of", ["group": value.label.text(language)]), remark: means.note,
                        texts: nodes.map { statistics.groupMeans[position][group][$0] ?? "" }, values: nodes.map { means.mean($0, over: value.units) })
                }
            }
    }

    private func mean(_ mean: Means, into out: inout ByteBuffer) {
        texts([mean.key, mean.name, mean.remark ?? ""], into: &out)
        array(mean.texts, into: &out)
        if hasRates {
            array(nodes.lazy.map { node in mean.values[node].flatMap { rendition.results.rate($0, of: node) }.map(rendition.numbers.rate) ?? "" }, into: &out)
        }
    }
}
