import Testing

@testable import Importing

@Suite struct CellReadingTests {
    @Test(arguments: [
        ("12", CellReading.number("12", .none)), ("-1.50", .number("-1.50", .none)), ("−3", .number("-3", .none)), (".5", .number("0.5", .none)),
        ("66.3%", .number("66.3", .percent)), ("1,234.5", .number("1234.5", .thousands)), ("12.3*", .number("12.3", .mark("*"))),
        ("7 e", .number("7", .mark("e"))),
        ("", .blank), ("n/a", .missing), ("–", .missing), ("..", .missing), ("#DIV/0!", .missing), ("无数据", .missing), ("Ash", .text), ("3 of 4", .text),
        ("2017-05-31", .text), ("1,23", .text),
    ])
    func cell(_ text: String, _ reading: CellReading) { #expect(CellReading(text) == reading) }

    @Test(arguments: [("Index 2024", 2024), ("2023年总分", 2023), ("20231", nil), ("Ash", nil), ("1850", nil)] as [(String, Int?)])
    func year(_ text: String, _ year: Int?) { #expect(text.yearWithin == year) }
}
