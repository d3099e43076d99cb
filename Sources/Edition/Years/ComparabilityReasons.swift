import Scoring
import Source

/// Why indicators do not compare, in the words of messages: with ids, not with names.
struct ComparabilityReasons {
    private let years: Years

    init(_ years: Years) { self.years = years }

    /// Everything that changed between two editions: "its maximum was 20 and is 25; the weights of hours, pilots changed".
    func sentence(_ verdict: Comparability, _ between: EditionComparison) -> Message {
        let words =
            verdict.reasons.map { reason($0, between) } + verdict.declared.filter { $0.level == verdict.level }.map { Message(verbatim: $0.reason.text("en")) }
        return words.isEmpty ? "its author says so" : "\(words, .semicolons)"
    }

    private func reason(_ reason: Comparability.Reason, _ between: EditionComparison) -> Message {
        let names = ids(reason.indicators, between), gone = ids(reason.gone, between)
        switch reason.kind {
        case .structure:
            let new: Message = reason.indicators.count == 1 ? "\(names) is new" : "\(names) are new"
            let left: Message = reason.gone.count == 1 ? "\(gone) is gone" : "\(gone) are gone"
            return gone.isEmpty ? new : names.isEmpty ? left : "\(new) and \(left)"
        case .role:
            return reason.indicators.count == 1
                ? "\(names) counts as a bonus or a penalty in one of them alone" : "\(names) count as a bonus or a penalty in one of them alone"
        case .maximum:
            if !reason.indicators.isEmpty { return "the maximum of \(names) changed, and not that of all its parts alike" }
            if reason.from == reason.to { return "its lowest score changed" }
            return
                "its maximum was \(reason.from.map { Message(verbatim: $0.shortest()) } ?? "none") and is \(reason.to.map { Message(verbatim: $0.shortest()) } ?? "none")"
        case .weights: return "the weights of \(names) changed"
        case .aggregation: return "it is made of its parts in another way"
        case .missing: return "what a missing score counts for changed"
        case .rounding: return "values are rounded in another place"
        case .normalisation: return "its raw values became scores in another way"
        case .direction: return "its other end is the best"
        case .criteria: return "its criteria changed"
        case .parts: return reason.indicators.count == 1 ? "\(names) does not compare" : "\(names) do not compare"
        }
    }

    private func ids(_ lineages: [Int], _ between: EditionComparison) -> [String] {
        lineages.compactMap { lineage in
            [between.after, between.before].lazy.compactMap { edition in
                years.indicators[lineage].positions[edition].map { years.editions[edition].indicators[$0].id }
            }.first
        }
    }
}
