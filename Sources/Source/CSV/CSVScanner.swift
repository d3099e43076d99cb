/// One pass over the bytes of a CSV file (RFC 4180): cells, rows and the errors of quoting.
///
/// It keeps every row that it can read, with its place; what the rows mean (header, lengths) is decided by `CSVTable.parse`.
struct CSVScanner {
    /// As many as a spreadsheet has (Excel, LibreOffice). What is wider is no table, and would cost memory for each comma.
    static let mostColumns = 16_384

    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: String
    private let origin: CSVOrigin
    private let separator: UInt8
    private var position: Int
    private var line: Int
    private var column = 1

    private(set) var rows: [CSVRecord] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// False once an unclosed quote made the rest unreadable.
    private(set) var isComplete = true

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, dialect: CSVDialect = CSVDialect()) {
        self.bytes = bytes
        self.file = file
        origin = CSVOrigin(file: file)
        separator = dialect.separator.rawValue
        position = dialect.start
        line = dialect.start > 0 ? 2 : 1
    }

    mutating func scan() {
        var width = 8
        while position < bytes.count && isComplete {
            var row = CSVRecord()
            row.cells.reserveCapacity(width)
            scanRow(into: &row)
            width = row.cells.count
            if isComplete && !row.isBlank { rows.append(row) }
        }
    }

    /// Reads one row and the line end after it.
    private mutating func scanRow(into row: inout CSVRecord) {
        while true {
            if skipSpaces() == quote {
                scanQuoted(into: &row)
                if !isComplete { return }
            } else {
                scanPlain(into: &row)
            }
            guard position < bytes.count, bytes[position] == separator else { break }
            if row.cells.count == Self.mostColumns { return stopAtWidth() }
            position += 1
            column += 1
        }
        skipLineEnd()
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        if bytes[position] == carriageReturn && position + 1 < bytes.count && bytes[position + 1] == newline { position += 1 }
        position += 1
        line += 1
        column = 1
    }

    /// Looks past the spaces before a cell; moves there only where a quote follows, so that a blank cell keeps its place.
    private mutating func skipSpaces() -> UInt8? {
        var ahead = position
        while ahead < bytes.count {
            let space = bytes[ahead] == separator ? 0 : CSVSpaces.length(in: bytes, at: ahead)
            if space == 0 { break }
            ahead += space
        }
        guard ahead < bytes.count else { return nil }
        if bytes[ahead] == quote { advance(to: ahead) }
        return bytes[ahead]
    }

    /// Moves within a line.
    private mutating func advance(to end: Int) {
        while position < end {
            if bytes[position] & 0xC0 != 0x80 { column += 1 }
            position += 1
        }
    }

    private mutating func scanPlain(into row: inout CSVRecord) {
        let start = position
        let startColumn = column
        var scalars = 0
        var end = position
        while end < bytes.count {
            let byte = bytes[end]
            if byte == separator || byte == newline || byte == carriageReturn { break }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            end += 1
        }
        position = end
        column += scalars
        let (trimmed, skipped) = CSVSpaces.trim(bytes, start..<end)
        let text = trimmed.isEmpty ? "" : String(decoding: UnsafeBufferPointer(rebasing: bytes[trimmed]), as: UTF8.self)
        row.cells.append(CSVCell(text, isQuoted: false, in: origin, line: line, column: startColumn + skipped))
    }

    private mutating func scanQuoted(into row: inout CSVRecord) {
        let place = Place(file: file, line: line, column: column)
        position += 1
        column += 1
        var content: [UInt8] = []
        var start = position
        var isClosed = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote {
                content.append(contentsOf: bytes[start..<position])
                position += 1
                column += 1
                if position < bytes.count && bytes[position] == quote {
                    start = position  // the second of two is the quote that is meant
                    position += 1
                    column += 1
                    continue
                }
                isClosed = true
                break
            }
            if byte == newline || byte == carriageReturn {
                content.append(contentsOf: bytes[start..<position])
                content.append(newline)
                skipLineEnd()
                start = position
                continue
            }
            if byte & 0xC0 != 0x80 { column += 1 }
            position += 1
        }
        guard isClosed else { return stop(at: place, notes: []) }
        row.cells.append(CSVCell(String(decoding: content, as: UTF8.self), isQuoted: true, in: origin, line: place.line, column: place.column))
        skipAfterQuote(openedAt: place, row: &row)
    }

    /// After a closing quote only spaces may stand before the next separator or line end.
    private mutating func skipAfterQuote(openedAt opening: Place, row: inout CSVRecord) {
        let closing = Place(file: file, line: line, column: column - 1)
        while position < bytes.count {
            let space = bytes[position] == separator ? 0 : CSVSpaces.length(in: bytes, at: position)
            if space == 0 { break }
            advance(to: position + space)
        }
        guard position < bytes.count else { return }
        let byte = bytes[position]
        if byte == separator || byte == newline || byte == carriageReturn { return }
        if closing.line != opening.line {
            // The quote that seemed to close the cell opens another one further down: the first was never closed.
            return stop(at: opening, notes: [.init("the next quote is at", at: closing)])
        }
        row.isMalformed = true
        diagnostics.append(
            Diagnostic(
                "text-after-quote", "text after the closing quote of a cell", at: Place(file: file, line: line, column: column),
                hint: "write a quote inside a quoted cell twice (\"\"), or put the whole cell in quotes"))
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == newline || byte == carriageReturn { break }
            advance(to: position + 1)
        }
    }

    private mutating func stopAtWidth() {
        isComplete = false
        diagnostics.append(
            Diagnostic(
                "too-many-columns", "this row has more than 16,384 cells, the most that a table can have; the rest of the file was not read",
                at: Place(file: file, line: line, column: column), hint: "write one record in a row, or leave the file out of the report"))
    }

    private mutating func stop(at opening: Place, notes: [Diagnostic.Note]) {
        isComplete = false
        diagnostics.append(
            Diagnostic(
                "unclosed-quote", "this quote is never closed; the rest of the file was not read", at: opening,
                hint: "close the cell with a quote, and write a quote inside it twice (\"\")", notes: notes))
    }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
