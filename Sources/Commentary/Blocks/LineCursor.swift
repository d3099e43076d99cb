/// A position in a line as libcmark counts it: tabs stop at every fourth column, and a tab may be consumed in part.
struct LineCursor {
    /// In the whole text.
    var offset: Int
    /// 0-based; within a tab that is consumed in part it is ahead of `offset`.
    var column: Int
    /// The columns that are left of a tab at `offset` which is consumed in part; else 0.
    private(set) var tabRest = 0

    init(offset: Int, column: Int) {
        self.offset = offset
        self.column = column
    }

    /// Moves over `columns` columns of spaces and tabs (or other characters, one column each).
    mutating func advance(columns: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int) {
        var left = columns
        while left > 0 && offset < end {
            guard bytes[offset] == .tab else {
                tabRest = 0
                offset += 1
                column += 1
                left -= 1
                continue
            }
            let width = 4 - column % 4
            column += min(width, left)
            if width <= left { offset += 1 }
            tabRest = max(width - left, 0)
            left -= width
        }
    }

    /// The first byte that is neither space nor tab, and its distance in columns.
    func firstNonspace(in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> (cursor: LineCursor, indent: Int) {
        var next = LineCursor(offset: offset, column: column)
        while next.offset < end && bytes[next.offset].isSpaceOrTab {
            next.column += bytes[next.offset] == .tab ? 4 - next.column % 4 : 1
            next.offset += 1
        }
        return (next, next.column - column)
    }
}
