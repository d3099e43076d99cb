/// Placing words of a cloud so that none overlaps in any font and none is dropped.
///
/// Each word takes a box of its maximum width and a line's height, in cells of 4 px; the greatest is placed first, each at the first
/// free place from the centre outwards. If the grid fills, it is doubled and everything placed again.
struct CloudLayout {
    struct Word: Equatable {
        let text: String
        let size: Int
        /// The middle of its box, in pixels.
        let x: Double
        let y: Double
        let accent: Bool
    }

    let words: [Word]
    let width: Double
    let height: Double

    static let cell = 4.0
    /// A line is 1.30 sizes high in the tallest font measured; the baseline lies 0.36 sizes below the middle.
    static let lineHeight = 1.30
    static let baseline = 0.36
    static let smallest = 12.0

    /// - Parameter terms: by count, the greatest first.
    init(_ terms: [Hotspot], width: Double) {
        let ems = terms.map { TextMeasure.maximum($0.term, size: 1) }
        let sizes = CloudSize.sizes(terms.map(\.count), ems: ems, width: width)
        let boxes = zip(ems, sizes).map { em, size in
            Cells(
                width: max(1, Int(((em * Double(size) + Double(size) / 4) / Self.cell).rounded(.up))),
                height: max(1, Int((Double(size) * Self.lineHeight / Self.cell).rounded(.up))))
        }
        // A single word may be wider than was asked for; it is placed all the same.
        let columns = max(Int(width / Self.cell), boxes.map(\.width).max() ?? 1)
        let area = boxes.reduce(0) { $0 + $1.width * $1.height }
        // Boxes leave about two fifths of the grid free; a few large ones need three lines before the ellipses round them fill.
        var rows = max(area * 5 / 3 / columns, 3 * (boxes.map(\.height).max() ?? 1))
        var placed = Self.place(boxes, columns: columns, rows: rows)
        while placed == nil {
            rows *= 2
            placed = Self.place(boxes, columns: columns, rows: rows)
        }
        let origins = placed ?? []
        // Cropped to what was used.
        let left = origins.map(\.column).min() ?? 0, top = origins.map(\.row).min() ?? 0
        let right = zip(origins, boxes).map { $0.column + $1.width }.max() ?? 1
        let bottom = zip(origins, boxes).map { $0.row + $1.height }.max() ?? 1
        let used = Double(right - left) * Self.cell
        self.width = max(width, used)
        height = Double(bottom - top) * Self.cell
        let shift = (self.width - used) / 2
        let greatest = terms.first?.count ?? 0
        words = terms.indices.map { index in
            Word(
                text: terms[index].term, size: sizes[index],
                x: (Double(origins[index].column - left) + Double(boxes[index].width) / 2) * Self.cell + shift,
                y: (Double(origins[index].row - top) + Double(boxes[index].height) / 2) * Self.cell,
                accent: terms[index].count == greatest)
        }
    }

    private struct Cells: Hashable {
        let width: Int
        let height: Int
    }

    /// The upper left cell of each box; nil if one finds no place.
    private static func place(_ boxes: [Cells], columns: Int, rows: Int) -> [(column: Int, row: Int)]? {
        var grid = CloudGrid(columns: columns, rows: rows)
        let cells = CloudRings(columns: columns, rows: rows).cells
        // Where the search for a box of this size ended: for a box at least as large, everything before failed too.
        var ends: [(box: Cells, end: Int)] = []
        var origins: [(column: Int, row: Int)] = []
        origins.reserveCapacity(boxes.count)
        for box in boxes {
            var index = 0
            for known in ends where known.box.width <= box.width && known.box.height <= box.height { index = max(index, known.end) }
            let dx = box.width / 2, dy = box.height / 2
            var found: (column: Int, row: Int)?
            while index < cells.count {
                let (row, column) = Int(cells[index]).quotientAndRemainder(dividingBy: columns)
                if grid.isFree(column: column - dx, row: row - dy, width: box.width, height: box.height) {
                    found = (column - dx, row - dy)
                    break
                }
                index += 1
            }
            guard let found else { return nil }
            grid.take(column: found.column, row: found.row, width: box.width, height: box.height)
            origins.append(found)
            if let known = ends.firstIndex(where: { $0.box == box }) { ends[known].end = index } else { ends.append((box, index)) }
        }
        return origins
    }
}
