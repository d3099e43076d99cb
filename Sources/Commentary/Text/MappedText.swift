/// A text made from another by copying and inserting, which remembers where each byte came from.
struct MappedText {
    private struct Piece {
        let start: Int
        let base: Int
        /// Copied bytes map one to one; inserted bytes all map to the place at which they were inserted.
        let isCopy: Bool
    }

    private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func copy(_ source: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        pieces.append(Piece(start: bytes.count, base: range.lowerBound, isCopy: true))
        bytes.append(contentsOf: source[range])
    }

    mutating func insert(_ more: some Sequence<UInt8>, at base: Int) {
        pieces.append(Piece(start: bytes.count, base: base, isCopy: false))
        bytes.append(contentsOf: more)
    }

    /// Applies `edits`, which are in order; one that begins inside the one before it is left out.
    mutating func copy(_ source: [UInt8], _ range: Range<Int>, applying edits: [Edit]) {
        var from = range.lowerBound
        for edit in edits where edit.range.lowerBound >= from {
            copy(source, from..<edit.range.lowerBound)
            if !edit.replacement.isEmpty { insert(edit.replacement, at: edit.range.lowerBound) }
            from = edit.range.upperBound
        }
        copy(source, from..<range.upperBound)
    }

    /// The offset in the text that this was made from.
    func base(of offset: Int) -> Int {
        guard !pieces.isEmpty else { return offset }
        var low = 0
        var high = pieces.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle - 1 }
        }
        let piece = pieces[low]
        return piece.isCopy ? piece.base + (offset - piece.start) : piece.base
    }
}

/// A replacement of a range of bytes; an empty range inserts.
struct Edit {
    let range: Range<Int>
    let replacement: [UInt8]
}
