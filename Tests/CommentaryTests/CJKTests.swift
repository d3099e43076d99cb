import Testing

@testable import Commentary

struct CJKTests {
    @Test(arguments: [
        ("**“移动政务”**是", "<strong>“移动政务”</strong>是"), ("**注（一）**后", "<strong>注（一）</strong>后"),
        ("他说**“好。”**然后", "他说<strong>“好。”</strong>然后"), ("**57.3%**的", "<strong>57.3%</strong>的"), ("*“好”*吗", "<em>“好”</em>吗"),
        ("\\*\\*不是\\*\\*", "**不是**"), ("__注意__：注意事项", "<strong>注意</strong>：注意事项"), ("注意：__注意事项__", "注意：<strong>注意事项</strong>"),
        ("正體字。\u{FE01}__Hong Kong.__", "正體字。\u{FE01}<strong>Hong Kong.</strong>"), ("**[链接](a)**是", "<strong><a href=\"a\">链接</a></strong>是"),
        ("是**`码`**吗", "是<strong><code>码</code></strong>吗"), ("**_“好”_**吗", "<strong><em>“好”</em></strong>吗"), ("***“好”***吗", "<em><strong>“好”</strong></em>吗"),
        ("**“一”**和**“二”**，*（三）*的", "<strong>“一”</strong>和<strong>“二”</strong>，<em>（三）</em>的"), ("a**“b”**c", "a**“b”**c"),
        ("이 용어**(This term)**를", "이 용어<strong>(This term)</strong>를"), ("**中文！！**English", "<strong>中文！！</strong>English"),
        ("snake_case_“名”_字", "snake_case_“名”_字"),
    ])
    func emphasisBesideCJK(_ source: String, _ expected: String) {
        #expect(html(source) == "<p>\(expected)</p>\n")
    }

    @Test func emphasisPassLeavesOtherConstructsAlone() {
        #expect(html("`**“码”**是`") == "<p><code>**“码”**是</code></p>\n")
        #expect(html("[文](a*“b”*c \"**“题”**的\")") == "<p><a href=\"a*%E2%80%9Cb%E2%80%9D*c\" title=\"**“题”**的\">文</a></p>\n")
        #expect(html("    **“码”**是") == "<pre><code>**“码”**是\n</code></pre>\n")
        #expect(html("<http://a/**“b”**是>") == "<p><a href=\"http://a/**%E2%80%9Cb%E2%80%9D**%E6%98%AF\">http://a/**“b”**是</a></p>\n")
        #expect(html("[**“名”**是]\n\n[**“名”**是]: /u") == "<p><a href=\"/u\"><strong>“名”</strong>是</a></p>\n")
        #expect(html("**&ldquo;好&rdquo;**吗") == "<p><strong>“好”</strong>吗</p>\n")
        #expect(html("```x*“y”*是\n**“码”**是\n```") == "<pre><code class=\"language-x*“y”*是\">**“码”**是\n</code></pre>\n")
    }

    @Test func noncharactersOfTheAuthorsBecomeReplacementCharacters() {
        let text = noncharacter(0xFDD0) + "a" + noncharacter(0xFDD3) + "0" + noncharacter(0xFDD3)
        #expect(html(text) == "<p>\u{FFFD}a\u{FFFD}0\u{FFFD}</p>\n")
    }

    @Test(arguments: [
        ("第一行\n第二行", "第一行第二行"), ("foo\nbar", "foo\nbar"), ("第一**行**\n第二行", "第一<strong>行</strong>第二行"),
        ("中文\nfoo", "中文\nfoo"), ("foo\n中文", "foo\n中文"), ("一。\n（二）", "一。（二）"), ("他说“好”\n然后", "他说“好”然后"), ("he said “ok”\n中文", "he said “ok”\n中文"),
        ("见[文](a)\n*“后”*", "见<a href=\"a\">文</a><em>“后”</em>"), ("他说——\n“好”", "他说——“好”"), ("57.3%\n的", "57.3%\n的"), ("（57.3%）\n的", "（57.3%）的"),
        ("한국어\n문장", "한국어\n문장"), ("かな\nカナ", "かなカナ"), ("中  \n文", "中<br />\n文"), ("码`x`\n中", "码<code>x</code>\n中"), ("文\n……", "文……"),
    ])
    func lineBreaks(_ source: String, _ expected: String) {
        #expect(html(source) == "<p>\(expected)</p>\n")
    }
}
