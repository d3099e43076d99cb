import Testing

@testable import Prepared

struct PreparedTableTests {
    private static let rows = [["城市", "城\n市"], ["ab", ""], ["a", "first"], ["a b", "second", "third"]]
    /// The same as they are written.
    private static let table = PreparedTable("a\u{1}first\u{2}a b\u{1}second\u{1}third\u{2}ab\u{1}\u{2}城市\u{1}城\n市\u{2}")

    @Test func `rows are written in the order of their keys, and read so`() throws {
        let text = try PreparedText(Self.rows).text
        #expect(text == "a\u{1}first\u{2}a b\u{1}second\u{1}third\u{2}ab\u{1}\u{2}城市\u{1}城\n市\u{2}")
        #expect(Array(Self.table.rows) == [["a", "first"], ["a b", "second", "third"], ["ab", ""], ["城市", "城\n市"]])
    }

    @Test(arguments: rows)
    func `every key is found`(_ row: [String]) {
        #expect(Self.table[row[0]] == row[1])
        #expect(Self.table.fields(of: row[0]) == Array(row.dropFirst()))
    }

    @Test(arguments: ["", " ", "a ", "a  b", "abc", "aa", "first", "b", "城", "城市 ", "市", "\u{10FFFF}"])
    func `no other key is`(_ key: String) {
        #expect(Self.table[key] == nil)
        #expect(Self.table.fields(of: key) == [])
    }

    @Test func `a table may be empty`() throws {
        #expect(try PreparedText([]).text == "")
        #expect(PreparedTable("")["a"] == nil)
        #expect(Array(PreparedTable("").rows) == [])
    }

    @Test func `a row that no table can have is named`() {
        #expect(throws: PreparedText.Refusal.twice(row: 2)) { try PreparedText([["b", "1"], ["a", "2"], ["b", "3"]]) }
        #expect(throws: PreparedText.Refusal.empty(row: 1)) { try PreparedText([["b", "1"], ["a"]]) }
        #expect(throws: PreparedText.Refusal.mark(row: 0)) { try PreparedText([["b", "1\u{2}"]]) }
    }
}
