import Formula
import Scoring

/// How a figure prints and compares its numbers: as the block asks, as the formula asks, or as numbers of their kind are.
struct CellFormats {
    let chosen: NumberFormat?
    let results: Results

    /// What is chosen, with the places of another edition.
    func printing(as results: Results) -> CellFormats { CellFormats(chosen: chosen, results: results) }

    private init(chosen: NumberFormat?, results: Results) {
        self.chosen = chosen
        self.results = results
    }

    init(_ block: FigureBlock, _ results: Results) {
        chosen = block.format.flatMap { NumberFormat($0.text) }
        self.results = results
    }

    /// Nil of what is no number.
    func cell(_ value: Value) -> FigureCell? {
        value.number.map { number in
            let format = rounded(chosen ?? value.format ?? value.kind?.format(of: number, results.places) ?? NumberFormat(decimals: 1))
            // Only the total has its own places; an indicator's are the same for all.
            switch value.kind {
            case .total: return FigureCell(number: number, format: format, compared: compared(number, on: 0))
            case .score: return FigureCell(number: number, format: format, compared: compared(number, on: 1))
            default: return FigureCell(number: number, format: format)
            }
        }
    }

    /// A value of a node.
    func cell(_ number: Exact, _ kind: NumberKind, on node: Int) -> FigureCell {
        FigureCell(number: number, format: format(kind, of: number), compared: compared(number, on: node))
    }

    func cell(_ number: Exact, _ kind: NumberKind) -> FigureCell { FigureCell(number: number, format: format(kind, of: number)) }

    /// A rank, marked where it is shared.
    func cell(_ standing: Standing) -> FigureCell {
        var format = NumberKind.rank.format(of: standing.rank, results.places)
        if standing.isShared { format.prefix = "=" }
        return FigureCell(number: standing.rank, format: format)
    }

    func format(_ kind: NumberKind, of number: Exact) -> NumberFormat { rounded(chosen ?? kind.format(of: number, results.places)) }

    /// Of a number that lies between two of this kind: half-way between two scores there need not be one. Nil where it is printed as they are.
    func between(_ kind: NumberKind?) -> NumberFormat? {
        guard chosen == nil else { return nil }
        switch kind {
        case .score, .total, .mean, .part, .difference, .count: return format(.mean, of: .zero)
        default: return nil
        }
    }

    /// A value as the rules compare those of a node: what is ranked as printed ties where the printed ones do.
    private func compared(_ number: Exact, on node: Int) -> Exact {
        results.rules.rankBy == .published ? results.printed(number, of: node) : number
    }

    private func rounded(_ format: NumberFormat) -> NumberFormat {
        var format = format
        format.rounding = results.rules.rounding
        return format
    }
}
