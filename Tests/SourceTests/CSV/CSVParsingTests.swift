import Testing

@testable import Source

@Suite struct CSVParsingTests {
    @Test func everyCellKnowsItsPlace() throws {
        let (table, diagnostics) = CSVTable.parse(SourceText(file: "a.csv", text: "id,name\nhz, 杭州 ,\"a\"\"b\"\n"))
        print(diagnostics)
        let t = try #require(table)
        #expect(t.rows[0].cells[1].text == "杭州")
        #expect(t.rows[0].cells[1].place.description == "a.csv:2:5")
    }
    @Test func yaml() throws {
        let (node, diagnostics) = YAMLNode.parse("标题: 中国\na: 1\n标题: x\na: 2\na: 3\nlist:\n- 07\n- {k: ~}\n", file: "a.yaml")
        print(node as Any, diagnostics)
        print(YAMLNode.parse("a: 1\n\tb: 2", file: "a.yaml"))
        print(FrontMatter.split(SourceText(file: "x.md", text: "---\ntitle: x\n---\nbody")))
        print(render(diagnostics, as: .github))
    }
}
