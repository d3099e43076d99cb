import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// What each of the block's series is called.
    func titles(_ source: RowSource) -> [FigureTitle] {
        block.series.enumerated().map { title($1, kind: $0 < kinds.count ? kinds[$0] : nil, source) }
    }

    /// In the author's words; else the heading of a data column; else what the formula measures, as far as that can be told in a few words.
    func title(_ series: FigureBlock.Series, kind: NumberKind?, _ source: RowSource) -> FigureTitle {
        if let label = series.label { return .text(label) }
        if case .table(let table) = source {
            if let name = series.formula.bareName,
                let column = draft.dataset.tables[table].columns.first(where: { $0.name == name || $0.label.texts.contains { $0.text == name } })
            {
                return .text(column.label)
            }
        } else if let title = measure(series, source).flatMap(title) {
            return title
        }
        return .word(kind == .count ? .count : .value)
    }

    /// What a series measures; nil in rows of a data table, where an indicator's name may be a column's.
    func measure(_ series: FigureBlock.Series, _ source: RowSource) -> Measure? {
        if case .table = source { return nil }
        return series.formula.measure(in: draft.dataset)
    }

    func title(_ measure: Measure) -> FigureTitle? {
        let title: FigureTitle
        switch measure.function {
        case "score": title = .measure(.score, of: measure.node)
        case "mean": title = .measure(.mean, of: measure.node)
        case "rate": title = .measure(.rate, of: measure.node)
        case "rank": title = .measure(.rank, of: measure.node)
        case "median": title = .aggregate(.median, of: measure.node)
        case "max": title = .aggregate(.highest, of: measure.node)
        case "min": title = .aggregate(.lowest, of: measure.node)
        default: return nil
        }
        return measure.edition.map { .inEdition(title, $0) } ?? title
    }
}
