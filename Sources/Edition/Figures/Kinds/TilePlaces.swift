import Formula
import Scoring
import Source

/// Where a tile map puts its units: a data table with the columns unit, column and row.
enum TilePlaces {
    static func read(
        _ data: DataTable, file: EditionTable, _ draft: EditionDraft, at place: Place, _ diagnostics: inout [Diagnostic]
    ) -> [(unit: Int, column: Int, row: Int)]? {
        let names = ["unit", "column", "row"]
        let columns = names.compactMap { name in data.columns.firstIndex { $0.name == name } }
        guard columns.count == names.count else {
            let missing = names.filter { name in !data.columns.contains { $0.name == name } }
            diagnostics.append(
                Diagnostic(
                    "unknown-data-column", "table \(data.name) has no column \(missing)", at: place,
                    hint: "a tile map needs the columns unit, column and row"))
            return nil
        }
        var places: [(unit: Int, column: Int, row: Int)] = []
        var outside: [(unit: Int, place: Place)] = []
        let units = Dictionary(draft.units.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for (position, record) in data.rows.enumerated() {
            guard let unit = units[record[columns[0]].text] else {
                diagnostics.append(
                    UnitReference.unknown(record[columns[0]].text, among: draft.units, at: file.places[position][columns[0]]))
                continue
            }
            guard let column = record[columns[1]].number?.int, let row = record[columns[2]].number?.int, (1...12).contains(column),
                (1...40).contains(row)
            else {
                outside.append((unit, file.places[position][columns[1]]))
                continue
            }
            places.append((unit, column, row))
        }
        if let first = outside.first {
            let more: Message = outside.count > 1 ? ", and \(outside.count - 1) more like it" : ""
            diagnostics.append(
                Diagnostic(
                    "tile-outside", "tile of \(draft.units[first.unit].id) has no place on the map\(more)", at: first.place,
                    hint: "write a column from 1 to 12 and a row from 1 to 40"))
        }
        return places
    }
}
