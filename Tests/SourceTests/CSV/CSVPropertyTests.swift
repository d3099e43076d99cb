import Testing

@testable import Source

/// Random tables, written in every way that RFC 4180 allows, read back with the texts and places that they were written with.
@Suite struct CSVPropertyTests {
    private struct Written {
        var text = ""
        var line = 1
        var column = 1

        mutating func append(_ more: String) {
            for scalar in more.unicodeScalars {
                text.unicodeScalars.append(scalar)
                if scalar == "\n" { (line, column) = (line + 1, 1) } else if scalar != "\r" { column += 1 }
            }
        }
    }

    private static let alphabet = ["a", "Z", "7", "é", "杭", "州", "𠮷", "“", "，", " ", "\u{3000}", "\"", ",", "\n", ";", "e\u{301}"]

    private func randomText(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.alphabet.randomElement(using: &random) ?? "" }.joined()
    }

    /// Whether a text stands for itself without quotes.
    private func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        let spaces: [Unicode.Scalar] = [" ", "\u{3000}"]
        return !text.unicodeScalars.contains { $0 == "," || $0 == "\n" } && first != "\"" && !spaces.contains(first) && !spaces.contains(last)
    }

    @Test func everyTableSurvivesARoundTripWithItsPlaces() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<500 {
            let columns = Int.random(in: 2...5, using: &random)
            let end = Bool.random(using: &random) ? "\n" : "\r\n"
            var written = Written()
            var expected: [[(text: String, place: Place)]] = []
            for row in 0...Int.random(in: 0...6, using: &random) {
                var cells: [(text: String, place: Place)] = []
                for column in 0..<columns {
                    // The header and the first column are never blank.
                    let text = row == 0 ? "c\(column)" : (column == 0 ? "r" : "") + randomText(&random)
                    if column > 0 { written.append(",") }
                    let isQuoted = !isPlain(text) || Bool.random(using: &random)
                    if Int.random(in: 0...3, using: &random) == 0 { written.append(" ") }
                    cells.append((text, Place(file: "f.csv", line: written.line, column: written.column)))
                    written.append(isQuoted ? "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\"" : text)
                    if Int.random(in: 0...3, using: &random) == 0 { written.append("\u{3000}") }
                }
                expected.append(cells)
                written.append(end)
            }
            let (table, diagnostics) = CSVTable.parse(SourceText(file: "f.csv", text: written.text))
            #expect(diagnostics.isEmpty, "\(written.text.debugDescription)")
            let found = try #require(table)
            let read = [found.header] + found.rows.map(\.cells)
            #expect(read.map { $0.map(\.text) } == expected.map { $0.map(\.text) }, "\(written.text.debugDescription)")
            #expect(read.map { $0.map(\.place) } == expected.map { $0.map(\.place) }, "\(written.text.debugDescription)")
        }
    }

    @Test func noInputCrashesAndEveryPlaceIsInsideTheText() {
        var random = SeededGenerator(seed: 2)
        let pieces = ["a", "杭", ",", ",", "\"", "\"", "\n", "\r", " ", "\u{3000}", ";", "\t", "\u{A0}"]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let (table, diagnostics) = CSVTable.parse(SourceText(file: "f.csv", text: text))
            let lines = text.unicodeScalars.reduce(into: (count: 1, isAfterReturn: false)) { state, scalar in
                if scalar == "\r" || scalar == "\n" && !state.isAfterReturn { state.count += 1 }
                state.isAfterReturn = scalar == "\r"
            }.count
            for place in diagnostics.compactMap(\.place) + (table?.rows ?? []).flatMap(\.cells).map(\.place) {
                #expect((1...lines).contains(place.line) && (1...text.unicodeScalars.count + 1).contains(place.column))
            }
            for row in table?.rows ?? [] where !row.isMalformed { #expect(row.cells.count == table?.header.count) }
        }
    }
}
