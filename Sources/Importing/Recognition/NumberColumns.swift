import Source

/// Columns of numbers by unit, and what in them is none.
struct NumberColumns {
    /// Of the table, those of the units in their order.
    var rows: [Int]
    private(set) var guesses: [Guess] = []
    private(set) var hasGaps = false

    init(rows: [Int]) { self.rows = rows }

    /// The numbers of a column by unit, blank where there is none; nil where there is not one.
    /// - Returns: also what they count, where each has a percent sign.
    mutating func read(_ column: FoundTable.Column) -> (cells: [String], isPercent: Bool)? {
        let cells = rows.map { column.cells[$0] }
        var out: [String] = [], percents = 0, numbers = 0
        var signs: [CSVCell] = [], words: [CSVCell] = [], marks: [CSVCell] = [], commas: [CSVCell] = []
        for cell in cells {
            switch CellReading(cell.text) {
            case .blank: out.append("")
            case .missing:
                signs.append(cell)
                out.append("")
            case .text:
                words.append(cell)
                out.append("")
            case .number(let digits, let extra):
                numbers += 1
                switch extra {
                case .none: break
                case .percent: percents += 1
                case .thousands: commas.append(cell)
                case .mark: marks.append(cell)
                }
                out.append(digits)
            }
        }
        guard numbers > 0 else { return nil }
        hasGaps = hasGaps || out.contains("")
        if let first = signs.first {
            guesses.append(Guess("\"\(first.text)\" counts as no value\(Self.further(signs))", at: first.place, change: .edition("scoring.missing")))
        }
        if let first = words.first {
            guesses.append(
                Guess(
                    .left, "\"\(first.text)\" is no number, and the score is blank\(Self.further(words))", at: first.place,
                    change: .init("scores.csv")))
        }
        if let first = marks.first, let digits = CellReading(first.text).digits {
            guesses.append(
                Guess("\"\(first.text)\" is read as \(digits), without the sign\(Self.further(marks))", at: first.place, change: .edition("flags")))
        }
        if let first = commas.first, let digits = CellReading(first.text).digits {
            guesses.append(Guess("\"\(first.text)\" is read as \(digits)\(Self.further(commas))", at: first.place, change: .init("scores.csv")))
        }
        if percents > 0, percents < numbers, let first = cells.first(where: { $0.text.hasSuffix("%") }) {
            guesses.append(Guess("\"\(first.text)\" has a percent sign, which other cells of its column lack", at: first.place, change: .init("scores.csv")))
        }
        return (out, percents == numbers)
    }

    /// `, and in 3 more cells`.
    private static func further(_ cells: [CSVCell]) -> Message {
        switch cells.count {
        case ...1: ""
        case 2: ", and in 1 more cell"
        default: ", and in \(cells.count - 1) more cells"
        }
    }
}
