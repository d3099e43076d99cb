package import Source
import Workbooks

/// Reads a workbook's sheets, or a CSV file as one sheet.
package enum GridReading {
    /// - Parameter file: as diagnostics name it.
    /// - Returns: the sheets that have something in them, in their order; and what is wrong with the file.
    package static func read(_ bytes: [UInt8], file: String) -> (grids: [Grid], diagnostics: [Diagnostic]) {
        let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if bytes.isEmpty { return ([], [Diagnostic("empty-file", "the file is empty", at: Place(file: file), hint: "name the workbook that holds the table")]) }
        return ["csv", "tsv", "tab", "txt"].contains(ending) ? text(bytes, file: file) : workbook(bytes, file: file)
    }

    private static func workbook(_ bytes: [UInt8], file: String) -> (grids: [Grid], diagnostics: [Diagnostic]) {
        let (book, problems) = Workbook.read(bytes, file: file)
        guard let book else { return ([], problems) }
        var grids: [Grid] = [], diagnostics = problems
        for sheet in book.sheetNames.indices {
            let (cells, found) = book.cells(of: sheet)
            // What nobody is to see is no part of the index; mistakes in it are nobody's business.
            if !book.sheetNames[sheet].isHidden { diagnostics += found }
            guard let cells, !cells.records.isEmpty else { continue }
            let rows = cells.records.compactMap { record in record.cells.first.map { Grid.Row(line: $0.line, cells: record.cells) } }
            grids.append(
                Grid(file: file, name: book.sheetNames[sheet].name, isHidden: book.sheetNames[sheet].isHidden, rows: rows, merged: cells.merged))
        }
        if grids.isEmpty, !diagnostics.hasErrors { diagnostics.append(nothing(file)) }
        return (grids, diagnostics)
    }

    private static func text(_ bytes: [UInt8], file: String) -> (grids: [Grid], diagnostics: [Diagnostic]) {
        let (source, problems) = SourceText.decode(bytes, file: file)
        guard let source, !problems.hasErrors else { return ([], problems) }
        let (records, hasCommas, found) = CSVTable.records(source)
        guard !found.hasErrors else { return ([], problems + found) }
        let width = records.map(\.cells.count).max() ?? 0
        let origin = CSVOrigin(file: file)
        let reader = DecimalReader(records.flatMap { $0.cells.map(\.text) }, hasCommas: hasCommas)
        let rows = records.compactMap { record -> Grid.Row? in
            guard let last = record.cells.last else { return nil }
            let cells = record.cells.map { CSVCell(reader.plain($0.text), isQuoted: $0.isQuoted, in: origin, line: $0.line, column: $0.column) }
            let blank = CSVCell("", isQuoted: false, in: origin, line: last.line, column: last.column)
            return Grid.Row(line: record.cells[0].line, cells: cells + Array(repeating: blank, count: width - cells.count))
        }
        if rows.isEmpty { return ([], problems + [nothing(file)]) }
        let name = file.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? "" } ?? file
        return ([Grid(file: file, name: name, isHidden: false, rows: rows, merged: [])], problems)
    }

    private static func nothing(_ file: String) -> Diagnostic {
        Diagnostic("empty-table", "nothing stands in this file", at: Place(file: file), hint: "name the workbook that holds the table")
    }
}

/// Decimal commas of a file whose cells are not separated by commas.
private struct DecimalReader {
    private let isComma: Bool

    /// The mark is a comma if numbers have one that cannot part thousands, and none has a point that cannot.
    init(_ texts: [String], hasCommas: Bool) {
        func decimals(_ text: String, _ mark: Character) -> Bool {
            let parts = text.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count == 2, text.allSatisfy({ $0.isASCII && ($0.isNumber || "-.,".contains($0)) }) else { return false }
            return !parts[0].isEmpty && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber) && parts[1].count != 3
        }
        isComma = hasCommas && texts.contains { decimals($0, ",") } && !texts.contains { decimals($0, ".") }
    }

    func plain(_ text: String) -> String {
        guard isComma, text.contains(","), text.first.map({ $0 == "-" || $0.isNumber }) ?? false else { return text }
        let plain = text.filter { $0 != "." && $0 != " " }.map { $0 == "," ? "." : $0 }
        return plain.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "%") } && plain.count { $0 == "." } == 1 ? String(plain) : text
    }
}
