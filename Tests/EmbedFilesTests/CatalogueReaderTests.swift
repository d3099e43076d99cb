import Testing

@testable import embed_files

struct CatalogueReaderTests {
    private func rows(_ text: String) throws -> [[String]] { try CatalogueReader(file: "zh-Hans.po").rows(text).map(\.fields) }

    @Test func `entries are read with their escapes`() throws {
        let text = """
            msgid ""
            msgstr "Language: zh-Hans\\n"

            # A module
            msgid "say \\"{0}\\" or \\\\n"
            msgstr "写 \\"{0}\\"\\n或 \\\\n"
            """
        #expect(try rows(text) == [["say \"{0}\" or \\n", "写 \"{0}\"\n或 \\n"]])
    }

    @Test(arguments: [
        ("msgid \"b\"", "\"b\" has no msgstr"), ("msgstr \"b\"", "this msgstr has no msgid before it"),
        ("msgctxt \"b\"", "neither msgid \"…\" nor msgstr \"…\" nor a comment"),
        ("msgid b", "the text is not between quotes"), ("msgid \"b\\\"", "the text is not between quotes"),
        ("msgid \"b\"c\"", "a quote within a text needs a \\ before it"),
        ("msgid \"\\x\"", "\\x is no escape of a message"),
    ])
    func `what is no entry is refused at its line`(_ line: String, _ message: String) {
        #expect(throws: SourceMistake(file: "zh-Hans.po", line: 3, message: message)) { try rows("msgid \"a\"\nmsgstr \"甲\"\n\(line)\n") }
    }
}
