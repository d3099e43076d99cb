import Formula
import Scoring
import Source

extension FigureEvaluation {
    /// What each of the block's series is called.
    func titles(_ source: RowSource) -> [FigureTitle] {
        block.series.enumerated().map { title($1, kind: $0 < kinds.count ? kinds[$0] : nil, source) }
    }

    /// In the author's words; else the heading of a data column; else what the formula measures, as far as that can be told.
    func title(_ series: FigureBlock.Series, kind: NumberKind?, _ source: RowSource) -> FigureTitle {
        if let label = series.label { return .text(label) }
        if case .table(let table) = source, let name = series.formula.bareName,
            let column = draft.dataset.tables[table].columns.first(where: { $0.name == name || $0.label.texts.contains { $0.text == name } })
        {
            return .text(column.label)
        }
        let named = series.formula.indicators(in: draft.dataset)
        switch kind {
        case .mean?, .rate?, .score?, .total?, .rank?:
            // A formula about several indicators has no short name.
            guard named.count < 2 else { return .word(.value) }
            if case .total? = kind { return .measure(.score, of: 0) }
            return .measure(kind ?? .plain, of: named.first)
        case .count?: return .word(.count)
        default: return .word(.value)
        }
    }
}
