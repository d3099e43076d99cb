import Testing

@testable import Source

@Suite struct JSONReaderTests {
    private func fault(_ text: String) -> JSONNode.Fault? { if case .failure(let fault) = JSONNode.parse(Array(text.utf8)) { fault } else { nil } }

    @Test func valuesKnowWhereTheyStand() throws {
        let node = try JSONNode.parse(Array("\u{FEFF}{\"a\": [1, -2.5e1, true, null], \"b\": \"x\\u00e9\\ud83d\\ude00\\n\"}".utf8)).get()
        #expect(node.offset == 3 && node["a"]?.offset == 9 && node["a"]?.array?[1].offset == 13)
        #expect(node["a"]?.array?.compactMap(\.number) == [1, -25] && node["b"]?.string == "xé😀\n")
        #expect(node["c"] == nil)
    }

    @Test(arguments: [
        ("", 0), ("{", 1), ("[1 2]", 3), ("[1,]", 3), ("{\"a\" 1}", 5), ("{a: 1}", 1), ("{\"a\": 1,}", 8), ("01", 0), ("1.", 0), ("+1", 0), ("1e", 0),
        ("1e999", 0), ("\"a", 0),
        ("\"a\nb\"", 2), ("\"\\x\"", 1), ("\"\\ud800\"", 1), ("nul", 0), ("1 2", 2), ("NaN", 0), ("'a'", 0),
    ])
    func whatIsNoJSONIsToldAtItsPlace(_ text: String, _ offset: Int) throws {
        let found = try #require(fault(text), "\(text)")
        #expect(found.offset == offset, "\(text): \(found.message)")
        #expect(!found.hint.isEmpty)
    }

    @Test func nestingHasAnEnd() {
        #expect(fault(String(repeating: "[", count: 100_000)) != nil)
        #expect(fault(String(repeating: "[", count: 60) + String(repeating: "]", count: 60)) == nil)
    }

    @Test func damagedTextIsNoText() {
        if case .failure(let fault) = JSONNode.parse([0x22, 0xFF, 0x22]) { #expect(fault.offset == 0) } else { Issue.record("0xFF was read") }
    }
}
