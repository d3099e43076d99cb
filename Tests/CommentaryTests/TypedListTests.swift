import Markup
import Source
import Testing

@testable import Commentary

/// Lists and quotations as Chinese authors type them.
struct TypedListTests {
    /// Each list of a text: its mark, the number that it begins with, and its items.
    private func lists(_ text: String) -> [String] {
        let (document, _) = Document.parse(text, file: "x.md")
        #expect(document.unalignedBlocks == 0)
        return document.nodes.enumerated().compactMap { index, node in
            guard case .list(let ordered, let start, let marker) = node.kind else { return nil }
            let items = document.plainText(of: index).split(separator: "\n").joined(separator: "/")
            return (ordered ? "\(marker.rawValue) \(start): " : "bullets: ") + items
        }
    }

    @Test(arguments: [
        ("1、甲\n2、乙", ["enumeration 1: 甲/乙"]), ("（1）甲\n（2）乙", ["parentheses 1: 甲/乙"]), ("(1) a\n(2) b", ["parentheses 1: a/b"]),
        ("１. 甲\n２. 乙", ["plain 1: 甲/乙"]), ("1.甲\n2.乙", ["plain 1: 甲/乙"]), ("1）甲\n2）乙", ["closing 1: 甲/乙"]), ("①甲\n②乙\n③丙", ["circled 1: 甲/乙/丙"]),
        ("一、甲\n二、乙", ["chinese 1: 甲/乙"]), ("（十）甲\n（十一）乙", ["chinese-parentheses 10: 甲/乙"]), ("⑴甲\n⑵乙", ["parentheses 1: 甲/乙"]),
        ("-甲\n-乙", ["bullets: 甲/乙"]), ("－甲\n－乙", ["bullets: 甲/乙"]), ("·丙\n·丁", ["bullets: 丙/丁"]), ("• 甲", ["bullets: 甲"]), ("—甲\n—乙", ["bullets: 甲/乙"]),
        ("如下：\n1、甲\n2、乙", ["enumeration 1: 甲/乙"]), ("1、甲\n\n2、乙", ["enumeration 1: 甲/乙"]), ("1、甲\n续行\n2、乙", ["enumeration 1: 甲续行/乙"]),
        ("> 1、甲\n> 2、乙", ["enumeration 1: 甲/乙"]), ("- 甲\n  ①乙\n  ②丙", ["bullets: 甲/乙/丙", "circled 1: 乙/丙"]),
    ])
    func `lines of one kind that go on are a list`(_ text: String, _ expected: [String]) {
        #expect(lists(text) == expected)
        #expect(problems(text) == [])
    }

    @Test func `a list keeps the numbers that were typed`() {
        #expect(lists("1、甲\n（1）乙\n（2）丙\n2、丁") == ["enumeration 1: 甲", "parentheses 1: 乙/丙", "enumeration 2: 丁"])
        #expect(lists("1、甲\n2、乙\n\n1、丙\n2、丁") == ["enumeration 1: 甲/乙", "enumeration 1: 丙/丁"])
        #expect(lists("1. 甲\n2. 乙\n\n1、丙\n2、丁") == ["plain 1: 甲/乙", "enumeration 1: 丙/丁"])
        #expect(
            lists("一、甲\n（一）乙\n1、丙\n2、丁\n（二）戊\n二、己") == [
                "chinese 1: 甲", "chinese-parentheses 1: 乙", "enumeration 1: 丙/丁", "chinese-parentheses 2: 戊", "chinese 2: 己",
            ])
        #expect(html("（3）甲\n（4）乙") == "<ol start=\"3\" data-marker=\"parentheses\">\n<li>甲</li>\n<li>乙</li>\n</ol>\n")
    }

    @Test(arguments: [
        ("＞引用", "<blockquote>\n<p>引用</p>\n</blockquote>\n"), ("＞甲\n＞乙", "<blockquote>\n<p>甲乙</p>\n</blockquote>\n"),
        ("》引用", "<blockquote>\n<p>引用</p>\n</blockquote>\n"), ("＞＞甲", "<blockquote>\n<blockquote>\n<p>甲</p>\n</blockquote>\n</blockquote>\n"),
    ])
    func quotations(_ text: String, _ expected: String) {
        #expect(html(text) == expected)
        #expect(problems(text) == [])
    }

    @Test(arguments: [
        "1、甲", "一、总体情况", "（一）总体情况", "·甲", "－甲", "——鲁迅\n——巴金", "在第\n2、3 期和\n3、4 期", "2017、2018 两年\n2018、2019 两年", "-5 分\n-6 分", "＞60 分\n＞80 分",
        "1.5 倍\n2.5 倍", "`1、甲\n2、乙`", "```\n1、甲\n2、乙\n```", "    1、甲\n    2、乙", "1、甲 | x\n---|---\n2、乙 | y\n3、丙 | z", "阿里\n·巴巴", "文\n＞引",
    ])
    func `what may be something else stays as it is`(_ text: String) {
        #expect(lists(text) == [])
        #expect(!html(text).contains("<blockquote>"))
        #expect(problems(text) == [])
    }

    @Test(arguments: [
        ("1、甲\n3、乙", "1:1 mistyped-list"), ("文\n（2）甲\n（2）乙", "2:1 mistyped-list"), ("a. x\nb. y", "1:1 mistyped-list"), ("> A、甲\n> B、乙", "1:3 mistyped-list"),
    ])
    func `what was surely meant as a list is pointed out`(_ text: String, _ problem: String) {
        #expect(lists(text) == [])
        #expect(problems(text) == [problem])
    }

    @Test func `everything in an item keeps its place`() {
        let (document, _) = Document.parse("文\n\n1、甲[](#a)\n2、乙 **丙** [](#b)\n\n> ①丁[](#c)\n> ②戊\n[](#d)\n\n[](#e)", file: "x.md")
        #expect(document.references.map { "\($0.place.line):\($0.place.column)" } == ["3:4", "4:11", "6:5", "8:1", "10:1"])
    }

    @Test func `plain CommonMark knows none of them`() {
        for text in ["1、甲\n2、乙", "＞引用", "-甲\n-乙", "• 甲"] { #expect(commonMarkHTML(text) == libcmarkHTML(text)) }
    }
}
