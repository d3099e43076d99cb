/// The marks of the numbers in a file that has other separators than commas: 1.234,5 where a decimal has a comma, 1'234.5 in Switzerland.
///
/// They are read where a whole column agrees, as the plain digits that everything behind expects, and a note says so. A column in which two
/// readings fit is settled by the other columns of the file; where none does, it stays as it is, and whoever needs its numbers says what they can be.
struct CSVNumberMarks {
    private(set) var rows: [CSVRow]
    /// The first number that was not written plainly, and what it was read as.
    private(set) var example: (cell: CSVCell, number: String)?

    /// Numbers that contradict what the author says of the decimal mark.
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter stated: what the author says; guessed from whole columns if nil.
    init(_ rows: [CSVRow], columns: Int, stated: DecimalMark? = nil) {
        self.rows = rows
        let sound = rows.indices.filter { !rows[$0].isMalformed }
        let marked = (0..<columns).filter { column in sound.contains { Self.isMarked(rows[$0].cells[column].text) } }
        if let stated {
            // Of the cells as they are written: what is rewritten has a point, whatever stands before its decimals.
            if let problem = contradiction(stated, marked, sound) { diagnostics.append(problem) }
            for column in marked { rewrite(column, stated, sound) }
            return
        }
        var readings: [(column: Int, decimals: [DecimalMark])] = []
        for column in marked {
            let texts = sound.map { rows[$0].cells[column].text }.filter { !$0.isEmpty }
            let fitting = [DecimalMark.comma, .point].filter { decimal in texts.allSatisfy { Self.plain($0, decimal) != nil } }
            if !fitting.isEmpty { readings.append((column, fitting)) }
        }
        let settled = Set(readings.filter { $0.decimals.count == 1 }.map { $0.decimals[0] })
        for (column, decimals) in readings {
            let decimal = decimals.count == 1 ? decimals[0] : settled.count == 1 ? settled.first : nil
            if let decimal { rewrite(column, decimal, sound) }
        }
    }

    /// Whether a text has a mark that may have to be read.
    private static func isMarked(_ text: String) -> Bool {
        text.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0xE2 } == true
            && text.unicodeScalars.contains { $0 == "," || $0 == "." || Self.groupMarks.contains($0) }
    }

    private mutating func rewrite(_ column: Int, _ decimal: DecimalMark, _ sound: [Int]) {
        for row in sound {
            let cell = rows[row].cells[column]
            guard let plain = Self.plain(cell.text, decimal), plain != cell.text else { continue }
            if example == nil { example = (cell, plain) }
            var cells = rows[row].cells
            cells[column] = cell.reading(plain)
            rows[row] = CSVRow(cells: cells, line: rows[row].line)
        }
    }

    /// A number that can only be read with the other mark.
    private func contradiction(_ stated: DecimalMark, _ columns: [Int], _ sound: [Int]) -> Diagnostic? {
        let odd = columns.flatMap { column in sound.map { rows[$0].cells[column] } }.filter { cell in
            Self.isMarked(cell.text) && Self.plain(cell.text, stated) == nil && Self.plain(cell.text, stated.other) != nil
        }
        guard let first = odd.first else { return nil }
        return Diagnostic(
            "number-contradicts",
            odd.count > 1
                ? "\(first.text) is no number whose decimals stand behind \"\(stated.character)\", and neither are \(odd.count - 1) more"
                : "\(first.text) is no number whose decimals stand behind \"\(stated.character)\"",
            at: first.place, hint: "write all numbers of the file alike, or change \"number:\" in the file beside it")
    }

    private static let groupMarks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "\u{2019}"]

    /// The number in plain digits, if the text is one with this decimal mark: groups of three behind the first, all with the same mark.
    static func plain(_ text: String, _ decimal: DecimalMark) -> String? {
        var scalars = Substring(text).unicodeScalars
        var sign = ""
        if let first = scalars.first, first == "-" || first == "\u{2212}" {
            sign = "-"
            scalars.removeFirst()
        }
        let parts = scalars.split(separator: Unicode.Scalar(decimal.rawValue), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, !whole.isEmpty else { return nil }
        if parts.count == 2, parts[1].isEmpty || !parts[1].allSatisfy(isDigit) { return nil }
        var groups: [Substring.UnicodeScalarView] = [], mark: Unicode.Scalar?
        var rest = whole
        while let end = rest.firstIndex(where: { !isDigit($0) }) {
            let scalar = rest[end]
            guard scalar == Unicode.Scalar(decimal.other.rawValue) || groupMarks.contains(scalar), mark == nil || mark == scalar else { return nil }
            mark = scalar
            groups.append(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
        groups.append(rest)
        guard groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }) else { return nil }
        guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
        return sign + groups.map { String($0) }.joined() + (parts.count == 2 ? "." + String(parts[1]) : "")
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
