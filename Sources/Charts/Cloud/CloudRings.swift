/// The cells of a grid from its centre outwards, in ellipses three times as wide as high.
struct CloudRings {
    /// Cell indices (row × columns + column), nearest first; cells of one ring by row, then column.
    let cells: [Int32]

    init(columns: Int, rows: Int) {
        // Twice the distance in cells, so that the centre may lie between two: dx² + 9 dy², whose root is the ring.
        let centreX = columns - 1, centreY = rows - 1
        let farthest = Self.ring(centreX, centreY)
        var starts = [Int32](repeating: 0, count: farthest + 2)
        var rings = [Int32](repeating: 0, count: columns * rows)
        for row in 0..<rows {
            for column in 0..<columns {
                let ring = Self.ring(2 * column - centreX, 2 * row - centreY)
                rings[row * columns + column] = Int32(truncatingIfNeeded: ring)
                starts[ring + 1] += 1
            }
        }
        for ring in 1..<starts.count { starts[ring] += starts[ring - 1] }
        var sorted = [Int32](repeating: 0, count: columns * rows)
        for cell in rings.indices {
            let ring = Int(rings[cell])
            sorted[Int(starts[ring])] = Int32(truncatingIfNeeded: cell)
            starts[ring] += 1
        }
        cells = sorted
    }

    private static func ring(_ dx: Int, _ dy: Int) -> Int {
        Int(Double(dx * dx + 9 * dy * dy).squareRoot())
    }
}
