/// Which cells of a cloud are taken: a bitmap in rows of 64-bit words.
struct CloudGrid {
    let columns: Int
    let rows: Int
    private let stride: Int
    private var bits: [UInt64]

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        stride = (columns + 63) / 64
        bits = [UInt64](repeating: 0, count: stride * rows)
    }

    /// Whether a box lies inside the grid and covers no taken cell.
    func isFree(column: Int, row: Int, width: Int, height: Int) -> Bool {
        guard column >= 0, row >= 0, column + width <= columns, row + height <= rows else { return false }
        let first = column >> 6, last = (column + width - 1) >> 6
        let (head, tail) = Self.masks(column, width)
        var start = row * stride
        return bits.withUnsafeBufferPointer { bits in
            for _ in 0..<height {
                if first == last {
                    if bits[start + first] & head & tail != 0 { return false }
                } else {
                    if bits[start + first] & head != 0 || bits[start + last] & tail != 0 { return false }
                    var word = first + 1
                    while word < last {
                        if bits[start + word] != 0 { return false }
                        word += 1
                    }
                }
                start += stride
            }
            return true
        }
    }

    mutating func take(column: Int, row: Int, width: Int, height: Int) {
        let first = column >> 6, last = (column + width - 1) >> 6
        let (head, tail) = Self.masks(column, width)
        for line in row..<(row + height) {
            let start = line * stride
            if first == last {
                bits[start + first] |= head & tail
            } else {
                bits[start + first] |= head
                bits[start + last] |= tail
                for word in (first + 1)..<last { bits[start + word] = .max }
            }
        }
    }

    /// The bits from the box's first column on, and those up to its last.
    private static func masks(_ column: Int, _ width: Int) -> (head: UInt64, tail: UInt64) {
        (UInt64.max << UInt64(column & 63), UInt64.max >> UInt64(63 - (column + width - 1) & 63))
    }
}
