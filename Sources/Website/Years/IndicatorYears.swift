import Charts
import Edition
import Markup
import Scoring
import Source

/// An indicator through the years up to its edition: the mean and the spread, joined where they compare.
struct IndicatorYears {
    private struct Row {
        let edition: Int
        /// In that edition's tree; nil where it has no such indicator.
        let node: Int?
        let mean: Exact?
        let distribution: Distribution?
        let units: Int
        /// With the edition before.
        let verdict: Comparability?
    }

    private let years: EditionYears
    private let root: String
    private let name: String
    private let rows: [Row]

    /// Nil of an indicator that no edition before has.
    init?(_ years: EditionYears, node: Int, root: String) {
        let all = years.years.indicators, lineage = all[all.ofEdition[years.own][node]]
        guard lineage.first < years.own else { return nil }
        self.years = years
        self.root = root
        name = years.rendition.names.indicators[node]
        rows = (lineage.first...years.own).map { edition in
            let results = years.years.editions[edition].results, node = lineage.positions[edition]
            return Row(
                edition: edition, node: node, mean: node.flatMap { results.mean($0) }, distribution: node.flatMap { Distribution(results.counted($0)) },
                units: node.map { results.count($0) } ?? 0,
                verdict: node.flatMap { years.steps.step(edition)?.comparison.comparability(ofNode: $0) })
        }
    }

    var exhibit: ExhibitView {
        let words = years.rendition.words
        var body = ByteBuffer(capacity: 8 * 1024)
        chart(into: &body)
        table(into: &body)
        return ExhibitView(
            heading: words["years_heading"],
            caption: ByteBuffer(text: words(isOfRates ? "years_caption_rates" : "years_caption_indicator", ["name": name, "last": years.id(years.own)])),
            body: body)
    }

    /// Whether the lines are of rates: where a maximum changed and rates compare, points do not.
    private var isOfRates: Bool {
        rows.contains { $0.verdict?.level == .asRate } && rows.allSatisfy { row in row.node.map { results(row).tree[$0].fullMarks != nil } ?? true }
    }

    private func results(_ row: Row) -> Results { years.years.editions[row.edition].results }

    // MARK: Chart

    private func chart(into out: inout ByteBuffer) {
        let words = years.rendition.words, isOfRates = isOfRates
        guard rows.count(where: { $0.mean != nil }) > 1 else { return }
        func values(_ value: (Row) -> Exact?, _ text: @escaping (PrintedNumbers, Exact, Int) -> String) -> [ChartValue?] {
            rows.map { row in
                guard let node = row.node, let value = value(row) else { return nil }
                let numbers = years.numbers(row.edition)
                guard isOfRates else { return ChartValue(value.double, text(numbers, value, node)) }
                return results(row).rate(value, of: node).map { ChartValue(($0 * Exact(100)).double, numbers.rate($0)) }
            }
        }
        let breaks = Set(rows.indices.dropFirst().filter { !(isOfRates ? rows[$0].verdict?.comparesAsRate == true : rows[$0].verdict?.isComparable == true) })
        let score = { (numbers: PrintedNumbers, value: Exact, node: Int) in numbers.value(value, of: node) }
        let lines = [
            ChartLine(words["highest"], values: values({ $0.distribution?.highest }, score), breaks: breaks),
            ChartLine(words["mean"], values: values(\.mean) { numbers, value, _ in numbers.mean(value) }, breaks: breaks, role: .group(0)),
            ChartLine(words["lowest"], values: values({ $0.distribution?.lowest }, score), breaks: breaks),
        ]
        let percent = TickText { digits, exponent in NumberPlaces.Places(max(0, -exponent)).text(Exact(digits) * Exact(10).power(exponent), .halfUp) + "%" }
        let ticks = (isOfRates ? percent : .plain).written { words.written($0) }
        LineChart(lines: lines, columns: years.columns(rows.map(\.edition)), ticks: ticks, height: 150)
            .writeSmall(to: &out, name: words("years_chart", ["name": name, "measure": words["mean"]]), years.rendition.chartWords)
    }

    // MARK: Table

    private func table(into out: inout ByteBuffer) {
        let words = years.rendition.words
        let hasRates =
            years.rendition.vocabulary == .points
            && rows.contains { row in row.node.flatMap { node in row.mean.map { results(row).rate($0, of: node) } } != nil }
        out.tableStart("", label: words("scroll_region_named", ["name": words["years_heading"]]), columns: hasRates ? 8 : 7, rows: rows.count)
        out.raw("<thead><tr>")
        out.columnHead(words["edition"], classes: "t")
        out.columnHead(words["mean"])
        if hasRates { out.columnHead(years.rendition.numbers.rateWord()) }
        for word in ["lowest", "median", "highest"] { out.columnHead(words[word]) }
        out.columnHead(years.rendition.names.unitsTitle)
        out.columnHead(words["years_compared"], classes: "t")
        out.raw("</tr></thead><tbody>")
        for row in rows.reversed() {
            out.raw("<tr><th scope=\"row\" class=\"t\">")
            out.yearLink(root, row.edition == years.own ? nil : row.node.flatMap { years.indicatorPath(row.edition, $0) }, years.id(row.edition))
            if row.node == nil { out.small(words["years_absent"]) }
            out.raw("</th>")
            let numbers = years.numbers(row.edition)
            out.cell(row.mean.map(numbers.mean) ?? "–")
            if hasRates { out.cell(row.node.flatMap { node in row.mean.flatMap { results(row).rate($0, of: node) } }.map(numbers.rate) ?? "–") }
            let distribution = row.node.flatMap { node in row.distribution.map { ($0, node) } }
            out.cell(distribution.map { numbers.value($0.lowest, of: $1) } ?? "–")
            out.cell(distribution.map { median($0, row, $1) } ?? "–")
            out.cell(distribution.map { numbers.value($0.highest, of: $1) } ?? "–")
            out.cell(row.node == nil ? "–" : String(row.units))
            verdict(row, into: &out)
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    /// Whether it compares with the edition before, and why not.
    private func verdict(_ row: Row, into out: inout ByteBuffer) {
        guard let verdict = row.verdict, let step = years.steps.step(row.edition) else { return out.cell("–", classes: "t") }
        out.raw("<td class=\"t\">")
        out.text(years.rendition.comparabilityWord(verdict))
        if let reason = years.rendition.comparabilityReason(verdict, step.comparison) { out.small(reason) }
        out.raw("</td>")
    }

    private func median(_ distribution: Distribution, _ row: Row, _ node: Int) -> String {
        let results = results(row)
        return years.rendition.words.written(results.places.text(distribution.median.value, results.kind(of: distribution.median, on: node)))
    }
}
