/// Moving labels apart that want to stand at the same height, each as little as possible.
enum LabelSpread {
    /// - Parameter wanted: ascending heights.
    /// - Returns: heights in the same order, at least `gap` apart. Neighbours that push each other share a block whose middle is
    ///   where they wanted to be on average (pooling adjacent violators).
    static func place(_ wanted: [Double], gap: Double) -> [Double] {
        var blocks: [(sum: Double, count: Int, first: Int)] = []
        for (index, height) in wanted.enumerated() {
            // Taking `index × gap` off turns "at least a gap apart" into "not descending".
            blocks.append((height - Double(index) * gap, 1, index))
            while blocks.count > 1 {
                let last = blocks[blocks.count - 1], before = blocks[blocks.count - 2]
                guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
                blocks.removeLast(2)
                blocks.append((before.sum + last.sum, before.count + last.count, before.first))
            }
        }
        var placed: [Double] = []
        for block in blocks {
            for offset in 0..<block.count {
                placed.append(block.sum / Double(block.count) + Double(block.first + offset) * gap)
            }
        }
        return placed
    }
}
