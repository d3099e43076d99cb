/// The names that spreadsheets give to cells (ECMA-376 part 1, 18.18.7 and 18.17.2.3).
package enum SheetCell {
    /// `Scores!B7`, the sheet in apostrophes where it is not one plain word.
    static func name(line: Int, column: Int, sheet: String) -> String {
        let isPlain = sheet.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" }
        let quoted = isPlain ? sheet : "'\(sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
        return "\(quoted)!\(letters(column))\(line)"
    }

    /// `A` for column 1, `AA` for 27.
    package static func letters(_ column: Int) -> String {
        var letters: [UInt8] = [], left = column
        while left > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((left - 1) % 26))
            left = (left - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Line and column of `B7`; nil where it is no such name.
    package static func position(_ name: some StringProtocol) -> (line: Int, column: Int)? {
        var column = 0, line = 0, hasDigits = false
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits: column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                hasDigits = true
                line = line * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            if column > 1 << 20 || line > 1 << 24 { return nil }
        }
        return line > 0 ? (line, column) : nil
    }
}
