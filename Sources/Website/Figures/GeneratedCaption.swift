import Edition
import Formula
import Scoring
import Source

/// The caption of a figure whose author wrote none: what the numbers say, and nothing else. Its sentences are strings of the theme.
///
/// It speaks of the rows that stand in the figure, and says so where there are others. What is printed alike counts as equal: all that tie
/// are named, or counted. Where the lower value stands first, it comes first.
struct GeneratedCaption {
    /// As many names as a caption holds; the rest are counted.
    private static let mostNames = 3

    let names: EditionNames
    let figure: Figure

    var text: String {
        guard let panels = figure.panels else { return sentence }
        return words("caption_panels", ["caption": sentence, "group": panels.text(words.language)])
    }

    private var sentence: String {
        switch figure.block.kind {
        case .bars, .dots, .columns, .distribution, .tiles, .map: spread(figure.rows.map { ($0, $0.cells[0]) }, of: measure(series(0)))
        case .stackedBars: stack
        case .groupedBars: severalSeries
        case .dumbbells: changes
        case .scatter: words("caption_scatter", ["rows": scopedRows, "x": series(0), "y": series(1)])
        case .slope, .bump: ranks
        case .line: lines
        case .strip: profile(series(0))
        case .radar: profile(all)
        case .heatmap where figure.isCorrelation: words["caption_correlations"]
        case .heatmap: words("caption_cells", ["rows": scopedRows])
        case .hotspots, .cloud: terms
        }
    }

    private var words: Strings { names.words }
    private var rows: String { names.rowHeading(figure) }
    private func series(_ index: Int) -> String { names.text(figure.series[index]) }
    private var all: String { figure.series.map(names.text).joined(separator: words["list_separator"]) }

    /// The rows with how many of them there are, where not all are shown: "country (8 of 27)".
    private var cutRows: String {
        guard figure.scope.isCut else { return rows }
        var values = names.counted(figure)
        values["rows"] = rows
        return words("rows_some", with: values)
    }

    /// The same, and over which units their means are, where nothing else says it.
    private var scopedRows: String {
        guard let units = figure.scope.units else { return cutRows }
        var values = names.counted(units.chosen, of: units.all, counter: names.counter)
        values["rows"] = cutRows
        return words("rows_over", with: values)
    }

    /// "of the 8 shown of 27, ": before what is true of these.
    private var among: String { figure.scope.isCut ? words("among_shown", with: names.counted(figure)) : "" }

    /// What is measured: over which units where a condition chose some, and that the lower one is the better where it is.
    private func measure(_ title: String) -> String {
        var measure = title
        if let units = figure.scope.units {
            var values = names.counted(units.chosen, of: units.all, counter: names.counter)
            values["measure"] = measure
            measure = words("measure_over", with: values)
        }
        return figure.lowIsBest == true && !figure.isRank ? words("measure_low", ["measure": measure]) : measure
    }

    /// The highest and the lowest, the first of them first.
    private func spread(_ values: [(row: FigureRow, cell: FigureCell?)], of measure: String) -> String {
        guard let extremes = Extremes(values, names) else { return words("caption_none", ["rows": cutRows, "measure": measure]) }
        if figure.rows.count == 1 { return words("caption_one", ["label": extremes.highestLabel, "measure": measure, "value": extremes.highest]) }
        var sentence = extremes.words
        sentence["rows"] = rows
        sentence["measure"] = measure
        sentence["among"] = among
        if extremes.areEqual { return words("caption_equal", with: sentence) }
        if figure.isRank { return words(names.ranksFromWorst ? "caption_spread_rank_worst" : "caption_spread_rank", with: sentence) }
        return figure.lowestFirst == true ? words("caption_spread_low", with: sentence) : words("caption_spread", with: sentence)
    }

    /// What the parts make: an indicator’s value, or their sum.
    private var stack: String {
        let whole = figure.whole.map(names.text) ?? words["sum"]
        let measure = figure.whole == .word(.sum) ? words("measure_sum", ["series": all]) : words("measure_stack", ["measure": whole])
        return spread(figure.rows.map { ($0, $0.total) }, of: self.measure(measure))
    }

    /// Every indicator, or as many as a condition chose.
    private func profile(_ names: String) -> String {
        figure.block.condition == nil
            ? words("caption_profile", ["names": names]) : words("caption_profile_some", ["names": names, "count": String(figure.rows.count)])
    }

    private var severalSeries: String {
        guard let extremes = Extremes(figure.rows.map { ($0, $0.cells[0]) }, names), !extremes.areEqual else {
            return words("caption_none", ["rows": cutRows, "measure": measure(all)])
        }
        var sentence = extremes.words
        sentence["rows"] = rows
        sentence["series"] = measure(all)
        sentence["first"] = series(0)
        sentence["among"] = among
        return words("caption_series", with: sentence)
    }

    /// The rows between whose two values, as they are printed, most lies.
    private var changes: String {
        // What cannot be compared is no distance.
        let both = figure.rows.filter(\.breaks.isEmpty).compactMap { row in row.cells[0].flatMap { from in row.cells[1].map { (row: row, from: from, to: $0) } }
        }
        func distance(_ from: FigureCell, _ to: FigureCell) -> Exact { (to.format.printed(to.number) - from.format.printed(from.number)).magnitude }
        guard let most = both.map({ distance($0.from, $0.to) }).max(), !most.isZero else { return severalSeries }
        let furthest = both.filter { distance($0.from, $0.to) == most }
        var sentence = [
            "rows": rows, "first": measure(series(0)), "second": series(1), "among": among,
            "label": Extremes.names(furthest.map { $0.row.label.text(names.words.language) }, names),
        ]
        guard furthest.count == 1 else {
            sentence["distance"] = FigureCell(number: most, format: furthest[0].to.format).text(names.words.language)
            return words("caption_change_tied", with: sentence)
        }
        sentence["from"] = furthest[0].from.text(names.words.language)
        sentence["to"] = furthest[0].to.text(names.words.language)
        return words("caption_change", with: sentence)
    }

    private var ranks: String {
        let last = figure.series.count - 1
        guard let leaders = Extremes(figure.rows.map { ($0, $0.cells[last]) }, names) else {
            return words("caption_none", ["rows": scopedRows, "measure": words["rank"]])
        }
        let sentence = ["first": series(0), "last": series(last), "rows": scopedRows, "label": leaders.lowestLabel, "rank": leaders.lowest]
        return figure.scope.isCut
            ? words(names.ranksFromWorst ? "caption_ranks_some_worst" : "caption_ranks_some", with: sentence) : words("caption_ranks", with: sentence)
    }

    private var lines: String {
        guard let lines = figure.lines else { preconditionFailure("a figure of lines") }
        switch lines.direction {
        case .series:
            let ends = ["first": figure.rows.first.map(label) ?? "", "last": figure.rows.last.map(label) ?? ""]
            if figure.series.count == 1, let sentence = development(series(0), of: figure.rows.map(\.cells[0]), lines.breaks.first ?? [], along: ends) {
                return sentence
            }
            return words("caption_lines_series", with: ends.merging(["series": all]) { first, _ in first })
        case .rows:
            let last = figure.series.count - 1
            var sentence = ["first": series(0), "last": series(last), "rows": scopedRows, "measure": measure(lines.measure.map(names.text) ?? "")]
            if lines.measure == nil { sentence["measure"] = words["value_heading"] }
            guard let ends = Extremes(figure.rows.map { ($0, $0.cells[last]) }, names) else { return words("caption_lines", with: sentence) }
            let isLow = figure.lowestFirst == true
            sentence["label"] = isLow ? ends.lowestLabel : ends.highestLabel
            sentence["value"] = isLow ? ends.lowest : ends.highest
            if figure.isRank { return words(names.ranksFromWorst ? "caption_lines_rank_worst" : "caption_lines_rank", with: sentence) }
            return words(isLow ? "caption_lines_low" : "caption_lines_high", with: sentence)
        }
    }

    private func label(_ row: FigureRow) -> String { row.label.text(names.words.language) }

    /// One line from its first value to its last, where all between them can be compared; nil where they cannot, or there is no second.
    private func development(_ name: String, of cells: [FigureCell?], _ breaks: Set<Int>, along ends: [String: String]) -> String? {
        let there = cells.indices.filter { cells[$0] != nil }
        guard let first = there.first, let last = there.last, first < last, breaks.isDisjoint(with: first + 1...last), let from = cells[first],
            let to = cells[last]
        else { return nil }
        return words(
            "caption_line",
            [
                "measure": measure(name), "first": label(figure.rows[first]), "last": label(figure.rows[last]), "from": from.text(names.words.language),
                "to": to.text(names.words.language),
            ])
    }

    private var terms: String {
        guard let most = Extremes(figure.rows.map { ($0, $0.cells[0]) }, names) else { return words["hotspots"] }
        var sentence = names.counted(figure)
        sentence["label"] = most.highestLabel
        sentence["count"] = most.highest
        // A limit leaves out none that is more frequent.
        return figure.block.condition != nil && figure.scope.isCut ? words("caption_terms_some", with: sentence) : words("caption_terms", with: sentence)
    }

    /// The highest and the lowest of some values with the names of all that have them, as printed.
    private struct Extremes {
        let highest: String
        let highestLabel: String
        let lowest: String
        let lowestLabel: String
        var areEqual: Bool { highest == lowest }

        init?(_ values: [(row: FigureRow, cell: FigureCell?)], _ names: EditionNames) {
            let language = names.words.language
            let present = values.compactMap { value in value.cell.map { (label: value.row.label.text(language), number: $0.number, text: $0.text(language)) } }
            guard let highest = present.max(by: { $0.number < $1.number })?.text, let lowest = present.min(by: { $0.number < $1.number })?.text else {
                return nil
            }
            self.highest = highest
            self.lowest = lowest
            highestLabel = Self.names(present.filter { $0.text == highest }.map(\.label), names)
            lowestLabel = Self.names(present.filter { $0.text == lowest }.map(\.label), names)
        }

        var words: [String: String] {
            ["highest": highest, "highest_label": highestLabel, "lowest": lowest, "lowest_label": lowestLabel, "value": highest]
        }

        static func names(_ labels: [String], _ names: EditionNames) -> String {
            let shown = labels.prefix(GeneratedCaption.mostNames).joined(separator: names.words["list_separator"])
            guard labels.count > GeneratedCaption.mostNames else { return shown }
            return names.words("caption_names", ["names": shown, "count": String(labels.count)])
        }
    }
}
