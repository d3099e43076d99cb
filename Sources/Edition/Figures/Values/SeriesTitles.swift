import Formula
import Scoring
import Source

extension FigureBlock.Series {
    /// What the series measures; nil in rows of a data table, where an indicator's name may be a column's.
    func measure(_ source: RowSource, in dataset: Dataset) -> Measure? {
        if case .table = source { return nil }
        return formula.measure(in: dataset)
    }

    /// In the author's words; else the heading of a data column; else what the formula measures, as far as that can be told in a few words.
    func title(kind: NumberKind?, _ source: RowSource, in dataset: Dataset) -> FigureTitle {
        if let label { return .text(label) }
        if case .table(let table) = source {
            if let name = formula.bareName,
                let column = dataset.tables[table].columns.first(where: { $0.name == name || $0.label.texts.contains { $0.text == name } })
            {
                return .text(column.label)
            }
        } else if let title = measure(source, in: dataset).flatMap(FigureTitle.init) {
            return title
        }
        return .word(kind == .count ? .count : .value)
    }
}

extension FigureTitle {
    /// Nil for what has no short name.
    init?(_ measure: Measure) {
        let title: FigureTitle
        switch measure.function {
        case "score", "raw": title = .measure(.score, of: measure.node)
        case "mean": title = .measure(.mean, of: measure.node)
        case "rate": title = .measure(.rate, of: measure.node)
        case "rank": title = .measure(.rank, of: measure.node)
        case "median": title = .aggregate(.median, of: measure.node)
        case "max": title = .aggregate(.highest, of: measure.node)
        case "min": title = .aggregate(.lowest, of: measure.node)
        default: return nil
        }
        self = measure.edition.map { .inEdition(title, $0) } ?? title
    }
}
