import Edition
import Formula
import Scoring
import Source

/// What figures call their series, lines and rows, in the page's language.
extension EditionNames {
    func text(_ title: FigureTitle) -> String {
        switch title {
        case .text(let text): text.text(words.language)
        case .unit(let unit): units[unit]
        case .indicator(let node): indicators[node]
        case .measure(let kind, let node): measure(kind, node)
        case .aggregate(let word, let node):
            node.map { words("measure_aggregate", ["indicator": indicators[$0], "word": text(.word(word)).lowercased()]) } ?? text(.word(word))
        case .contribution(let node): words("contribution", ["indicator": indicators[node]])
        case .inEdition(let title, let edition): words("measure_in", ["measure": text(title), "edition": edition])
        case .word(.score): words["score"]
        case .word(.mean): words["mean"]
        case .word(.sum): words["sum"]
        case .word(.lowest): words["lowest"]
        case .word(.median): words["median"]
        case .word(.highest): words["highest"]
        case .word(.count): words["count"]
        case .word(.previous): words["previous"]
        case .word(.value): words["value_heading"]
        case .count(let edition): words("count_in", ["edition": edition])
        }
    }

    private func measure(_ kind: NumberKind, _ node: Int?) -> String {
        guard let node else {
            switch kind {
            case .mean: return words["mean"]
            case .rate: return words["rate"]
            case .rank: return words["rank"]
            default: return words["score"]
            }
        }
        let name = indicators[node]
        switch kind {
        case .mean: return words("measure_mean", ["indicator": name])
        case .rate: return words("measure_rate", ["indicator": name])
        case .rank: return words("measure_rank", ["indicator": name])
        default: return name
        }
    }

    /// The label of a line: the author's word or what the formula tells, of all where the figure does not show all, and the value.
    func text(_ reference: FigureReference) -> String {
        let value = reference.cell.text(words.language)
        if let label = reference.label { return label.text(words.language) + " " + value }
        guard let title = reference.title else { return value }
        return referenceLabel(text(title), isOfAll: reference.isOfAll) + " " + value
    }

    func referenceLabel(_ title: String, isOfAll: Bool) -> String { isOfAll ? words("reference_of_all", ["reference": title]) : title }

    /// What a figure's rows are: a city, an indicator, a region.
    func rowHeading(_ figure: Figure) -> String {
        switch figure.rows.first?.subject {
        case .unit: unitWord
        case .indicator: words["indicator"]
        case .group("band", _): words["band"]
        case .group(let key, _): groupings.first { $0.key == key }?.label.text(words.language) ?? key
        case .edition: words["edition"]
        case .record, nil: figure.rowTitle?.text(words.language) ?? words["item"]
        }
    }

    /// The same at the head of a column, where it begins with a capital letter; the heading of a data table’s column stays as it is written.
    func rowHead(_ figure: Figure) -> String {
        let heading = rowHeading(figure)
        if case .record? = figure.rows.first?.subject { return heading }
        return heading.prefix(1).uppercased() + heading.dropFirst()
    }
}

extension Figure {
    /// The median of a series.
    func median(_ series: Int = 0) -> FigureCell? {
        Self.median(rows.compactMap { $0.cells[series] }, between: between.indices.contains(series) ? between[series] : nil)
    }

    /// Of what a stack’s parts make.
    var medianTotal: FigureCell? { Self.median(rows.compactMap(\.total), between: betweenWholes) }

    private static func median(_ cells: [FigureCell], between: NumberFormat?) -> FigureCell? {
        guard let median = Median(cells.map(\.number)), let format = cells.first?.format else { return nil }
        return FigureCell(number: median.value, format: median.isBetween ? between ?? format : format)
    }
}
