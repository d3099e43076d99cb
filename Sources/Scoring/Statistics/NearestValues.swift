/// Units in the order of a value, for finding those whose value is nearest to one, without looking at all of them.
package struct NearestValues: Sendable {
    package struct Neighbour: Sendable {
        package let unit: Int
        package let gap: Exact
    }

    private struct Item {
        let unit: Int
        let value: Exact
    }

    /// By value; of equal ones the best place first.
    private let items: [Item]
    /// By item, where the items of the same value begin and end.
    private let blocks: [Range<Int>]
    private let places: [Int]

    /// - Parameters:
    ///   - units: with their values, each once.
    ///   - places: by unit, its position among all; it decides which of equally near ones comes first.
    package init(_ units: [(unit: Int, value: Exact)], places: [Int]) {
        let items = units.map { Item(unit: $0.unit, value: $0.value) }.sorted { $0.value == $1.value ? places[$0.unit] < places[$1.unit] : $0.value < $1.value }
        var blocks: [Range<Int>] = []
        blocks.reserveCapacity(items.count)
        var start = 0
        while start < items.count {
            var end = start + 1
            while end < items.count && items[end].value == items[start].value { end += 1 }
            for _ in start..<end { blocks.append(start..<end) }
            start = end
        }
        self.items = items
        self.blocks = blocks
        self.places = places
    }

    package var count: Int { items.count }

    /// The units nearest to a value, the nearest first, of equally near ones the best place first: at least `least` of them, where there are so many, and all
    /// that are as near as the last of these, but no more than `most` of any one gap.
    /// - Parameter unit: is not among them.
    package func nearest(to value: Exact, apartFrom unit: Int, atLeast least: Int, mostOfEach most: Int) -> [Neighbour] {
        var found: [Neighbour] = []
        // The first item that is not below the value, by bisection.
        var (low, high) = (0, items.count)
        while low < high {
            let middle = (low + high) / 2
            if items[middle].value < value { low = middle + 1 } else { high = middle }
        }
        var below = low - 1, above = low
        while found.count < least, below >= 0 || above < items.count {
            let gapBelow = below >= 0 ? value - items[below].value : nil, gapAbove = above < items.count ? items[above].value - value : nil
            let gap = [gapBelow, gapAbove].compactMap { $0 }.min() ?? .zero
            var level: [Int] = []
            // Of each side the first of those that are equal, one more than asked for in case the unit itself is among them.
            if gapBelow == gap {
                level += items[blocks[below]].prefix(most + 1).map(\.unit)
                below = blocks[below].lowerBound - 1
            }
            if gapAbove == gap {
                level += items[blocks[above]].prefix(most + 1).map(\.unit)
                above = blocks[above].upperBound
            }
            found += level.filter { $0 != unit }.sorted { places[$0] < places[$1] }.prefix(most).map { Neighbour(unit: $0, gap: gap) }
        }
        return found
    }
}
