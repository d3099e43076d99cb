import Scoring
import Source

/// What was printed, held to what the scores give: every value and every rank.
struct PublishedNumbers {
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []
    /// What stands on the page of checks.
    private(set) var comparison = PrintedComparison()
    /// What stands in place of computed values.
    private(set) var stated: Stated

    /// - Parameters:
    ///   - computed: from the scores alone.
    ///   - stated: what is said of units and ties.
    ///   - errata: printed numbers that are known to be wrong.
    init(
        _ file: ScoresFile, computed: Results, stated: Stated, indicators: IndicatorsFile, units: [Unit], groupings: [Grouping], errata: [PrintedErratum]
    ) {
        let tree = computed.tree, rules = computed.rules
        self.stated = stated
        comparison.rule = rules.printed
        let rounding = ScoreRounding(file, tree: tree, rules: rules, decimals: indicators.decimals)
        diagnostics += rounding.diagnostics
        let acknowledged = { (node: Int, isRank: Bool) in Dictionary(errata.filter { $0.node == node && $0.isRank == isRank }.map { ($0.unit, $0) }) { $1 } }
        var undeclared: [PublishedValues] = [], rankNotes: [Diagnostic.Note] = []
        let printed = file.published.values.sorted { $0.key < $1.key }.map { node, column in
            PublishedValues(column, node: node, file, results: computed, units: units, rounding: rounding, acknowledged: acknowledged(node, false))
        }
        for values in printed { self.stated.add(values.shown, values.node, places: values.column.places) }
        // Ranks are those of numbers as pages print them.
        let places = computed.places.showing(printed: self.stated.placesOfIndicators)
        for values in printed {
            let node = values.node, column = values.column
            var found = values.diagnostics
            if values.common == nil, !values.undeclared.isEmpty { undeclared.append(values) }
            comparison.count += column.cells.count { $0 != nil }
            comparison.findings += values.findings
            if node == 0 || file.published.ranks[node] != nil {
                let ranks = PublishedRanks(
                    file, node: node, results: computed, places: places, units: units, groupings: groupings, values: values,
                    acknowledged: acknowledged(node, true))
                let (problems, notes) = ranks.judged()
                // One mistake is one message: the total is to be corrected, and the ranks are right then.
                if !found.isEmpty { found[0].notes += notes } else if !values.undeclared.isEmpty { rankNotes += notes }
                found += problems
                comparison.findings += ranks.findings
            }
            diagnostics += found
        }
        if let first = undeclared.first {
            var problem = first.undeclaredRounding(undeclared.map(\.undeclared.count).reduce(0, +))
            problem.notes += rankNotes
            diagnostics.append(problem)
        }
        for (node, _) in file.published.ranks.sorted(by: { $0.key < $1.key }) where file.published.values[node] == nil {
            let ranks = PublishedRanks(
                file, node: node, results: computed, places: places, units: units, groupings: groupings, values: nil, acknowledged: acknowledged(node, true))
            diagnostics += ranks.judged().diagnostics
            comparison.findings += ranks.findings
        }
        comparison.count += file.published.ranks.values.map { $0.cells.count { $0 != nil } }.reduce(0, +)
        // What stands as it was printed is published all the same: its faults are found, and are on the page of checks.
        if rules.printed == .stands { diagnostics = diagnostics.map(\.asFinding) }
        comparison.hasRoundedScores = rounding.isDeclared
        diagnostics += errata.filter { erratum in !comparison.findings.contains { $0.isAcknowledged(by: erratum) } }.map { $0.outdated(units, tree) }
    }

    /// What was found of printed bands.
    mutating func add(_ bands: PrintedBands) {
        diagnostics += bands.diagnostics
        comparison.count += bands.count
        comparison.findings += bands.findings
    }
}

extension Stated {
    fileprivate mutating func add(_ shown: [Exact?], _ node: Int, places shownPlaces: Int) {
        guard shown.contains(where: { $0 != nil }) else { return }
        values[node] = shown
        places[node] = shownPlaces
    }
}

extension Diagnostic {
    /// A printed number that stands although it is wrong.
    fileprivate var asFinding: Diagnostic {
        guard ["published-total-differs", "published-value-differs", "published-rank-differs"].contains(rule) else { return self }
        var copy = self
        copy.severity = .warning
        return copy
    }
}
