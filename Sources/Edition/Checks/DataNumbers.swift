import Scoring
import Source

/// In a column of a data table that is numbers but for some cells, these make it a column of text: sums and charts would miss it.
enum DataNumbers {
    /// Marks that people write where there is no value.
    private static let missingMarks: Set<String> = [
        "n/a", "na", "n.a.", "null", "none", "nil", "nan", "-", "–", "—", "--", "——", "/", ".", "..", "…", "?", "？", "无", "缺", "暂无", "不详", "未知",
    ]

    /// - Parameter formats: by column; one with a number format is meant to be numbers.
    static func check(_ table: CSVTable, formats: [Bool]) -> [Diagnostic] {
        // The first column names the rows.
        table.header.indices.dropFirst().flatMap { column in
            check(table.rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }, heading: table.header[column].text, isFormatted: formats[column])
        }
    }

    private static func check(_ cells: [CSVCell], heading: String, isFormatted: Bool) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var hasNumber = isFormatted
        for cell in cells where !cell.text.isEmpty && !cell.text.hasPrefix("`") {
            if Exact(cell.text) != nil {
                hasNumber = true
            } else if let hint = hint(cell.text) {
                found.append(
                    Diagnostic(.warning, "data-not-a-number", "\"\(cell.text)\" in column \(heading) is not a number, so that the column is text", at: cell.place, hint: hint))
            } else {
                // A word: the column is text, and meant to be.
                return []
            }
        }
        return hasNumber ? found : []
    }

    /// The right spelling of what a person reads as a number, or as none; nil of anything else.
    private static func hint(_ text: String) -> String? {
        if missingMarks.contains(text.lowercased()) { return "leave the cell empty where there is no value" }
        let half = ScoreCell.halfWidth(text)
        if half != text, Exact(half) != nil { return "write it in plain digits: \(half)" }
        if let plain = withoutSeparators(half) { return "write it without separators: \(plain)" }
        if half.hasSuffix("%") || half.hasSuffix("‰"), let number = Exact(half.dropLast()) {
            return "write only the number, \(number.shortest()), and the unit in data/NAME.yaml"
        }
        let digits = half.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        return !digits.isEmpty && Exact(digits) != nil && isUnit(half.dropFirst(digits.count)) ? "write only the number: \(digits)" : nil
    }

    /// `1,234.5`, `1 234` or `1'234` as `1234.5`.
    private static func withoutSeparators(_ text: String) -> String? {
        for separator in [",", " ", "\u{A0}", "\u{202F}", "'", "’"] as [Character] {
            let groups = text.split(separator: separator, omittingEmptySubsequences: false)
            guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 }), (1...4).contains(groups[0].count) else { continue }
            let plain = groups.joined()
            if Exact(plain) != nil { return plain }
        }
        return nil
    }

    /// A word of a few letters behind a number, such as 人 or km.
    private static func isUnit(_ text: Substring) -> Bool {
        let word = text.drop { $0 == " " }
        return word.count <= 3 && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    }
}
