import Scoring
import Source

/// published.csv: a row for each unit that was printed, a column for the total or any indicator, and for ranks.
enum PublishedFile {
    static let name = "published.csv"

    /// Nil where there is none, or none that can be read.
    static func load(_ reading: inout Reading, indicators: IndicatorsFile, units: UnitsFile) -> Published? {
        guard reading.hasTable(name) else { return nil }
        let tree = indicators.tree
        let headings = Set([ScoresFile.unitColumn, "rank", "band"] + tree.nodes.map(\.id))
        guard let table = reading.table(name, headings: headings) else { return nil }
        reading.report(unknownColumns(table, indicators))
        guard let unitColumn = table.column(named: ScoresFile.unitColumn) else {
            reading.report(
                Diagnostic(
                    "missing-column", "column \(ScoresFile.unitColumn) is missing", at: table.header.first?.place ?? Place(file: table.file),
                    hint: "head the column of unit ids \"unit\""))
            return nil
        }
        var columns = PublishedColumns.ofPublished(table.header, tree, unitCount: units.units.count)
        var unreadable = UnreadableScores()
        let rows = UnitRows(table, unitColumn: unitColumn, units, of: "printed numbers", &reading)
        for (unit, row) in rows.rows { columns.read(row, unit: unit, &unreadable) }
        rows.report(everyUnit: false, &reading)
        reading.report(unreadable.diagnostics)
        return columns.published
    }

    private static func unknownColumns(_ table: CSVTable, _ indicators: IndicatorsFile) -> [Diagnostic] {
        let known = [ScoresFile.unitColumn, "rank", "band"] + indicators.tree.nodes.map(\.id)
        return table.header.compactMap { cell in
            let heading = cell.text
            if heading.isEmpty || heading == ScoresFile.unitColumn || PublishedColumns.meaning(heading, indicators.tree) != nil { return nil }
            if PrintedBandColumns.node(heading, indicators.tree) != nil { return nil }
            let isRank = heading.hasPrefix("rank:"), id = isRank ? String(heading.dropFirst(5)) : heading
            let named = indicators.tree.nodes.indices.first { indicators.indicators[$0].name.texts.contains { $0.text == id } }
            let hint: Message =
                if let named {
                    "\"\(id)\" is the name of \(indicators.tree[named].id): write \(String(isRank ? "rank:" : ""))\(indicators.tree[named].id)"
                } else {
                    nearest(id, among: known).map { "did you mean \(String(isRank ? "rank:" : ""))\($0)?" }
                        ?? "its columns are unit, total, rank, band, an indicator’s id, and rank: or band: with an id behind it"
                }
            return Diagnostic("unknown-column", "column \"\(heading)\" is nothing that \(name) can hold", at: cell.place, hint: hint)
        }
    }
}
