import Source

/// Makes documents of our constructs in nested quotes and lists, with lazy lines, tabs and CJK. Every construct carries a mark
/// that occurs once, so that the text itself says where it is.
struct PlacedDocumentGenerator {
    struct Expectation {
        /// What is asked of the document, such as `link m7`.
        let name: String
        /// Stands once in the text; its first character is the place.
        let needle: String
    }

    private struct Line {
        var text: String
        /// Continues a paragraph and has no prefix yet, so that a quote's or item's may be missing: behind one that is there,
        /// the outer ones must be too.
        var mayBeLazy = false
    }

    private var random: DocumentGenerator
    private var count = 0
    private(set) var expectations: [Expectation] = []
    private var definitions: [[Line]] = []

    init(seed: Int) {
        random = DocumentGenerator(seed: seed)
    }

    mutating func document() -> String {
        var lines: [Line] = []
        for _ in 0..<1 + random.below(5) {
            lines += block(depth: random.below(4))
            lines.append(Line(text: ""))
        }
        for definition in definitions {
            lines += definition
            if random.below(2) == 0 { lines.append(Line(text: "")) }
        }
        let lineEnd = random.pick(["\n", "\n", "\r\n"])
        return lines.map(\.text).joined(separator: lineEnd)
    }

    private mutating func mark() -> String {
        count += 1
        return "m\(count)z"
    }

    private mutating func expect(_ name: String, _ needle: String) {
        expectations.append(Expectation(name: name, needle: needle))
    }

    // MARK: Blocks

    private mutating func block(depth: Int) -> [Line] {
        guard depth > 0 else { return leaf() }
        var inner = block(depth: depth - 1)
        if random.below(3) == 0 { inner += [Line(text: "")] + block(depth: depth - 1) }
        return random.below(2) == 0 ? quote(inner) : item(inner)
    }

    private mutating func quote(_ lines: [Line]) -> [Line] {
        // Where columns matter inside, a mark that takes a space or stands before a tab would shift them.
        let hasIndent = lines.contains { !$0.mayBeLazy && $0.text.first == " " }
        let prefix = random.pick(hasIndent ? ["> "] : ["> ", ">", ">\t"])
        return lines.map { line in
            if line.mayBeLazy && random.below(4) == 0 { return line }
            return Line(text: prefix + line.text)
        }
    }

    private mutating func item(_ lines: [Line]) -> [Line] {
        let (marker, indent) = random.pick([("- ", "  "), ("1. ", "   "), ("* ", "  "), ("-  ", "   "), ("12)  ", "     ")])
        return lines.enumerated().map { index, line in
            if index == 0 { return Line(text: marker + line.text) }
            if line.text.isEmpty || (line.mayBeLazy && random.below(4) == 0) { return line }
            return Line(text: indent + line.text)
        }
    }

    private mutating func leaf() -> [Line] {
        switch random.below(9) {
        case 0: return heading()
        case 1: return placedBlock()
        case 2: return table(under: random.below(2) == 0)
        case 3: return [Line(text: claimWithoutEnd())]
        default: return paragraph(lines: 1 + random.below(4))
        }
    }

    private mutating func heading() -> [Line] {
        let mark = mark()
        let text = "## 标题\(mark)"
        expect("heading \(mark)", text)
        guard random.below(2) == 0 else { return [Line(text: text + " " + inline())] }
        expect("id i\(mark)", "i\(mark)")
        return [Line(text: text + " " + inline() + " {#i\(mark)}" + random.pick(["", " ##", "  "]))]
    }

    private mutating func placedBlock() -> [Line] {
        let mark = mark()
        let fence = random.pick(["```", "~~~~"])
        expect("block \(mark)", "\(fence)figure \(mark)")
        expect("yaml \(mark)", "id: y\(mark)")
        return [Line(text: "\(fence)figure \(mark)"), Line(text: "id: y\(mark)"), Line(text: "x: 1"), Line(text: fence)]
    }

    private mutating func table(under hasText: Bool) -> [Line] {
        let mark = mark()
        var lines = hasText ? [Line(text: "字" + inline())] : []
        expect("table \(mark)", "| h\(mark)")
        lines.append(Line(text: "| h\(mark) | 二 |"))
        lines.append(Line(text: random.pick(["|---|:-:|", "- | -", "| :- | -: |"])))
        for _ in 0..<random.below(4) {
            let cell = self.mark()
            expect("text c\(cell)", "c\(cell)")
            switch random.below(6) {
            case 0:
                expect("table-row-length", "| c\(cell)")
                lines.append(Line(text: "| c\(cell) |"))
            default:
                lines.append(Line(text: "| c\(cell)\\|\(inline()) | `a\\|b` \(inline())\(emphasised()) |"))
            }
        }
        return lines
    }

    private mutating func paragraph(lines count: Int) -> [Line] {
        (0..<count).map { index in
            let indent = index == 0 ? "" : random.pick(["", "", "  ", "\t", "      "])
            return Line(text: indent + random.pick(["字", "word ", "“引”", "\\*"]) + inlines() + random.pick(["", "  ", "\\", " "]), mayBeLazy: index > 0)
        }
    }

    private mutating func claimWithoutEnd() -> String {
        let mark = mark()
        expect("malformed-claim", "[\(mark)](= 'x")
        return "文 [\(mark)](= 'x 没有结束"
    }

    // MARK: Inlines

    private mutating func inlines() -> String {
        var text = ""
        for _ in 0..<random.below(5) {
            text += random.pick(["，", " ", "&amp;", "&nosuch;", "\\[", "文", "，`` ` `` ", "\t", "😀", "a\\*b", "！", "<http://x.y>", "[^ ", "] ", " **“引”** "])
            text += random.below(2) == 0 ? emphasised() : inline()
        }
        return text
    }

    /// A construct within emphasis, beside it, or behind one or two of them, among CJK characters and their punctuation.
    private mutating func emphasised() -> String {
        // Those of the second list need Chinese or a space around them.
        let plain = ["**粗**", "*斜*", "***重***", "**a**", "**粗*斜*粗**"]
        let quoted = ["**“引”**", "**《书》**", "**57.3%**", "*（斜）*", "**`码`**", "**[甲](/u)**", "*[](#甲)*"]
        func emphasis() -> String { random.pick(plain + quoted) }
        func neighbour() -> String { random.pick(["：", "，", "。", "（", "”", "是", "、“", "——", " ", "文字", "“"]) }
        switch random.below(5) {
        case 0:
            let run = random.pick(["**", "*", "***"])
            return neighbour() + run + inner() + run + neighbour()
        case 1: return neighbour() + random.pick(plain) + inner()
        case 2: return neighbour() + inner() + random.pick(plain) + neighbour()
        case 3: return neighbour() + emphasis() + neighbour() + inner() + neighbour() + emphasis() + neighbour() + inline()
        default: return neighbour() + emphasis() + neighbour() + inline()
        }
    }

    /// A construct that no delimiter run beside it changes.
    private mutating func inner() -> String {
        while true {
            let before = (count, expectations.count, definitions.count)
            let text = inline()
            if !text.contains("*") && !text.contains("<") { return text }
            count = before.0
            expectations.removeLast(expectations.count - before.1)
            definitions.removeLast(definitions.count - before.2)
        }
    }

    private mutating func inline() -> String {
        let mark = mark()
        func expecting(_ name: String, _ text: String, at needle: String? = nil) -> String {
            expect("\(name) \(mark)", needle ?? text)
            return text
        }
        switch random.below(20) {
        case 0: return expecting("link", "[\(mark)](/url)")
        case 1: return expecting("link", "[\(mark)](</a b> \"t & u\")")
        case 2: return expecting("link", "[**“\(mark)”**](x_(y)_z)")
        case 3: return expecting("image", "![\(mark)](x.png 't')")
        case 4: return expecting("reference", "[](#\(mark))")
        case 5: return expecting("code", "`\(mark)`")
        case 6: return expecting("code", "`` \(mark) ` ``")
        case 7: return "文" + expecting("emphasis", "*\(mark)*") + "文"
        case 8: return "文" + expecting("strong", "**“\(mark)”**") + "是"
        case 9:
            expect("formula \(mark)", "mean(\(mark))")
            return expecting("value", "`= mean(\(mark))`")
        case 10:
            expect("formula \(mark)", "f(\"\(mark)\")")
            return expecting("claim", "[\(mark)](= 'f(\"\(mark)\")')")
        case 11:
            expect("formula \(mark)", "g(\"\(mark)\")")
            return expecting("claim", "[\(mark)]（≥ “g(\"\(mark)\")”）")
        case 12:
            expect("source \(mark)", "S\(mark)")
            return expecting("quotation", "[\(mark)](source \"S\(mark)\")")
        case 13:
            expect("raw-html", "<b \(mark)>")
            return expecting("html", "<b \(mark)>")
        case 14: return expecting("link", "<http://\(mark).example/?a=b&c>")
        case 15:
            definitions.append([Line(text: "[^\(mark)]: d\(mark) 定义")])
            expect("definition \(mark)", "[^\(mark)]:")
            expect("text d\(mark)", "d\(mark)")
            return "文" + expecting("note", "[^\(mark)]", at: "[^\(mark)]~") + "~"
        case 16:
            expect("undefined-footnote", "[^u\(mark)]")
            return "[^u\(mark)]"
        case 17:
            expect("missing-alt-text", "![](\(mark).png)")
            return "![](\(mark).png)"
        case 18:
            expect("dangerous-link", "[x](javascript:\(mark))")
            return "[x](javascript:\(mark))"
        default: return mark
        }
    }
}
