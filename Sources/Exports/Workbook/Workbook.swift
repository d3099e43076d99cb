import CXlsxWriter
import Foundation
import Messages

/// Tables as one Excel workbook (Office Open XML, ISO/IEC 29500) through libxlsxwriter: a sheet of notes, then a sheet for each table.
///
/// Numbers are numbers, texts are texts whatever they begin with, headings stay in view and filter. The only time in it is `created`, so
/// the same tables give the same bytes.
package struct Workbook: Sendable {
    package var title: String
    package var author: String
    /// When it was published, in seconds since 1970.
    package var created: Int
    /// The sheet of notes: its name and its lines, each of one or two cells.
    package var notes: (name: String, lines: [[String]])
    package var tables: [ExportTable]
    /// The headings of the list of columns on the sheet of notes: sheet, column, heading, kind, unit, meaning.
    package var dictionary: (headings: [String], kinds: [ExportTable.Kind: String])

    package init(
        title: String, author: String, created: Int, notes: (name: String, lines: [[String]]), tables: [ExportTable],
        dictionary: (headings: [String], kinds: [ExportTable.Kind: String])
    ) {
        self.title = title
        self.author = author
        self.created = created
        self.notes = notes
        self.tables = tables
        self.dictionary = dictionary
    }

    /// Excel's limits for a sheet.
    static let mostRows = 1_048_576
    static let mostColumns = 16_384
    /// And for the text of a cell.
    static let mostCharacters = 32_767

    /// The file's bytes.
    /// - Throws: where a temporary file cannot be written, or a table is larger than a sheet.
    package func bytes() throws(ExportFailure) -> [UInt8] {
        for table in tables where table.rows.count >= Self.mostRows || table.columns.count > Self.mostColumns {
            throw ExportFailure("table \(table.name) is larger than a sheet of a workbook")
        }
        let folder: TemporaryFolder
        do { folder = try TemporaryFolder() } catch { throw ExportFailure("\(String(describing: error))") }
        let file = folder.path("workbook.xlsx")
        guard let workbook = workbook_new(file.path(percentEncoded: false)) else { throw ExportFailure("cannot begin a workbook") }
        setProperties(of: workbook)
        let styles = Styles(workbook)
        let (notesName, sheetNames) = Self.sheetNames(notes: notes.name, tables)
        write(notesOn: workbook_add_worksheet(workbook, notesName), sheetNames, styles)
        for (table, name) in zip(tables, sheetNames) { write(table, on: workbook_add_worksheet(workbook, name), styles) }
        let status = workbook_close(workbook)
        guard status == LXW_NO_ERROR else { throw ExportFailure("cannot write a workbook: \(String(cString: lxw_strerror(status)))") }
        do { return Array(try Data(contentsOf: file)) } catch {
            throw ExportFailure("cannot read the workbook that was written: \(error.localizedDescription)")
        }
    }

    /// How the sheets are called: that of the notes, and one for each table.
    package static func sheetNames(notes: String, _ tables: [ExportTable]) -> (notes: String, tables: [String]) {
        var names = SheetNames()
        return (names.next(notes, fallback: "Notes"), tables.map { names.next($0.title, fallback: $0.name) })
    }

    private struct Styles {
        let heading: UnsafeMutablePointer<lxw_format>?
        let wrapped: UnsafeMutablePointer<lxw_format>?
        let bold: UnsafeMutablePointer<lxw_format>?

        init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
            heading = workbook_add_format(workbook)
            format_set_bold(heading)
            format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
            wrapped = workbook_add_format(workbook)
            format_set_text_wrap(wrapped)
            format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            bold = workbook_add_format(workbook)
            format_set_bold(bold)
            format_set_align(bold, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
    }

    private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        withMutableCString(title) { title in
            withMutableCString(author) { author in
                var properties = lxw_doc_properties()
                properties.title = title
                properties.author = author
                properties.company = author
                properties.created = created
                workbook_set_properties(workbook, &properties)
            }
        }
    }

    /// The library takes its texts as `char *`, and copies them.
    private func withMutableCString(_ text: String, _ body: (UnsafeMutablePointer<CChar>?) -> Void) {
        var bytes = text.utf8CString
        bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
    }

    private func write(notesOn sheet: UnsafeMutablePointer<lxw_worksheet>?, _ names: [String], _ styles: Styles) {
        worksheet_set_column(sheet, 0, 0, 24, nil)
        worksheet_set_column(sheet, 1, 1, 24, nil)
        worksheet_set_column(sheet, 2, 4, 16, nil)
        worksheet_set_column(sheet, 5, 5, 60, nil)
        var row: UInt32 = 0
        for line in notes.lines {
            for (column, text) in line.enumerated() { string(text, on: sheet, row, column, column == 0 ? styles.bold : nil) }
            row += 1
        }
        row += 1
        for (column, heading) in dictionary.headings.enumerated() { string(heading, on: sheet, row, column, styles.heading) }
        row += 1
        for (table, name) in zip(tables, names) {
            for column in table.columns {
                let cells = [name, column.name, column.label, dictionary.kinds[column.kind] ?? "", column.unit, column.description]
                for (position, text) in cells.enumerated() where !text.isEmpty {
                    string(text, on: sheet, row, position, position == 5 ? styles.wrapped : nil)
                }
                row += 1
            }
        }
    }

    private func write(_ table: ExportTable, on sheet: UnsafeMutablePointer<lxw_worksheet>?, _ styles: Styles) {
        for (position, column) in table.columns.enumerated() {
            string(column.label, on: sheet, 0, position, styles.heading)
            let width = ColumnWidth.of(column.label, table.rows.lazy.map { $0[position] })
            worksheet_set_column(sheet, UInt16(position), UInt16(position), width, nil)
        }
        for (index, row) in table.rows.enumerated() {
            for (position, cell) in row.enumerated() {
                switch cell {
                case .empty: break
                case .text(let text): if !text.isEmpty { string(text, on: sheet, UInt32(index + 1), position, nil) }
                case .number(let digits):
                    // A spreadsheet keeps 15 digits: more are an identifier, or they are shown as text rather than changed.
                    if digits.utf8.count(where: { (0x30...0x39).contains($0) }) <= 15, let value = Double(digits) {
                        worksheet_write_number(sheet, UInt32(index + 1), UInt16(position), value, nil)
                    } else {
                        string(digits, on: sheet, UInt32(index + 1), position, nil)
                    }
                }
            }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        if !table.rows.isEmpty, !table.columns.isEmpty {
            worksheet_autofilter(sheet, 0, 0, UInt32(table.rows.count), UInt16(table.columns.count - 1))
        }
    }

    private func string(
        _ text: String, on sheet: UnsafeMutablePointer<lxw_worksheet>?, _ row: UInt32, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) {
        var text = text
        while text.utf16.count > Self.mostCharacters { text = String(text.prefix(text.count - max(1, (text.utf16.count - Self.mostCharacters) / 2))) }
        worksheet_write_string(sheet, row, UInt16(column), text, format)
    }
}
