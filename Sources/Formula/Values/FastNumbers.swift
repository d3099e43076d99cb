import Scoring

/// Sums and orders of many numbers, on machine integers where all are whole.
///
/// Scores nearly always are, and an exact number costs ten times what an Int does across a module's boundary.
extension Array where Element == Exact {
    /// Every number as an Int, if all are whole and small enough for sums of squares.
    var smallInts: [Int]? {
        var result: [Int] = []
        result.reserveCapacity(count)
        for number in self {
            guard let int = number.int, Swift.abs(int) < 1 << 20 else { return nil }
            result.append(int)
        }
        return result
    }

    /// The sum; Int64 holds 2^40 numbers below 2^20.
    var total: Exact {
        if let smallInts {
            var sum = 0
            for int in smallInts { sum += int }
            return Exact(sum)
        }
        var sum = Exact.zero
        for number in self { sum = sum + number }
        return sum
    }

    /// The arithmetic mean, or nil of nothing.
    var average: Exact? { isEmpty ? nil : total / Exact(count) }

    /// The squared deviations from the mean, summed.
    var squaredDeviations: Exact {
        guard let mean = average else { return .zero }
        if let smallInts, count < 1 << 20 {
            var squares = 0
            for int in smallInts { squares += int * int }
            return Exact(squares) - mean * mean * Exact(count)
        }
        var sum = Exact.zero
        for number in self { sum = sum + (number - mean) * (number - mean) }
        return sum
    }

    /// From the smallest to the largest.
    var ascending: [Exact] { smallInts.map { $0.sorted().map { Exact($0) } } ?? sorted() }

    /// Positions from the best value to the worst, ties in their order.
    func order(highestFirst: Bool) -> [Int] {
        if let ints = smallInts {
            return indices.sorted { ints[$0] == ints[$1] ? $0 < $1 : (ints[$0] > ints[$1]) == highestFirst }
        }
        return indices.sorted { self[$0] == self[$1] ? $0 < $1 : (self[$0] > self[$1]) == highestFirst }
    }

    var largest: Exact? {
        if let smallInts { return smallInts.max().map { Exact($0) } }
        return self.max()
    }

    var smallest: Exact? {
        if let smallInts { return smallInts.min().map { Exact($0) } }
        return self.min()
    }
}

extension EvaluationFrame {
    /// The scores on a node of those units that have one.
    func scores(_ node: Int, of candidates: [Int]) -> (units: [Int], numbers: [Exact]) {
        let values = dataset.results.values[node]
        var units: [Int] = [], numbers: [Exact] = []
        units.reserveCapacity(candidates.count)
        numbers.reserveCapacity(candidates.count)
        for unit in candidates {
            guard let value = values[unit] else { continue }
            units.append(unit)
            numbers.append(value)
        }
        return (units, numbers)
    }
}
