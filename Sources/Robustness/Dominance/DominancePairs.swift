import Parallel

/// How many others each of some units dominates, and how many dominate it.
///
/// Every pair is looked at once: who dominates another has the larger sum of levels, and most pairs are settled by the first levels.
struct DominancePairs {
    /// By position in the levels that were given.
    private(set) var dominated: [Int]
    private(set) var dominators: [Int]

    /// - Parameter levels: as in `OrientedScores`, all of the same length. A missing score compares with nothing.
    init(_ levels: [[Int32]], jobs: Int) {
        let sums = levels.map { $0.reduce(0) { $0 + Int($1) } }, width = levels.first?.count ?? 0
        let order = levels.indices.filter { !levels[$0].contains(-1) }.sorted { (sums[$1], $0) < (sums[$0], $1) }
        let flat = order.flatMap { levels[$0] }
        // Those with the same sum dominate none of each other.
        var next = order.indices.map { $0 + 1 }
        for row in order.indices.reversed() where row + 1 < order.count && sums[order[row]] == sums[order[row + 1]] { next[row] = next[row + 1] }
        let stripes = max(1, min(jobs, order.count)), starts = next
        let counted = Workers.map(0..<stripes, jobs: jobs) { stripe -> (over: [Int], under: [Int]) in
            var over = [Int](repeating: 0, count: order.count), under = over
            flat.withUnsafeBufferPointer { flat in
                // Early rows have more below them than late ones: each stripe takes some of all.
                for row in stride(from: stripe, to: order.count, by: stripes) {
                    for other in starts[row]..<order.count {
                        let a = row * width, b = other * width
                        var leaf = 0
                        while leaf < width, flat[a + leaf] >= flat[b + leaf] { leaf += 1 }
                        if leaf == width {
                            over[row] += 1
                            under[other] += 1
                        }
                    }
                }
            }
            return (over, under)
        }
        dominated = [Int](repeating: 0, count: levels.count)
        dominators = dominated
        for (row, position) in order.enumerated() {
            for stripe in counted {
                dominated[position] += stripe.over[row]
                dominators[position] += stripe.under[row]
            }
        }
    }
}
