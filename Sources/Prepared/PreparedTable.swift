/// A table that was put in order when the program was built, and is looked up where it stands in the program's file: nothing is read, copied or made
/// before the first question, and a question touches no more than a few of its pages.
///
/// It is a text of rows, each a key and further fields, sorted by the bytes of their keys, so that a key is found by halves.
package struct PreparedTable: Sendable {
    /// Behind a field that another follows: lower than any byte of a key, so that rows are in the order of their keys.
    static let fieldEnd: UInt8 = 0x01
    /// Behind the last field of a row.
    static let rowEnd: UInt8 = 0x02

    private let text: StaticString

    /// - Parameter text: as `PreparedText` writes it.
    package init(_ text: StaticString) { self.text = text }

    private var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) }

    /// The field behind a key; nil of a key that is not there.
    package subscript(key: String) -> String? {
        guard let start = position(behind: key) else { return nil }
        var end = start
        while bytes[end] > Self.rowEnd { end += 1 }
        return string(start..<end)
    }

    /// All fields behind a key; empty of a key that is not there.
    package func fields(of key: String) -> [String] {
        guard var position = position(behind: key) else { return [] }
        return fields(from: &position)
    }

    /// Its rows in their order, each with its key first.
    package var rows: Rows { Rows(table: self) }

    package struct Rows: Sequence, IteratorProtocol {
        fileprivate let table: PreparedTable
        fileprivate var position = 0

        package mutating func next() -> [String]? { position < table.bytes.count ? table.fields(from: &position) : nil }
    }

    /// The fields from a position to the end of its row, behind which the position is left.
    private func fields(from position: inout Int) -> [String] {
        var fields: [String] = []
        var start = position
        while true {
            let byte = bytes[position]
            position += 1
            guard byte <= Self.rowEnd else { continue }
            fields.append(string(start..<(position - 1)))
            if byte == Self.rowEnd { return fields }
            start = position
        }
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self) }

    /// Where the field behind a key begins.
    private func position(behind key: String) -> Int? {
        var key = key
        return key.withUTF8 { key in
            let bytes = bytes
            // Both at the beginning of a row, or at the end of all.
            var low = 0, high = bytes.count
            while low < high {
                var row = (low + high) / 2
                while row > low, bytes[row - 1] != Self.rowEnd { row -= 1 }
                var length = 0
                while length < key.count, bytes[row + length] == key[length] { length += 1 }
                var end = row + length
                if length == key.count, bytes[end] == Self.fieldEnd { return end + 1 }
                if length < key.count, bytes[end] < key[length] {
                    while bytes[end] != Self.rowEnd { end += 1 }
                    low = end + 1
                } else {
                    high = row
                }
            }
            return nil
        }
    }
}
