import Scoring
import Source

/// Rows that are no data: a spreadsheet's totals, which sums would count twice, and notes below a table.
enum DataRows {
    private static let totals: Set<String> = [
        "total", "totals", "sum", "all", "grand total", "subtotal", "mean", "average", "合计", "总计", "总和", "小计", "平均", "平均值", "均值", "全部",
    ]
    private static let notes = ["source", "sources", "note", "notes", "来源", "资料来源", "数据来源", "注", "备注", "说明"]

    private static let rubric = ["max", "max.", "maximum", "maxima", "weight", "weights", "满分", "最高分", "权重"]

    /// Whether a row of this label has what all others have together.
    static func isCombination(_ label: String) -> Bool { totals.contains(label.lowercased()) }

    /// Whether a row of this label has what indicators.yaml says of the columns.
    static func isRubric(_ label: String) -> Bool { rubric.contains(label.lowercased()) }

    /// Whether a text is a remark on the table: a source, a note.
    static func isNote(_ label: String) -> Bool {
        let text = label.lowercased()
        return notes.contains { text == $0 || text.hasPrefix($0 + ":") || text.hasPrefix($0 + "：") }
    }

    static func check(_ table: CSVTable) -> [Diagnostic] {
        guard let last = table.rows.last, let label = last.cells.first, table.rows.count > 2 else { return [] }
        let text = label.text.lowercased()
        let isAlone = last.cells.dropFirst().allSatisfy(\.text.isEmpty) && last.cells.count > 1
        if isAlone, isNote(text) {
            let name = table.file.dropLast(4)
            return [
                Diagnostic(
                    .warning, "note-as-row", "the last row seems to be a note, not data", at: label.place,
                    hint: "write it as source: or note: in \(name).yaml, and delete the row")
            ]
        }
        guard isCombination(text), let kind = combined(table, last) else { return [] }
        return [
            Diagnostic(
                .warning, "total-as-row", "the last row is the \(kind) of the rows above it: formulas and charts take it for one of them", at: label.place,
                hint: "delete it: a formula gives it, such as \(kind)(column(…))")
        ]
    }

    /// Whether each number of the row is the sum, or each the mean, of those above it; with two places for rounding.
    private static func combined(_ table: CSVTable, _ last: CSVRow) -> String? {
        var isSum = true, isMean = true, found = false
        for column in last.cells.indices.dropFirst() {
            guard let total = Exact(cell: last.cells[column].text) else { continue }
            let values = table.rows.dropLast().compactMap { Exact(cell: $0.cells[column].text) }
            guard values.count > 1 else { return nil }
            found = true
            let places = last.cells[column].text.split(separator: ".").dropFirst().first?.count ?? 0
            isSum = isSum && values.sum().rounded(places) == total
            isMean = isMean && values.mean()?.rounded(places) == total
        }
        return found && isSum ? "sum" : found && isMean ? "mean" : nil
    }
}
