import Scoring
import Source

/// Why indicators do not compare, in the words of messages: with ids, not with names.
struct ComparabilityReasons {
    private let years: Years

    init(_ years: Years) { self.years = years }

    /// Everything that changed between two editions: "its maximum was 20 and is 25; the weights of hours, pilots changed".
    func sentence(_ verdict: Comparability, _ between: EditionComparison) -> String {
        let words = verdict.reasons.map { reason($0, between) } + verdict.declared.filter { $0.level == verdict.level }.map { $0.reason.text("en") }
        return words.isEmpty ? "its author says so" : words.joined(separator: "; ")
    }

    private func reason(_ reason: Comparability.Reason, _ between: EditionComparison) -> String {
        let names = ids(reason.indicators, between), gone = ids(reason.gone, between)
        switch reason.kind {
        case .structure:
            return [
                names.isEmpty ? nil : "\(names) \(reason.indicators.count == 1 ? "is" : "are") new",
                gone.isEmpty ? nil : "\(gone) \(reason.gone.count == 1 ? "is" : "are") gone",
            ]
            .compactMap { $0 }.joined(separator: " and ")
        case .role: return "\(names) \(reason.indicators.count == 1 ? "counts" : "count") as a bonus or a penalty in one of them alone"
        case .maximum:
            if !reason.indicators.isEmpty { return "the maximum of \(names) changed, and not that of all its parts alike" }
            if reason.from == reason.to { return "its lowest score changed" }
            return
                "its maximum \(reason.from.map { "was \($0.shortest())" } ?? "was none") and \(reason.to.map { "is \($0.shortest())" } ?? "is none")"
        case .weights: return "the weights of \(names) changed"
        case .aggregation: return "it is made of its parts in another way"
        case .missing: return "what a missing score counts for changed"
        case .rounding: return "values are rounded in another place"
        case .normalisation: return "its raw values became scores in another way"
        case .direction: return "its other end is the best"
        case .criteria: return "its criteria changed"
        case .parts: return "\(names) \(reason.indicators.count == 1 ? "does" : "do") not compare"
        }
    }

    private func ids(_ lineages: [Int], _ between: EditionComparison) -> String {
        lineages.compactMap { lineage in
            [between.after, between.before].lazy.compactMap { edition in
                years.indicators[lineage].positions[edition].map { years.editions[edition].indicators[$0].id }
            }.first
        }.joined(separator: ", ")
    }
}
