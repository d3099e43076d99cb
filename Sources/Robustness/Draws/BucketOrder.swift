/// Orders units by numbers, in a time that grows with their count where they are spread as totals are, and as any sort does where they are not.
enum BucketOrder {
    /// The units from the least value to the greatest; equal ones as they came.
    /// - Parameter values: by unit, finite.
    static func of(_ units: [Int], by values: [Double]) -> [Int] {
        guard let first = units.first else { return [] }
        var least = values[first], greatest = least
        for unit in units { (least, greatest) = (min(least, values[unit]), max(greatest, values[unit])) }
        guard greatest > least else { return units }
        // Rounding keeps what is not greater from being put behind.
        let scale = Double(units.count - 1) / (greatest - least)
        guard scale.isFinite, scale > 0 else { return sorted(units[...], by: values) }
        let buckets = units.map { Int((values[$0] - least) * scale) }
        var ends = [Int](repeating: 0, count: (buckets.max() ?? 0) + 1)
        for bucket in buckets { ends[bucket] += 1 }
        for bucket in ends.indices.dropFirst() { ends[bucket] += ends[bucket - 1] }
        var order = units, next = [0] + ends.dropLast()
        for (unit, bucket) in zip(units, buckets) {
            order[next[bucket]] = unit
            next[bucket] += 1
        }
        var start = 0
        for end in ends {
            if end - start > 1 { order.replaceSubrange(start..<end, with: sorted(order[start..<end], by: values)) }
            start = end
        }
        return order
    }

    /// Swift's sort keeps the order of equal ones, but does not promise it.
    private static func sorted(_ units: ArraySlice<Int>, by values: [Double]) -> [Int] {
        units.enumerated().sorted { values[$0.element] == values[$1.element] ? $0.offset < $1.offset : values[$0.element] < values[$1.element] }.map(\.element)
    }
}
