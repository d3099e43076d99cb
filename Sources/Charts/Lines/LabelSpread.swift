/// Moving labels apart that want to stand at the same height, each as little as possible.
enum LabelSpread {
    /// - Parameters:
    ///   - wanted: the heights of their middles, ascending.
    ///   - sizes: how high each label is, gap included.
    ///   - bounds: what the labels are to stay within, if it is high enough for all of them.
    /// - Returns: heights in the same order, without overlaps. Neighbours that push each other share a block whose middle is
    ///   where they wanted to be on average (pooling adjacent violators).
    static func place(_ wanted: [Double], sizes: [Double], within bounds: ClosedRange<Double>? = nil) -> [Double] {
        // How far each stands below the first if all are packed; taken off, "without overlaps" becomes "not descending".
        var offsets: [Double] = []
        for index in wanted.indices {
            offsets.append(index == 0 ? 0 : offsets[index - 1] + (sizes[index - 1] + sizes[index]) / 2)
        }
        var blocks: [(sum: Double, count: Int)] = []
        for (height, offset) in zip(wanted, offsets) {
            blocks.append((height - offset, 1))
            while blocks.count > 1 {
                let last = blocks[blocks.count - 1], before = blocks[blocks.count - 2]
                guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
                blocks.removeLast(2)
                blocks.append((before.sum + last.sum, before.count + last.count))
            }
        }
        let starts = blocks.flatMap { [Double](repeating: $0.sum / Double($0.count), count: $0.count) }
        guard let bounds, let first = sizes.first, let last = sizes.last, let depth = offsets.last else { return zip(starts, offsets).map { $0 + $1 } }
        let upper = bounds.lowerBound + first / 2, lower = max(bounds.upperBound - last / 2 - depth, upper)
        return zip(starts, offsets).map { min(max($0, upper), lower) + $1 }
    }
}
