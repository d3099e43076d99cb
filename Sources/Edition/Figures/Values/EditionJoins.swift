import Formula
import Scoring
import Source

/// Which values of which editions a figure may join: those that can be compared.
struct EditionJoins {
    private let years: Years
    private let own: Int

    /// Nil of a report with one edition.
    init?(_ draft: EditionDraft) {
        guard let years = draft.years, let own = years.position(draft.id) else { return nil }
        self.years = years
        self.own = own
    }

    /// - Parameters:
    ///   - nodes: what the values are made of, in the tree of this edition.
    ///   - kind: ranks and rates compare where a maximum has changed, points do not.
    func compares(_ nodes: [Int], _ kind: NumberKind?, _ before: String, _ after: String) -> Bool {
        guard let a = years.position(before), let b = years.position(after), a != b else { return true }
        let comparison = years.comparison(min(a, b), max(a, b))
        return nodes.allSatisfy { node in
            guard let verdict = comparison.comparability[years.indicators.ofEdition[own][node]] else { return false }
            return kind == .rank || kind == .rate ? verdict.comparesAsRate : verdict.isComparable
        }
    }
}

extension FigureInput {
    /// The points at which a series over editions has to begin anew.
    /// - Parameter row: whose own indicator the formula may speak of.
    func breaks(_ series: FigureBlock.Series, _ kind: NumberKind?, over editions: [String], row: FigureRow.Subject? = nil) -> Set<Int> {
        guard let joins = EditionJoins(draft) else { return [] }
        let nodes = nodes(of: series, row)
        return Set(editions.indices.dropFirst().filter { !joins.compares(nodes, kind, editions[$0 - 1], editions[$0]) })
    }

    /// The series, each of an edition of its own, that cannot be compared with the one before.
    func breaks(between series: [FigureBlock.Series], _ kinds: [NumberKind?], _ source: RowSource, row: FigureRow.Subject? = nil) -> Set<Int> {
        guard let joins = EditionJoins(draft) else { return [] }
        let editions = series.map { $0.measure(source, in: draft.dataset).map { $0.edition ?? draft.id } }
        return Set(
            series.indices.dropFirst().filter { position in
                guard let before = editions[position - 1], let after = editions[position], before != after else { return false }
                let kind = kinds[position] ?? kinds[position - 1]
                return !joins.compares(nodes(of: series[position - 1], row) + nodes(of: series[position], row), kind, before, after)
            })
    }

    /// The editions of such series, where the formulas tell; this one where they name none.
    func editions(of series: [FigureBlock.Series], _ source: RowSource) -> [String] {
        series.map { $0.measure(source, in: draft.dataset)?.edition ?? draft.id }
    }

    private func nodes(of series: FigureBlock.Series, _ row: FigureRow.Subject?) -> [Int] {
        var nodes = series.formula.indicators(in: draft.dataset)
        if case .indicator(let node)? = row, !nodes.contains(node) { nodes.append(node) }
        return nodes
    }

    /// The pairs at which any of the lines is interrupted, in the order of the years.
    static func unjoined(_ breaks: [Set<Int>], _ editions: [String]) -> [EditionPair] {
        Set(breaks.joined()).sorted().map { EditionPair(before: editions[$0 - 1], after: editions[$0]) }
    }
}
