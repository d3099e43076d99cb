import Formula
import Scoring
import Source

/// What a figure's rows are.
enum RowSource {
    case units
    case indicators
    case editions
    case grouping(Int)
    case table(Int)

    /// Finds what `rows:` names.
    static func find(_ word: FigureBlock.Word, in draft: EditionDraft) -> (RowSource?, Diagnostic?) {
        switch word.text {
        case "units": return (.units, nil)
        case "indicators": return (.indicators, nil)
        case "editions": return (.editions, nil)
        default: break
        }
        if let grouping = draft.rowGroupings.firstIndex(where: { $0.key == word.text }) { return (.grouping(grouping), nil) }
        if let table = draft.dataset.tables.firstIndex(where: { $0.name == word.text }) { return (.table(table), nil) }
        // A table that could not be read has its own diagnostic.
        if draft.unreadableTables.contains(word.text) { return (nil, nil) }
        let known = ["units", "indicators", "editions"] + draft.rowGroupings.map(\.key) + draft.dataset.tables.map(\.name)
        return (
            nil,
            Diagnostic(
                "unknown-rows", "rows \"\(word.text)\" are neither units, indicators, editions, a grouping nor a data table", at: word.place,
                hint: nearest(word.text, among: known).map { "did you mean \($0)?" } ?? "write one of \(known)")
        )
    }
}

extension FigureInput {
    /// The rows that the block names, or that its formula is about; nil if neither tells.
    func rowSource(_ problems: inout [Diagnostic]) -> RowSource? {
        if let word = block.rows {
            let (source, problem) = RowSource.find(word, in: draft)
            if let problem { problems.append(problem) }
            return source
        }
        guard let first = block.series.first else { return missingRows("units, indicators, a grouping or a data table", &problems) }
        return inferred(first, &problems)
    }

    func missingRows<T>(_ what: Message, _ problems: inout [Diagnostic]) -> T? {
        problems.report("missing-key", "figure has no rows", at: block.place, hint: "add rows: with \(what)")
        return nil
    }

    /// Units for a formula that gives each unit a value of its own (`total`, `rate(ux)`); indicators for one with the word
    /// `indicator`; the first grouping for an aggregate (`mean(total)`).
    private func inferred(_ series: FigureBlock.Series, _ problems: inout [Diagnostic]) -> RowSource? {
        let ofUnit = series.formula.bind(in: draft.dataset, row: .unit(0))
        if case .success(let bound) = ofUnit, bound.variesByUnit { return .units }
        let isWhole = (try? series.formula.bind(in: draft.dataset).get()) != nil
        if !isWhole, let leaf = draft.tree.leaves.first, (try? series.formula.bind(in: draft.dataset, row: .indicator(leaf, units: nil)).get()) != nil {
            return .indicators
        }
        if isWhole { return draft.groupings.isEmpty ? missingRows("units, indicators or a data table", &problems) : .grouping(0) }
        if case .failure(let found) = ofUnit { problems += found.diagnostics }
        return nil
    }
}
