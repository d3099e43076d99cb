import Formula
import Scoring
import Source

/// Turns a figure block into a figure: finds its rows, evaluates its formulas, sorts and marks them.
///
/// What each kind does stands in Kinds/, what they share in Rows/ and Values/.
struct FigureEvaluation {
    let block: FigureBlock
    let draft: EditionDraft
    let cache: AggregateCache
    var diagnostics: [Diagnostic] = []
    /// By series: what its numbers are, as far as one was evaluated.
    var kinds: [NumberKind?] = []
    /// What is said of a group or an indicator for which nobody has a value, if nobody has one in any row.
    var ofNothing: [Diagnostic] = []
    /// How many rows there are; how many are shown is known at the end.
    var scope = FigureScope(all: 0, shown: 0)
    /// The data table that the rows are from, and what it calls them.
    var table: (position: Int, rowTitle: LocalizedText)?

    init(_ block: FigureBlock, _ draft: EditionDraft, _ cache: AggregateCache) {
        self.block = block
        self.draft = draft
        self.cache = cache
    }

    /// The figure, or nil with the reasons in `diagnostics`.
    mutating func evaluate() -> Figure? {
        checkFormat()
        if block.formulas.contains(where: { draft.isInDoubt($0.formula) }) { return nil }
        if let condition = block.condition, draft.isInDoubt(condition.references) { return nil }
        // Over editions of which one could not be read, there would be rows missing.
        if !draft.unreadEditions.isEmpty, block.rows?.text == "editions" || block.kind == .slope || block.kind == .bump { return nil }
        var figure =
            switch block.kind {
            case .bars, .dots, .columns, .distribution: singleSeries()
            case .groupedBars: severalSeries(2...Int.max, "grouped bars")
            case .dumbbells: severalSeries(2...2, "dumbbells")
            case .stackedBars: stacked()
            case .scatter: scatter()
            case .slope: ranks(2...2)
            case .bump: ranks(2...Int.max)
            case .strip: strip()
            case .radar: radar()
            case .heatmap: heatmap()
            case .tiles: tiles()
            case .hotspots, .cloud: hotspots()
            }
        if let table {
            figure?.rowTitle = table.rowTitle
            figure?.tableSource = draft.tables[table.position].source
            figure?.block.unit = block.unit ?? draft.tables[table.position].unit
        }
        if let shown = figure?.rows.count {
            scope.shown = shown
            figure?.scope = scope
            figure?.between = kinds.indices.map(formatBetween)
            // What a line is of is known once it is known what the figure shows.
            for index in figure?.references.indices ?? 0..<0 { figure?.references[index].isOfAll = scope.isPartial }
        }
        return diagnostics.hasErrors ? nil : figure
    }

    mutating func report(_ rule: String, _ message: String, at place: Place, hint: String) {
        diagnostics.append(Diagnostic(rule, message, at: place, hint: hint))
    }
}
