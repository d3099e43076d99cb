import Testing

@testable import Source

/// Mistakes that people make in YAML, with the place to mend and what they are told.
@Suite struct YAMLSyntaxTests {
    @Test(arguments: [
        ("title: 中国: 城市\n", "1:10", "a text that holds a colon and a space needs quotes"),
        ("title：中国\nyear: 2017\n", "1:6", "a full-width colon (：) after the key"),
        ("a: 1\ntitle：中国\nb: 2\n", "2:6", "a full-width colon (：) after the key"),
        ("a: 1\nb:2\nc: 3\n", "2:2", "no space after the colon"),
        ("a: 1\nname\nb: 2\n", "2:1", "no colon after the key"),
        ("list:\n-a\n-b\n", "2:1", "no space after the hyphen of a list entry"),
        ("title: \"中国\nyear: 2017\n", "1:8", "this quote is never closed"),
        ("title: '中国\nyear: 2017\n", "1:8", "this quote is never closed"),
        ("title: \"中国\nyear: 2017\nname: \"x\"\n", "1:8", "this quote is not closed on its line, and goes on to the next quote"),
        ("it's: 1\nb: 'x'y\n", "2:7", "text after the closing quote"),
        ("rows: units\n\n```table\nid: x\n", "3:1", "a block begins here, and the one above it is not closed"),
        ("title: \"中国\" 城市\n", "1:13", "text after the closing quote"),
        ("a: 'it's'\n", "1:8", "text after the closing quote"),
        ("a: 1\n  b: 2\n", "2:3", "this line is indented further than the one above, which already has its value"),
        ("a:\n  b: 1\n c: 2\n", "3:2", "this line begins in another column than the lines that it belongs to"),
        ("- a\nb: 2\n", "2:1", "this line stands in a list but does not begin with \"- \""),
        ("a: [1, 2\nb: 3\n", "1:4", "the list that begins here is never closed"),
        ("a: {x: 1\nb: 3\n", "1:4", "the mapping that begins here is never closed"),
        ("a: [1, 2]]\n", "1:10", "this bracket closes nothing"),
        ("a: @x\n", "1:4", "a text cannot begin with \"@\""),
        ("a: `x`\n", "1:4", "a text cannot begin with \"`\""),
        ("a: %x\n", "1:4", "a text cannot begin with \"%\""),
        ("%x\n", "1:1", "a line cannot begin with \"%\""),
        ("a: - b\n", "1:4", "a list cannot begin on the line of its key"),
        ("a: > x\n", "1:6", "text on the line of the | or > that begins a block"),
        ("a: \"\\q\"\n", "1:5", "an escape that YAML does not know, in a double-quoted text"),
        (": a\n", "1:1", "a colon without a key before it"),
        ("---\na: 1\n---\nb: 2\n", "3:1", "a second document begins here"),
    ]) func mistakesAreExplainedWhereTheyAre(_ text: String, _ place: String, _ message: String) {
        let (node, diagnostics) = YAMLNode.parse(text, file: "a.yaml")
        #expect(node == nil)
        #expect(diagnostics.summary == ["\(place) yaml-syntax"])
        #expect(diagnostics.first?.message.english == message)
        #expect(diagnostics.first?.hint != nil)
    }

    @Test func theHintShowsTheLineWithQuotes() {
        #expect(YAMLNode.parse("title: 中国: 城市\n", file: "a").1.first?.hint == "write title: \"中国: 城市\"")
        #expect(YAMLNode.parse("a: 1\nb:2\n", file: "a").1.first?.hint == "write b: 2")
    }

    @Test(arguments: [
        ("a:\n\tb: 1\n", "2:1"), ("a: 1\n\tb: 2\n", "2:1"), ("\ta: 1\n", "1:1"), ("a:\n  - x\n  \t- y: 1\n    z: 2\n", "3:3"), ("甲:\n \t乙: 1\n", "2:2"),
        ("a: |\n\tx\n", "2:1"),
    ]) func aTabInTheIndentationIsReportedAtTheTab(_ text: String, _ place: String) {
        #expect(YAMLNode.parse(text, file: "a.yaml").1.summary == ["\(place) yaml-tab"])
    }

    @Test func tabsElsewhereAreText() {
        #expect(YAMLNode.parse("a: \"x\ty\"\nb: x\ty\nc: |\n  x\n  \ty\n", file: "a.yaml").1.isEmpty)
    }
}
