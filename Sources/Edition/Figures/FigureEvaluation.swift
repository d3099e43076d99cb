import Formula
import Scoring
import Source

/// What a figure is made from: its block, the edition that it stands in, and what the edition's other formulas have computed.
///
/// Everything below Rows/, Values/ and Kinds/ is a function of it, and hands on values: rows that are chosen (`RowSelection`), rows with their
/// numbers (`SeriesTable`), a figure. Problems are added to a list that each is given.
struct FigureInput {
    var block: FigureBlock
    let draft: EditionDraft
    let cache: AggregateCache
    var formats: CellFormats

    init(_ block: FigureBlock, _ draft: EditionDraft, _ cache: AggregateCache) {
        self.block = block
        self.draft = draft
        self.cache = cache
        formats = CellFormats(block, draft.results)
    }
}

extension FigureBlock {
    /// The figure that the block asks for; nil where a problem among those beside it is an error, or follows from one told elsewhere.
    func figure(in draft: EditionDraft, _ cache: AggregateCache) -> (figure: Figure?, problems: [Diagnostic]) {
        let input = FigureInput(self, draft, cache)
        var problems = formatProblems
        if input.isInDoubt { return (nil, problems) }
        let figure = input.figure(&problems)
        return (problems.hasErrors ? nil : figure, problems)
    }
}

extension FigureInput {
    /// Whether something that the figure would read could not be read itself.
    fileprivate var isInDoubt: Bool {
        if block.formulas.contains(where: { draft.isInDoubt($0.formula) }) { return true }
        if let condition = block.condition, draft.isInDoubt(condition.references) { return true }
        // Over editions of which one could not be read, there would be rows missing.
        let isOverEditions = block.rows?.text == "editions" || block.kind == .slope || block.kind == .bump || block.kind == .line
        return isOverEditions && !draft.unreadEditions.isEmpty
    }

    fileprivate func figure(_ problems: inout [Diagnostic]) -> Figure? {
        switch block.kind {
        case .bars, .dots, .columns, .distribution: singleSeries(&problems)
        case .groupedBars: severalSeries(2...Int.max, "grouped bars", &problems)
        case .dumbbells: severalSeries(2...2, "dumbbells", &problems)
        case .stackedBars: stacked(&problems)
        case .scatter: scatter(&problems)
        case .slope: ranks(2...2, &problems)
        case .bump: ranks(2...Int.max, &problems)
        case .line: lines(&problems)
        case .strip: strip(&problems)
        case .radar: radar(&problems)
        case .heatmap: heatmap(&problems)
        case .tiles: tiles(&problems)
        case .map: map(&problems)
        case .hotspots, .cloud: hotspots(&problems)
        }
    }

    /// A figure of these rows, with what follows from how they were chosen.
    func figure(_ rows: [FigureRow], of selection: RowSelection, _ series: [FigureTitle], _ complete: (inout Figure) -> Void = { _ in }) -> Figure {
        var figure = Figure(block: block, rows: rows, scope: selection.scope(shown: rows.count), series: series)
        if case .table(let table) = selection.source {
            figure.rowTitle = selection.title
            figure.tableSource = draft.tables[table].source
            figure.block.unit = block.unit ?? draft.tables[table].unit
        }
        complete(&figure)
        return figure
    }

    /// The editions up to this one, oldest first.
    var editions: [(id: String, dataset: Dataset)] {
        if let years = draft.years, let own = years.position(draft.id) {
            return years.editions[...own].compactMap { edition in
                edition.id == draft.id ? (draft.id, draft.dataset) : draft.dataset.others[edition.id].map { (edition.id, $0) }
            }
        }
        return draft.dataset.others.filter { $0.key < draft.id }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [(draft.id, draft.dataset)]
    }
}

extension [Diagnostic] {
    mutating func report(_ rule: String, _ message: Message, at place: Place, hint: Message) {
        append(Diagnostic(rule, message, at: place, hint: hint))
    }
}
