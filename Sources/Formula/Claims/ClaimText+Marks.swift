import Languages

/// Numbers with the marks of other languages: 72.4 in a German text, 72,4 in an English one.
extension ClaimText {
    private var marks: NumberMarks { .of(language) }
    /// Those that a text has by mistake: a point before decimals where the language has a comma, and the other way round.
    private var others: NumberMarks { marks.decimal == "." ? NumberMarks(decimal: ",", group: ".") : .point }

    /// What the text states if its marks are another language's.
    var foreign: StatedNumber? {
        // Most texts have no mark between digits.
        text.utf8.contains(where: { $0 == 0x2C || $0 == 0x2E }) ? NumberReader.read(text, language: language, marks: others) : nil
    }

    /// The same number in the language's own marks: of 1,234.5, 1234,5.
    var inOwnMarks: String { marks.written(others.plain(text)) }

    /// The text in the language's marks where it states no number and would with those of another.
    package var rewritten: String? { number == nil && foreign != nil ? inOwnMarks : nil }
}
