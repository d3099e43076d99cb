/// Takes markup that our own code wrote apart at the addresses of its links and pictures. In it `<` always begins a tag, and an attribute's value
/// stands between double quotes.
struct TagScanner {
    struct Address {
        let bytes: ArraySlice<UInt8>
        /// Of a link; else of a picture.
        let isLink: Bool
    }

    enum Piece {
        case other(ArraySlice<UInt8>)
        /// The tag up to its address, and from it on.
        case tag(ArraySlice<UInt8>, Address, ArraySlice<UInt8>)
        case linkEnd(ArraySlice<UInt8>)
    }

    private let bytes: [UInt8]
    private var position = 0
    private var waiting: Piece?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Piece? {
        if let piece = waiting {
            waiting = nil
            return piece
        }
        let start = position
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<"), let piece = piece(at: position) else {
                position += 1
                continue
            }
            let before = bytes[start..<position]
            position = end(of: piece)
            if before.isEmpty { return piece }
            waiting = piece
            return .other(before)
        }
        return start < position ? .other(bytes[start..<position]) : nil
    }

    private func end(of piece: Piece) -> Int {
        switch piece {
        case .other(let bytes), .linkEnd(let bytes), .tag(_, _, let bytes): bytes.endIndex
        }
    }

    private func piece(at start: Int) -> Piece? {
        if begins("</a>", at: start) { return .linkEnd(bytes[start..<start + 4]) }
        if begins("<a ", at: start) { return tag(from: start, " href=\"", isLink: true) }
        return begins("<img ", at: start) ? tag(from: start, " src=\"", isLink: false) : nil
    }

    private func tag(from start: Int, _ name: StaticString, isLink: Bool) -> Piece? {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")),
            let attribute = (start..<end).first(where: { begins(name, at: $0) })
        else { return nil }
        let first = attribute + name.utf8CodeUnitCount
        guard let last = bytes[first...end].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        return .tag(bytes[start..<first], Address(bytes: bytes[first..<last], isLink: isLink), bytes[last...end])
    }

    private func begins(_ text: StaticString, at index: Int) -> Bool {
        let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return index + text.count <= bytes.count && bytes[index..<index + text.count].elementsEqual(text)
    }
}
