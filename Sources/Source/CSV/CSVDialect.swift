/// What stands between the cells of a CSV file.
///
/// RFC 4180 has the comma. A spreadsheet in whose language a decimal has a comma writes semicolons, and what is copied out of one has tabs;
/// a first line `sep=;` says it outright, as Excel reads and writes it.
struct CSVDialect: Equatable {
    enum Separator: UInt8, CaseIterable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09

        var name: Message {
            switch self {
            case .comma: "commas"
            case .semicolon: "semicolons"
            case .tab: "tabs"
            }
        }
    }

    var separator = Separator.comma
    /// Where the table begins, behind a line that only names the separator.
    var start = 0

    /// As many records are looked at as tell one separator from another that stands in texts.
    private static let mostRecords = 20

    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> CSVDialect {
        if let stated = stated(bytes) { return stated }
        let records = counts(bytes)
        guard let header = records.first else { return CSVDialect() }
        let present = Separator.allCases.filter { header[$0, default: 0] > 0 }
        if present.count < 2 { return CSVDialect(separator: present.first ?? .comma) }
        // In a text of the header, or in numbers, another one stands now and then; what separates stands equally often in every row.
        let steady = present.filter { separator in records.allSatisfy { $0[separator] == header[separator] } }
        return CSVDialect(separator: steady.count == 1 ? steady[0] : .comma)
    }

    /// `sep=;` and the line's end.
    private static func stated(_ bytes: UnsafeBufferPointer<UInt8>) -> CSVDialect? {
        guard bytes.count > 5, zip(bytes, "sep=".utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }), let separator = Separator(rawValue: bytes[4]) else { return nil }
        var end = 5
        if bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        return end > 5 ? CSVDialect(separator: separator, start: end) : nil
    }

    /// How often each separator stands outside quotes in each of the first records.
    private static func counts(_ bytes: UnsafeBufferPointer<UInt8>) -> [[Separator: Int]] {
        var records: [[Separator: Int]] = [], record: [Separator: Int] = [:]
        var isQuoted = false, isBlank = true
        for byte in bytes {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
                isBlank = false
            } else if isQuoted {
                continue
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !isBlank { records.append(record) }
                (record, isBlank) = ([:], true)
                if records.count == mostRecords { return records }
            } else if let separator = Separator(rawValue: byte) {
                record[separator, default: 0] += 1
            } else if byte != UInt8(ascii: " ") {
                isBlank = false
            }
        }
        return isBlank ? records : records + [record]
    }
}
