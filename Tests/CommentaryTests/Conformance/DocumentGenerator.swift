/// Makes documents that combine CommonMark's constructs nastily; the same seed makes the same document.
struct DocumentGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed)
        // The generator's own step must not lead from one seed to the next.
        state = next() ^ 0xA076_1D64_78BD_642F
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

    mutating func document() -> String {
        var text = ""
        for _ in 0..<1 + below(6) {
            text += block(depth: below(4))
            text += pick(["\n", "\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "", "\n \n", "\n\t\n"])
        }
        for _ in 0..<below(3) { text += pick(Self.definitions) + "\n" }
        return text
    }

    private static let definitions = [
        "[foo]: /url", "[foo]: <a b> 'title'", "[bar]: /b\n  \"two\nlines\"", "[baz]:\n/url 'x' ", "[中文]: /路径 (标题)",
        "   [FOO]: b)c", "[a*b*c]: /abc \"t\" x", "[^1]: /u", "[ ]: /x", "[foo\nbar]: </x>", "[x]: <>", "[q]: /q '",
    ]

    private mutating func block(depth: Int) -> String {
        if depth == 0 || below(4) == 0 { return leaf() }
        let inner = block(depth: depth - 1) + (below(3) == 0 ? "\n" + (below(2) == 0 ? "\n" : "") + block(depth: depth - 1) : "")
        let lines = inner.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        switch below(6) {
        case 0, 1:
            let mark = pick(["> ", ">", "> ", ">\t", " > ", "   >  "])
            // Now and then a line lacks its mark: lazy continuation.
            return lines.map { (below(6) == 0 ? "" : mark) + $0 }.joined(separator: "\n")
        case 2, 3:
            let mark = pick(["- ", "* ", "+   ", "-\t", "-     ", "  - ", "-\n  "])
            return list(lines, mark, "  ")
        default:
            let mark = pick(["1. ", "2) ", "10.  ", "1.\t", "007. ", "999999999. ", "1)\n   "])
            return list(lines, mark, pick(["   ", "    ", "     ", "\t"]))
        }
    }

    private mutating func list(_ lines: [String], _ mark: String, _ indent: String) -> String {
        var text = mark + lines[0]
        for line in lines.dropFirst() { text += "\n" + (below(7) == 0 ? "" : indent) + line }
        for _ in 0..<below(3) { text += pick(["\n", "\n\n"]) + mark + inlines() }
        return text
    }

    private mutating func leaf() -> String {
        switch below(16) {
        case 0: pick(["# ", "## ", "###\t", "####### ", "#", "  # ", "#\t#\t"]) + inlines() + pick(["", " ##", " #  ", "\\#", "#"])
        case 1: inlines() + "\n" + pick(["===", "---", "  =  ", "-", "= =", "- - -"])
        case 2:
            pick(["```", "~~~~", "``` info`x", "~~~ ru&amp;by *x*", "  ```swift {1}"]) + "\n" + inlines() + "\n" + pick(["```", "~~~~", "", "  ````", "``"])
        case 3: "    " + inlines() + "\n" + pick(["    ", "\t", "  \t", ""]) + inlines()
        case 4: pick(["***", " - - -", "___ ", "*\t*\t*", "----"])
        case 5:
            pick(["<div>\n", "<!-- ", "<?php ", "<![CDATA[", "<script>\n", "</p>\n", "<table><tr>\n\n", "<x-y a='b'>\n", "<!X "]) + inlines()
                + pick(["", "\n-->", "?>", "]]>", "</script>", "\n\n", "\n</div>"])
        case 6: pick(Self.definitions) + "\n" + inlines()
        case 7: pick(Self.definitions) + "\n" + pick(Self.definitions)
        default: inlines() + (below(2) == 0 ? pick(["\n", "  \n", "\\\n", " \n", "\n    ", "\n\t"]) + inlines() : "")
        }
    }

    private static let pieces = [
        "foo", "bar ", " ", "中文", "“移动政务”", "，", "*", "**", "***", "_", "__", "`", "``", "` `", "[", "]", "](", ")", "![", "(",
        "<", ">", "&amp;", "&copy;", "&#35;", "&#0;", "&#x22;", "&nosuch;", "&NotEqualTilde;", "&", "\\", "\\*", "\\&amp;", "\\\\", "\\[",
        "\n", "\n", "  \n", "\\\n", "\t", "\0", "é", "😀", "\u{A0}", "\u{3000}", noncharacter(0xFFFE), noncharacter(0xFDD0),
        noncharacter(0xFDD3) + "1" + noncharacter(0xFDD3), "‼", "\"", "'",
        "<http://a.b/c?d=e&f>", "<foo@bar.example>", "<b>", "</b>", "<a href=\"x\">", "<!-- c -->", "<?x?>", "<br/>", "<javascript:alert(1)>",
        "[foo]", "[foo][bar]", "[bar][]", "[x](/url)", "[x](/url \"t\")", "[x](</a b> 't')", "[x](/u\n\"two\nlines\")", "![a](b 'c')",
        "[a [b](c) d](e)", "![a ![b](c) d](e)", "[x]((a(b)c))", "[x](a\\)b)", "[x]( )", "[](x)", "[x]()", "[中文][foo\nbar]", "[^1]", "[x](\"a\")",
        "`a\nb`", "`` a`b ``", "*a **b** c*", "**a *b* c**", "***a** b*", "_a_b_", "__a__", "*a_b*c_", "a*b*c", "**“a”**b", "# ", "> ", "- ", "1. ",
        "|", "| - |", "~~", ":", "---", "===", "http://x.y", "%20", "%", "\u{200B}", "‘x’", "…", "x y z", "0", "9", "!", "?",
    ]

    mutating func inlines() -> String {
        var text = ""
        for _ in 0..<1 + below(9) { text += pick(Self.pieces) }
        return text
    }
}

/// A character that Swift refuses in a literal.
func noncharacter(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? ""
}
