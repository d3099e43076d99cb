import Charts
import Edition
import Markup
import Scoring
import Source

/// A unit through the years up to its edition: rank and total, with what changed where that can be said.
struct UnitYears {
    private struct Row {
        let edition: Int
        /// The unit's position there; nil where it took no part.
        let unit: Int?
        let standing: Standing?
        let total: Exact?
        /// Since the edition before.
        let climb: RankChange?
        let change: TotalChange?
        let step: YearStep?
    }

    private let years: EditionYears
    private let root: String
    private let name: String
    private let rows: [Row]

    /// Nil of a unit that no edition before has.
    init?(_ years: EditionYears, unit: Int, root: String) {
        let lineage = years.years.units[years.years.units.ofEdition[years.own][unit]]
        guard lineage.first < years.own else { return nil }
        self.years = years
        self.root = root
        name = years.rendition.names.units[unit]
        rows = (lineage.first...years.own).map { edition in
            let results = years.years.editions[edition].results, unit = lineage.positions[edition]
            let step = edition == lineage.first ? nil : years.steps.step(edition)
            return Row(
                edition: edition, unit: unit, standing: unit.flatMap { results.standings[0][$0] }, total: unit.flatMap { results.values[0][$0] },
                climb: unit.flatMap { step?.climbs[$0] }, change: unit.flatMap { step?.totals[$0] }, step: step)
        }
    }

    var exhibit: ExhibitView {
        let words = years.rendition.words
        var body = ByteBuffer(capacity: 8 * 1024)
        charts(into: &body)
        table(into: &body)
        return ExhibitView(
            heading: words["years_heading"], caption: ByteBuffer(text: words("years_caption_unit", ["name": name, "last": years.id(years.own)])), body: body,
            note: ByteBuffer(text: notes.joined(separator: words.sentenceGap)))
    }

    // MARK: Charts

    private func charts(into out: inout ByteBuffer) {
        let words = years.rendition.words
        let ranks = rows.map { row in row.standing.map { ChartValue($0.rank.double, $0.label(words.marks)) } }
        let totals = rows.map { row in row.total.map { ChartValue($0.double, years.numbers(row.edition).total($0)) } }
        let shown = [(words["rank"], ranks, true), (words["total"], totals, false)].filter { $0.1.count { $0 != nil } > 1 }
        if shown.isEmpty { return }
        out.raw("<div class=\"two\">")
        for (title, values, isRank) in shown {
            let breaks = rows.indices.filter { row in
                guard let step = rows[row].step else { return false }
                return isRank ? !step.comparesRanks : !step.comparesTotals
            }
            out.raw("<div><p class=\"cap\"><b>")
            out.text(title)
            out.raw("</b></p>")
            LineChart(
                lines: [ChartLine("", values: values, breaks: Set(breaks), role: .group(0))], columns: years.columns(rows.map(\.edition)), isRank: isRank,
                ticks: TickText.plain.written { words.written($0) }, height: 130
            ).writeSmall(to: &out, name: words("years_chart", ["name": name, "measure": title]), years.rendition.chartWords)
            out.raw("</div>")
        }
        out.raw("</div>")
    }

    // MARK: Table

    /// Where all of every change is of own scores, parts say nothing more.
    private var hasParts: Bool { rows.contains { $0.step?.hasOwnPart == true && $0.change?.rest.isZero == false } }
    private var hasClimbs: Bool { rows.contains { $0.climb != nil } }
    private var hasChanges: Bool { rows.contains { $0.change != nil && $0.step?.comparesTotals == true } }

    private func table(into out: inout ByteBuffer) {
        let words = years.rendition.words
        let printed = PrintedChanges(rows.compactMap(\.change), years.rendition.results, words.marks)
        out.tableStart(
            "", label: words("scroll_region_named", ["name": words["years_heading"]]), columns: 3 + [hasClimbs, hasChanges, hasParts, hasParts].count { $0 },
            rows: rows.count)
        out.raw("<thead><tr>")
        out.columnHead(words["edition"], classes: "t")
        out.columnHead(words["rank"])
        if hasClimbs { out.columnHead(words["years_climb"]) }
        out.columnHead(words["total"])
        if hasChanges { out.columnHead(words["years_change"]) }
        if hasParts {
            out.columnHead(words["years_own"])
            out.columnHead(words["years_rest"])
        }
        out.raw("</tr></thead><tbody>")
        for row in rows.reversed() {
            out.raw("<tr><th scope=\"row\" class=\"t\">")
            out.yearLink(root, row.edition == years.own ? nil : row.unit.flatMap { years.unitPath(row.edition, $0) }, years.id(row.edition))
            if row.unit == nil { out.small(words["years_absent"]) }
            out.raw("</th>")
            let count = years.years.editions[row.edition].results.rankedCount(0)
            out.cell(row.standing.map { $0.label(words.marks) + "/" + String(count) } ?? "–")
            if hasClimbs { if let climb = row.climb { out.climbCell(climb, words) } else { out.cell("–") } }
            out.cell(row.total.map(years.numbers(row.edition).total) ?? "–")
            if hasChanges { out.signedCell(row.step?.comparesTotals == true ? row.change.map { printed.text($0.change) } : nil, words.marks) }
            if hasParts {
                let change = row.step?.hasOwnPart == true ? row.change : nil
                out.signedCell(change.map { printed.text($0.own) }, words.marks)
                out.signedCell(change.map { printed.text($0.rest) }, words.marks)
            }
            out.raw("</tr>")
        }
        out.tableEnd()
    }

    private var notes: [String] {
        let words = years.rendition.words
        return (hasClimbs ? [words["years_note_ranks"]] : []) + (hasParts ? [words["years_note_parts"]] : [])
            + rows.reversed().compactMap { row in row.step.flatMap { years.notCompared($0) } }
    }
}
