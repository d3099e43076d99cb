import Scoring

/// The ranks that a set of totals gives. A total that nobody knows may be the best or the worst, so that a rank is known within bounds.
struct PublishedRanking {
    enum Total: Hashable {
        case value(Exact)
        /// The unit has none, and no rank.
        case none
        case unknown
    }

    private let best: [Standing?]
    private let worst: [Standing?]

    /// - Parameter direction: which end is the best.
    init(_ totals: [Total], _ rules: ScoringRules, _ direction: ScoringRules.Direction) {
        let known = totals.compactMap { if case .value(let value) = $0 { value } else { nil } }
        let least = known.min() ?? .zero, greatest = known.max() ?? .zero
        /// - Parameter high: whether unknown totals are above all others, each by itself.
        func standings(high: Bool) -> [Standing?] {
            var beyond = Exact.zero
            let values = totals.map { total -> Exact? in
                switch total {
                case .value(let value): return value
                case .none: return nil
                case .unknown:
                    beyond = beyond + .one
                    return high ? greatest + beyond : least - beyond
                }
            }
            let standings = rules.standings(present: values, direction)
            return zip(totals, standings).map { $0 == .unknown ? nil : $1 }
        }
        // Rank 1 may be the worst: then what is unknown stands before the others where it is worse.
        let first = rules.first(direction), ahead = standings(high: first == .high)
        worst = ahead
        best = totals.contains(.unknown) ? standings(high: first == .low) : ahead
        hasTotal = totals.map { $0 != .none }
    }

    /// Whether a unit has a total at all.
    private let hasTotal: [Bool]

    /// Whether the unit can have this rank.
    func admits(_ rank: PrintedNumber, of unit: Int) -> Bool {
        guard hasTotal[unit] else { return false }
        guard let least = best[unit], let greatest = worst[unit] else { return true }
        return least.rank <= rank.value && rank.value <= greatest.rank && (!rank.isTie || least.isShared || greatest.isShared)
    }

    /// The unit's rank, where it is known.
    func rank(_ unit: Int) -> Exact? { best[unit]?.rank == worst[unit]?.rank ? best[unit]?.rank : nil }

    /// `2`, `2 to 4`, or what is said of a unit without a rank.
    func text(_ unit: Int, beside rank: PrintedNumber? = nil) -> String {
        guard hasTotal[unit] else { return "none: it has no total" }
        guard let least = best[unit], let greatest = worst[unit] else { return "unknown" }
        if least.rank != greatest.rank { return "\(least.text) to \(greatest.text)" }
        return least.text + (least.rank == rank?.value ? ", not shared" : "")
    }
}
