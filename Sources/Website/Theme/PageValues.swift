import Markup

/// What one view shows, flattened: its values as finished bytes, and its shape (which optional values are there, how
/// often each list repeats). Views of one shape differ only in their values and so share a `Skeleton`.
struct PageValues: Sendable {
    private(set) var shape: [UInt8] = []
    private var content: ByteBuffer
    private var ends: [Int] = []

    init(capacity: Int = 4096) {
        content = ByteBuffer(capacity: capacity)
    }

    var count: Int { ends.count }

    mutating func text(_ text: String) {
        content.text(text)
        ends.append(content.count)
    }

    mutating func markup(_ markup: ByteBuffer) {
        content.raw(markup)
        ends.append(content.count)
    }

    mutating func presence(_ present: Bool) {
        shape.append(present ? 1 : 0)
    }

    /// Little-endian, seven bits a byte, the eighth bit set when more follow (LEB128).
    mutating func count(_ count: Int) {
        var rest = count
        while rest > 0x7F {
            shape.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        shape.append(UInt8(rest))
    }

    func append(_ index: Int, to page: inout ByteBuffer) {
        let start = index == 0 ? 0 : ends[index - 1]
        page.raw(content.bytes[start..<ends[index]])
    }
}

/// Reads a shape back, in the order in which it was written.
struct ShapeReader {
    private let shape: [UInt8]
    private var position = 0

    init(_ shape: [UInt8]) {
        self.shape = shape
    }

    mutating func presence() -> Bool {
        defer { position += 1 }
        return shape[position] == 1
    }

    mutating func count() -> Int {
        var count = 0
        var shift = 0
        while shape[position] > 0x7F {
            count |= Int(shape[position] & 0x7F) << shift
            shift += 7
            position += 1
        }
        count |= Int(shape[position]) << shift
        position += 1
        return count
    }
}
