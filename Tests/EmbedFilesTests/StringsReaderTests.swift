import Testing

@testable import embed_files

struct StringsReaderTests {
    private func rows(_ text: String) throws -> [[String]] { try StringsReader(file: "en.yaml").rows(text).map(\.fields) }

    @Test func `a text is plain or quoted`() throws {
        #expect(
            try rows("# Words\n\na: Plain it is, of {count}\nb_2: 'It''s: # quoted'\nc-d: \"also so\"\n")
                == [["a", "Plain it is, of {count}"], ["b_2", "It's: # quoted"], ["c-d", "also so"]])
    }

    @Test func `forms stand in braces or below`() throws {
        let forms = ["n", "{n} rows, all", "one", "a row", "other", "{n} rows, all"]
        #expect(try rows("n: {one: 'a row', other: '{n} rows, all'}\n") == [forms])
        #expect(try rows("n:\n  one: a row\n  other: '{n} rows, all'\nm: x\n") == [forms, ["m", "x"]])
    }

    @Test func `a text is composed as all content is`() throws { #expect(try rows("a: e\u{301}\n")[0][1].unicodeScalars.count == 1) }

    @Test(arguments: [
        ("a: b: c", "this text needs single quotes"), ("a: b # c", "this text needs single quotes"),
        ("a: {b}", "forms in braces are written {one: '…', other: '…'}"),
        ("a: [b]", "this text needs single quotes"), ("a: 'b' c", "something stands behind the quoted text"), ("a: 'b", "the quote is not closed"),
        ("a: ''", "there is no text"), ("a: null", "this text needs single quotes"), ("a:b", "no text behind the colon and a blank"),
        ("a:  b", "no text behind the colon and a blank"), ("a b: c", "no \"name: text\""), ("a", "no \"name: text\""),
        ("  one: x", "an indented line below no name"),
        ("a: \"b\\n\"", "a text with a quote or a backslash stands between single quotes here"), ("a: {one: 'x'}", "\"a\" has no form \"other\""),
        ("a: {other: 'x', other: 'y'}", "\"a\" has a form twice"), ("a: {several: 'x', other: 'y'}", "forms in braces are written {one: '…', other: '…'}"),
        ("a: {one: x, other: y}", "forms in braces are written {one: '…', other: '…'}"), ("a: |", "this text needs single quotes"),
        ("a: &b c", "this text needs single quotes"),
    ])
    func `what is not written so is refused at its line`(_ line: String, _ message: String) {
        #expect(throws: SourceMistake(file: "en.yaml", line: 2, message: message)) { try rows("z: x\n\(line)\n") }
    }

    @Test func `every language has the same names`() throws {
        let english = [SourceRow(fields: ["a", "x"], line: 1), SourceRow(fields: ["b", "y"], line: 2)]
        let less = SourceMistake(file: "strings/en.yaml", line: 2, message: "zh-Hans.yaml has no \"b\"")
        #expect(throws: less) { try StringsReader.alike([("en.yaml", english), ("zh-Hans.yaml", [english[0]])]) { "strings/\($0)" } }
        let more = SourceMistake(file: "strings/zh-Hans.yaml", line: 9, message: "en.yaml has no \"c\"")
        #expect(throws: more) {
            try StringsReader.alike([("en.yaml", english), ("zh-Hans.yaml", english + [SourceRow(fields: ["c", "z"], line: 9)])]) { "strings/\($0)" }
        }
    }
}
