import Testing

@testable import Source

@Suite struct YAMLParsingTests {
    private func parse(_ text: String) -> (YAMLNode?, [Diagnostic]) {
        YAMLNode.parse(text, file: "a.yaml")
    }

    @Test func scalarsStayTheTextThatWasWritten() throws {
        let node = try #require(parse("- 07\n- 1.10\n- yes\n- 2017-08-01\n- 1_000\n- 0x1F\n- .5\n- 'a'\n- \"b\\tc\"\n- |\n  x\n").0)
        guard case .sequence(let items) = node.value else { return #expect(Bool(false)) }
        let texts = items.map { item in if case .scalar(let text, let isQuoted) = item.value { "\(text)\(isQuoted ? " quoted" : "")" } else { "?" } }
        #expect(texts == ["07", "1.10", "yes", "2017-08-01", "1_000", "0x1F", ".5", "a quoted", "b\tc quoted", "x\n quoted"])
    }

    @Test(arguments: ["a:", "a: ~", "a: null", "a: # nothing"]) func nothingIsNull(_ text: String) throws {
        guard case .mapping(let pairs) = try #require(parse(text).0).value else { return #expect(Bool(false)) }
        #expect(pairs.map(\.value.isNull) == [true])
    }

    @Test func aQuotedEmptyTextIsNotNull() throws {
        guard case .mapping(let pairs) = try #require(parse("a: \"\"\nb: ''\nc: \"~\"").0).value else { return #expect(Bool(false)) }
        #expect(pairs.map(\.value.isNull) == [false, false, false])
    }

    @Test func anEmptyDocumentIsNull() throws {
        for text in ["", "\n\n", "# comment\n"] {
            let (node, diagnostics) = parse(text)
            #expect(try #require(node).isNull)
            #expect(diagnostics.isEmpty)
        }
    }

    @Test func keysStayInTheOrderOfTheFile() throws {
        guard case .mapping(let pairs) = try #require(parse("z: 1\na: 2\n杭: 3\nm: 4").0).value else { return #expect(Bool(false)) }
        #expect(pairs.map(\.key) == ["z", "a", "杭", "m"])
    }

    @Test func placesCountScalarsAlsoAfterChineseAndBeyondTheBasicPlane() throws {
        let (node, _) = parse("\u{FEFF}标题: 中国\n\"引号\": '杭'\n𠮷: [甲, {乙: 丙}]\n空:\n文: |\n  段\n")
        guard case .mapping(let pairs) = try #require(node).value else { return #expect(Bool(false)) }
        #expect(pairs.map { "\($0.keyPlace.line):\($0.keyPlace.column)" } == ["1:1", "2:1", "3:1", "4:1", "5:1"])
        #expect(pairs.map { "\($0.value.place.line):\($0.value.place.column)" } == ["1:5", "2:7", "3:4", "4:3", "5:4"])
        guard case .sequence(let items) = pairs[2].value.value, case .mapping(let inner) = items[1].value else { return #expect(Bool(false)) }
        #expect(items.map(\.place.column) == [5, 8])
        #expect(inner[0].keyPlace.column == 9)
        #expect(inner[0].value.place.column == 12)
    }

    @Test func placesAreMovedToWhereTheTextStands() throws {
        let (node, diagnostics) = YAMLNode.parse("id: x\nid: y\n", file: "c.md", firstLine: 12, firstColumn: 4)
        guard case .mapping(let pairs) = try #require(node).value else { return #expect(Bool(false)) }
        #expect(pairs[0].value.place == Place(file: "c.md", line: 12, column: 8))
        #expect(diagnostics.summary == ["13:4 duplicate-key"])
        #expect(YAMLNode.parse("a: \"\n", file: "c.md", firstLine: 12, firstColumn: 4).1.summary == ["12:7 yaml-syntax"])
    }

    @Test func lineSeparatorsOfUnicodeAreNotLines() throws {
        let (node, _) = parse("a: x\u{2028}y\nb: 1\n")
        guard case .mapping(let pairs) = try #require(node).value else { return #expect(Bool(false)) }
        #expect(pairs[1].keyPlace == Place(file: "a.yaml", line: 2, column: 1))
    }

    @Test(arguments: ["\r\n", "\r"]) func otherLineEndsCountAsOne(_ end: String) throws {
        guard case .mapping(let pairs) = try #require(parse("a: 1\(end)b: 2\(end)").0).value else { return #expect(Bool(false)) }
        #expect(pairs[1].keyPlace.line == 2)
    }

    // MARK: Duplicate keys

    @Test func everyDuplicateKeyIsReportedWithTheFirst() throws {
        let (node, diagnostics) = parse("a: 1\n标题: x\nb: {c: 1, \"c\": 2, 'c': 3}\n标题: y\na: 2\na: 3\n")
        #expect(diagnostics.summary == ["3:11 duplicate-key", "3:19 duplicate-key", "4:1 duplicate-key", "5:1 duplicate-key", "6:1 duplicate-key"])
        #expect(diagnostics.flatMap(\.notes).compactMap(\.place).map { "\($0.line):\($0.column)" } == ["3:5", "3:5", "2:1", "1:1", "1:1"])
        guard case .mapping(let pairs) = try #require(node).value else { return #expect(Bool(false)) }
        #expect(pairs.map(\.key) == ["a", "标题", "b"])
    }

    @Test func anEntryWithoutItsHyphenIsOneMistake() {
        let diagnostics = parse("- id: a\n  name: A\n  id: b\n  name: B\n").1
        #expect(diagnostics.summary == ["3:3 duplicate-key"])
        #expect(diagnostics[0].hint == "write \"- \" before it if another entry begins here; else keep one of the two")
        #expect(parse("- id: a\n  name: A\n  name: B\n").1.map(\.hint) == ["keep one of the two, or rename one"])
    }

    @Test func theSameKeyInDifferentMappingsIsNoDuplicate() {
        #expect(parse("- {id: a}\n- {id: b}\nx").1.allSatisfy { $0.rule != "duplicate-key" })
        #expect(parse("a: {id: 1}\nb: {id: 2}\n").1.isEmpty)
    }

    @Test func duplicateKeysThatCannotBeMaskedAreReportedAllTheSame() {
        #expect(parse("\"\": 1\n\"\": 2\n").1.map(\.rule) == ["duplicate-key"])
        #expect(parse("\"\\\"a\": 1\n\"\\\"a\": 2\n").1.map(\.rule) == ["duplicate-key"])
        #expect(parse("'''a': 1\n'''a': 2\n").1.map(\.rule) == ["duplicate-key"])
    }

    @Test func hundredsOfDuplicatesEnd() {
        let diagnostics = parse(String(repeating: "a: 1\n", count: 400)).1
        #expect(diagnostics.allSatisfy { $0.rule == "duplicate-key" })
        #expect(!diagnostics.isEmpty)
    }

    // MARK: What is refused

    @Test func anchorsAndAliasesAreRefused() {
        #expect(parse("a: &x 1\nb: 2\n").1.summary == ["1:4 yaml-anchor"])
        #expect(parse("a: &x 1\nb: *x\n").1.summary == ["1:4 yaml-anchor"])
        #expect(parse("a: *强调*\n").1.summary == ["1:4 yaml-anchor"])
        #expect(parse("R&D: a & b *c*\n").1.isEmpty)
    }

    @Test func aliasesOfAliasesDoNotFillTheMemory() {
        var text = "l0: &l0 [x, x]\n"
        for level in 1...60 { text += "l\(level): &l\(level) [*l\(level - 1), *l\(level - 1), *l\(level - 1)]\n" }
        #expect(parse(text + "? *l60\n: 1\n").1.map(\.rule) == ["yaml-anchor"])
        let few = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n? *c\n: 1\n"
        #expect(parse(few).1.allSatisfy { $0.rule == "yaml-anchor" })
    }

    @Test func tagsAreRefused() {
        #expect(parse("a: !foo 1\n").1.summary == ["1:4 yaml-tag"])
        #expect(parse("a: !!int 1\n").1.summary == ["1:4 yaml-tag"])
        #expect(parse("a: !e!x 1\n").1.summary == ["1:4 yaml-syntax"])
        #expect(parse("a: !!str 1\n").1.isEmpty)
    }

    @Test func keysThatAreNoTextAreRefused() {
        #expect(parse("? [a, b]\n: 1\nc: 2\n").1.summary == ["1:3 yaml-key"])
        #expect(parse("[a]: 1\n[a]: 2\n").1.map(\.rule) == ["yaml-key"])
    }

    @Test func deepNestingIsRefusedWithoutACrash() {
        for text in [
            String(repeating: "[", count: 100_000), String(repeating: "- ", count: 900) + "x", String(repeating: "{a: ", count: 900),
            String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        ] {
            #expect(parse(text).1.map(\.rule) == ["yaml-syntax"])
        }
    }

    @Test func controlCharactersAreReportedAlsoAsEscapes() {
        #expect(parse("a: 杭\u{1}\n").1.summary == ["1:5 control-character"])
        #expect(parse("a: \"x\\0\"\n").1.summary == ["1:4 control-character"])
        #expect(parse("a: x\u{FEFF}\n").1.summary == ["1:5 control-character"])
    }

    @Test func onlyOneDocumentIsTaken() {
        #expect(parse("---\na: 1\n").1.isEmpty)
        #expect(parse("---\na: 1\n---\nb: 2\n").1.summary == ["3:1 yaml-syntax"])
        #expect(parse("a: 1\n...\nb\n").1.summary == ["3:1 yaml-syntax"])
    }

    @Test func noTextCrashes() {
        var random = SeededGenerator(seed: 4)
        let pieces = [
            "a", "杭", ": ", ":", "- ", "\n", "\n  ", "[", "]", "{", "}", ",", "\"", "'", "#", "|", ">", "\t", "&", "*", "!", "%", "？", "：", "~", "\\", "? ",
            "---\n",
        ]
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let (node, diagnostics) = parse(text)
            #expect(node != nil || diagnostics.hasErrors, "\(text.debugDescription)")
            let lines = text.count { $0 == "\n" } + 1
            for place in diagnostics.compactMap(\.place) {
                #expect((1...lines).contains(place.line) && (1...text.unicodeScalars.count + 1).contains(place.column), "\(text.debugDescription)")
            }
        }
    }
}
