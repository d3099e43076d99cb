import Edition
import Formula
import Scoring
import Source

/// What figures call their series, lines and rows, in the page's language.
extension Rendition {
    func text(_ title: FigureTitle) -> String {
        switch title {
        case .text(let text): text.text(language)
        case .unit(let unit): unitNames[unit]
        case .indicator(let node): indicatorNames[node]
        case .measure(let kind, let node): measure(kind, node)
        case .word(.score): words["score"]
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
        let name = indicatorNames[node]
        switch kind {
        case .mean: return words("measure_mean", ["indicator": name])
        case .rate: return words("measure_rate", ["indicator": name])
        case .rank: return words("measure_rank", ["indicator": name])
        default: return name
        }
    }

    /// The label of a line: the author's word or what the formula tells, and the value.
    func text(_ reference: FigureReference) -> String {
        let value = reference.cell.text(language)
        if let label = reference.label { return label.text(language) + " " + value }
        return switch reference.word {
        case .mean: words["mean"] + " " + value
        case .median: words["median"] + " " + value
        case .highest: words["highest"] + " " + value
        case .lowest: words["lowest"] + " " + value
        case nil: value
        }
    }

    /// What a figure's rows are: a city, an indicator, a region.
    func rowHeading(_ figure: Figure) -> String {
        switch figure.rows.first?.subject {
        case .unit: unitWord
        case .indicator: words["indicator"]
        case .group(let key, _): edition.groupings.first { $0.key == key }?.label.text(language) ?? key
        case .edition: words["edition"]
        case .record, nil: figure.rowTitle?.text(language) ?? words["item"]
        }
    }
}

extension Figure {
    /// The median of the first series, with one place more than its values have where it lies between two of them.
    var median: FigureCell? {
        let cells = rows.compactMap { $0.cells.first ?? nil }.sorted { $0.number < $1.number }
        guard var middle = cells.dropFirst((cells.count - 1) / 2).first else { return nil }
        let other = cells[cells.count / 2]
        if other.number != middle.number {
            middle.number = (middle.number + other.number) / Exact(2)
            middle.format.decimals += middle.format.optional == 0 ? 1 : 0
        }
        return middle
    }
}
