import Messages
import Scoring

/// The ranks that a set of totals gives. A total that nobody knows may be the best or the worst, so that a rank is known within bounds.
struct PublishedRanking {
    enum Total: Hashable {
        case value(Exact)
        /// The unit has none, and no rank.
        case none
        /// The unit has one, and no rank.
        case unranked
        case unknown
    }

    private let best: [Standing?]
    private let worst: [Standing?]

    /// - Parameters:
    ///   - direction: which end is the best.
    ///   - ties: what decides among equal totals.
    init(_ totals: [Total], _ rules: ScoringRules, _ direction: ScoringRules.Direction, _ ties: TieOrder? = nil) {
        let known = totals.compactMap { if case .value(let value) = $0 { value } else { nil } }
        let least = known.min() ?? .zero, greatest = known.max() ?? .zero
        /// - Parameter high: whether unknown totals are above all others, each by itself.
        func standings(high: Bool) -> [Standing?] {
            var beyond = Exact.zero
            let values = totals.map { total -> Exact? in
                switch total {
                case .value(let value): return value
                case .none, .unranked: return nil
                case .unknown:
                    beyond = beyond + .one
                    return high ? greatest + beyond : least - beyond
                }
            }
            let standings = rules.standings(present: ties?.ordered(values, rules.first(direction)) ?? values, direction)
            return zip(totals, standings).map { $0 == .unknown ? nil : $1 }
        }
        // Rank 1 may be the worst: then what is unknown stands before the others where it is worse.
        let first = rules.first(direction), ahead = standings(high: first == .high)
        worst = ahead
        best = totals.contains(.unknown) ? standings(high: first == .low) : ahead
        hasTotal = totals.map { $0 != .none && $0 != .unranked }
        isUnranked = totals.map { $0 == .unranked }
    }

    /// Whether a unit has a total, and may have a rank.
    private let hasTotal: [Bool]
    private let isUnranked: [Bool]

    /// Whether the unit can have this rank.
    func admits(_ rank: PrintedNumber, of unit: Int) -> Bool {
        guard hasTotal[unit] else { return false }
        guard let least = best[unit], let greatest = worst[unit] else { return true }
        return least.rank <= rank.value && rank.value <= greatest.rank && (!rank.isTie || least.isShared || greatest.isShared)
    }

    /// The unit's rank, where it is known.
    func rank(_ unit: Int) -> Exact? { best[unit]?.rank == worst[unit]?.rank ? best[unit]?.rank : nil }

    /// `2`, `2 to 4`, or what is said of a unit without a rank.
    func text(_ unit: Int, beside rank: PrintedNumber? = nil) -> Message {
        guard hasTotal[unit] else { return isUnranked[unit] ? "none: it is not ranked" : "none: it has no total" }
        guard let least = best[unit], let greatest = worst[unit] else { return "unknown" }
        if least.rank != greatest.rank { return "\(least.plainText) to \(greatest.plainText)" }
        return least.rank == rank?.value ? "\(least.plainText), not shared" : Message(verbatim: least.plainText)
    }
}
