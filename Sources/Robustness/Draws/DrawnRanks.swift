import Scoring

/// The ranks of one draw, as the edition's rules make them of its totals.
///
/// Made in doubles; where their bounds leave open which of two totals is higher, or how one is rounded, the exact totals decide.
struct DrawnRanks {
    private let model: PerturbedTree
    private let settings: DrawSettings
    private var quick: QuickTotals
    /// Who has a rank, in the order of units.csv.
    private let ranked: [Int]
    /// By unit: what decides among equal totals, as in the ranking itself; higher is the better end of the values.
    private let ties: [Int]
    /// By unit: the same number where nothing that totals are made of differs, so that their totals are equal under all weights.
    private let kinds: [Int]
    private let places: Int

    init(_ model: PerturbedTree, _ settings: DrawSettings) {
        let results = model.results
        self.model = model
        self.settings = settings
        quick = QuickTotals(model)
        ranked = (0..<results.unitCount).filter { results.standings[0][$0] != nil }
        let order = results.ties.ordered([Exact?](repeating: .zero, count: results.unitCount), results.first(of: 0))
        ties = results.ties.isEmpty ? [Int](repeating: 0, count: results.unitCount) : order.map { $0?.int ?? 0 }
        var numbers: [[Exact?]: Int] = [:]
        let made = model.tree.nodes.indices.filter { node in
            !model.isAffected[node] && model.tree[node].parent.map { model.isAffected[$0] && model.tree[$0].children.contains(node) } ?? false
        }
        kinds = (0..<results.unitCount).map { unit in
            let key = made.map { results.computed[$0][unit] }
            if let known = numbers[key] { return known }
            numbers[key] = numbers.count
            return numbers.count - 1
        }
        places = results.places[.total].fixed
    }

    /// Twice each unit's rank (fractional ranking has halves); 0 of those without one.
    mutating func ranks(_ draw: Int) -> [Int32] {
        let results = model.results, factors = model.factors(draw, settings), exact = ExactTotals(model: model, factors: factors)
        let isHighFirst = results.first(of: 0) == .high
        let (values, bounds) = quick.totals(factors)
        let keys = results.rules.rankBy == .published ? rounded(values, bounds, exact) : ordered(values, bounds, exact)
        guard results.ties.isEmpty, let ranks = counted(keys, isHighFirst: isHighFirst) else { return sorted(keys, isHighFirst: isHighFirst) }
        return ranks
    }

    /// The ranks by how many units have each key, where nothing decides among equal ones; nil where the keys lie too far apart for that.
    private func counted(_ keys: [Int], isHighFirst: Bool) -> [Int32]? {
        var least = Int.max, greatest = Int.min
        for unit in ranked { (least, greatest) = (min(least, keys[unit]), max(greatest, keys[unit])) }
        var ranks = [Int32](repeating: 0, count: keys.count)
        guard !ranked.isEmpty else { return ranks }
        let (range, overflows) = greatest.subtractingReportingOverflow(least)
        guard !overflows, range < 16 * ranked.count + 1024 else { return nil }
        var counts = [Int32](repeating: 0, count: range + 1)
        for unit in ranked { counts[keys[unit] - least] += 1 }
        // By key, in the place of its count: twice the rank.
        var start = 0, distinct = 0
        for step in counts.indices {
            let index = isHighFirst ? range - step : step
            guard counts[index] > 0 else { continue }
            let end = start + Int(counts[index])
            distinct += 1
            counts[index] = Int32(doubled(start, end, distinct))
            start = end
        }
        for unit in ranked { ranks[unit] = counts[keys[unit] - least] }
        return ranks
    }

    private func sorted(_ keys: [Int], isHighFirst: Bool) -> [Int32] {
        let order = ranked.sorted { a, b in
            if keys[a] != keys[b] { return (keys[a] > keys[b]) == isHighFirst }
            if ties[a] != ties[b] { return (ties[a] > ties[b]) == isHighFirst }
            return a < b
        }
        var ranks = [Int32](repeating: 0, count: keys.count)
        var start = 0, distinct = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, keys[order[end]] == keys[order[start]], ties[order[end]] == ties[order[start]] { end += 1 }
            distinct += 1
            for position in start..<end { ranks[order[position]] = Int32(doubled(start, end, distinct)) }
            start = end
        }
        return ranks
    }

    /// Twice the rank of those that stand from one place to another, from 0 and without the last, as the so many-th different ones.
    private func doubled(_ start: Int, _ end: Int, _ distinct: Int) -> Int {
        switch model.results.rules.ranking {
        case .competition: 2 * (start + 1)
        case .dense: 2 * distinct
        case .modified: 2 * end
        case .fractional: start + 1 + end
        }
    }

    /// By unit: the total as it would be printed, in units of its last place.
    private func rounded(_ values: ArraySlice<Double>, _ bounds: ArraySlice<Double>, _ exact: ExactTotals) -> [Int] {
        let power = (0..<places).reduce(1.0) { power, _ in power * 10 }, rounding = model.results.rules.rounding
        var keys = [Int](repeating: 0, count: values.count)
        for unit in ranked {
            if let whole = ErrorBound.rounded(values[values.startIndex + unit], bounds[bounds.startIndex + unit], power) {
                keys[unit] = Int(whole)
            } else {
                keys[unit] = (exact.total(of: unit).rounded(places, rounding) * Exact(10).power(places)).int ?? 0
            }
        }
        return keys
    }

    /// By unit: a number that is higher where the exact total is, and the same where it is the same.
    private func ordered(_ values: ArraySlice<Double>, _ bounds: ArraySlice<Double>, _ exact: ExactTotals) -> [Int] {
        var sure = [(value: Double, bound: Double)](repeating: (0, 0), count: values.count)
        var known: [Int: Exact] = [:]
        for unit in ranked {
            let value = values[values.startIndex + unit], bound = bounds[bounds.startIndex + unit]
            if bound.isFinite, value.isFinite {
                sure[unit] = (value, bound)
            } else {
                let total = exact.total(of: unit)
                known[unit] = total
                sure[unit] = (total.double, total.double.magnitude * 0x1p-50)
            }
        }
        let order = BucketOrder.of(ranked, by: sure.map(\.value))
        var keys = [Int](repeating: 0, count: values.count)
        var start = 0, key = 0
        while start < order.count {
            // As long as each reaches into what came before, nothing is known of their order.
            var end = start + 1, reach = sure[order[start]].value + sure[order[start]].bound
            while end < order.count, sure[order[end]].value - sure[order[end]].bound <= reach {
                reach = max(reach, sure[order[end]].value + sure[order[end]].bound)
                end += 1
            }
            let near = order[start..<end]
            start = end
            // Without a bound they are nothing, exactly, as where a geometric mean has a part that is nothing.
            let areNothing = near.allSatisfy { sure[$0].value == 0 && sure[$0].bound == 0 }
            if areNothing || near.allSatisfy({ kinds[$0] == kinds[near[near.startIndex]] }) {
                key += 1
                for unit in near { keys[unit] = key }
                continue
            }
            let totals = near.map { unit in (unit, known[unit] ?? exact.total(of: unit)) }.sorted { $0.1 < $1.1 }
            var last: Exact?
            for (unit, total) in totals {
                if total != last { key += 1 }
                last = total
                keys[unit] = key
            }
        }
        return keys
    }
}
