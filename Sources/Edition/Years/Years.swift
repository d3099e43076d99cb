/// Several editions of a report side by side, the oldest first. A report with one edition has none of this.
///
/// Units and indicators are the same by id, or by what `formerly` says; whatever is compared between two editions is asked of a
/// `comparison` of the two.
package struct Years: Sendable {
    package let editions: [YearEdition]
    package let units: Lineages
    /// The first is the total.
    package let indicators: Lineages
    /// By edition: it beside the one before; the first has none.
    private let steps: [EditionComparison?]
    private let verdicts: ComparabilityHistory

    /// - Parameter editions: the oldest first; at least two.
    init(_ editions: [YearEdition], units: Lineages, indicators: Lineages, language: String) {
        precondition(editions.count > 1, "one edition stands beside nothing")
        self.editions = editions
        self.units = units
        self.indicators = indicators
        let verdicts = ComparabilityHistory(editions, indicators, language: language)
        self.verdicts = verdicts
        steps = editions.indices.map { edition in
            edition == 0
                ? nil
                : EditionComparison(edition - 1, edition, editions, units: units, indicators: indicators, comparability: verdicts.steps[edition])
        }
    }

    /// An edition’s position; nil of one that is not there.
    package func position(_ id: String) -> Int? { editions.firstIndex { $0.id == id } }

    /// Two editions side by side, by their positions, the earlier one first. That of an edition with the one before costs nothing.
    package func comparison(_ before: Int, _ after: Int) -> EditionComparison {
        if before == after - 1, let step = steps[after] { return step }
        return EditionComparison(before, after, editions, units: units, indicators: indicators, comparability: verdicts.between(before, after))
    }

    /// An edition beside the one before it; nil of the first.
    package func beforeAndAfter(_ edition: Int) -> EditionComparison? { steps[edition] }

    /// By lineage of the indicators: the oldest edition with which it compares, as a rate at least, and with every one from there on; the edition
    /// itself where it does not compare with the one before, or where there is none; nil of an indicator that the edition does not have.
    package func comparesBackTo(from edition: Int) -> [Int?] {
        var oldest: [Int?] = indicators.all.map { $0.positions[edition] == nil ? nil : edition }
        for other in (0..<edition).reversed() {
            let verdicts = verdicts.between(other, edition)
            for lineage in oldest.indices where oldest[lineage] == other + 1 && verdicts[lineage]?.comparesAsRate == true { oldest[lineage] = other }
        }
        return oldest
    }

    /// What changed in an indicator's rules since the edition before, whatever its author says; nil where that has not got it.
    func found(_ edition: Int, lineage: Int) -> Set<Comparability.Reason.Kind>? { verdicts.found[edition].isEmpty ? nil : verdicts.found[edition][lineage] }
}
