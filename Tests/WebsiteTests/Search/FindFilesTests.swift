import BuiltInTheme
import Markup
import Output
import Source
import Testing

@testable import Website

/// The files of the find dialog: what they look like, what they hold, how large they get.
struct FindFilesTests {
    @Test func `entries are a classic script that sets one variable`() {
        let entries = [
            FindEntry(label: "杭州", kind: "城市", path: "2017/units/hangzhou.html", names: ["Hangzhou", "Hangchow"], readings: ["hang zhou"]),
            FindEntry(label: "排名", kind: "页面", path: "2017/ranking.html"),
            FindEntry(label: "e", kind: "城市", path: "x", part: "y"),
        ]
        #expect(
            FindFiles.script(of: entries, edition: "2017", texts: ["2017/find/text-1.js"]).string
                == "window.almanacEntries={edition:\"2017\",texts:[\"2017/find/text-1.js\"],kinds:[\"城市\",\"页面\"],entries:[\n"
                + "[\"杭州\",0,\"2017/units/hangzhou.html\",\"\",\"Hangzhou\\tHangchow\",\"hang zhou\"],\n[\"排名\",1,\"2017/ranking.html\"],\n[\"e\",0,\"x\",\"y\"]\n]};\n"
        )
    }

    @Test func `texts know their number`() {
        let source = FindTexts.Source(title: "C", path: "p.html", sections: [.init(words: "a"), .init(anchor: "b", heading: "B", words: "c")])
        #expect(
            FindFiles.script(of: [source], number: 2).string
                == "(window.almanacTexts=window.almanacTexts||[])[2]=[\n[\"C\",\"p.html\",[\n[\"\",\"\",\"a\"],\n[\"b\",\"B\",\"c\"]]]\n];\n")
    }

    @Test func `texts cannot leave their quotes`() {
        let hostile = "</script>\"\\\n\u{2028}<!--"
        let entries = FindFiles.script(of: [FindEntry(label: hostile, kind: hostile, path: "", part: hostile, names: [hostile])], edition: hostile, texts: [])
            .string
        let texts = FindFiles.script(of: [.init(title: hostile, path: "", sections: [.init(words: hostile)])], number: 0).string
        for script in [entries, texts] {
            #expect(!script.contains("<") && !script.contains("\u{2028}"))
            #expect(script.contains("\\u003c/script\\u003e\\\"\\\\\\n\\u2028\\u003c!--"))
        }
    }

    @Test func `a chapter’s words stand as its page has them`() throws {
        let files = try FindEntriesTests.site().files
        let text = try #require(files["2024/find/text-1.js"])
        #expect(text.contains("[\"两岸之间\",\"2024/chapters/banks.html\",["))
        #expect(text.contains("[\"\",\"\",\"左岸更清。\"]") && text.contains("[\"\",\"\",\"开头一句。\"]"))
        #expect(text.contains("[\"left\",\"左岸\",\"平均 5.5 分，见 图 1。\"]"))
        #expect(files["2024/find/text-2.js"]?.contains("[\"水质\",\"2024/indicators/water.html\",[\n[\"\",\"\",\"水清不清。\"]]]") == true)
        #expect(files["en/2024/find/text-1.js"] != nil && files["2024/find/text-3.js"] == nil)
        #expect(files["2024/find/entries.js"]?.contains("texts:[\"2024/find/text-1.js\",\"2024/find/text-2.js\"]") == true)
    }

    @Test func `many chapters are several files, each of a bounded size`() throws {
        var texts = FindEntriesTests.texts
        let paragraph = String(repeating: "河水从两岸之间流过。", count: 40) + "\n\n"
        for number in 2...40 {
            texts.append(
                (
                    "Content/2024/chapters/\(number < 10 ? "0" : "")\(number)-c.md".replacing("-c", with: "-c\(number)"),
                    "---\ntitle: 第 \(number) 章\n---\n\n" + String(repeating: paragraph, count: 8)
                ))
        }
        let files = try FindEntriesTests.site(texts).files
        let shards = files.filter { $0.key.hasPrefix("2024/find/text-") }
        #expect(shards.count > 3)
        for (path, text) in shards { #expect(text.utf8.count < FindTexts.mostBytes * 5 / 4, "\(path)") }
        for number in 2...40 { #expect(shards.values.count { $0.contains("[\"第 \(number) 章\",") } == 1) }
    }

    @Test func `the same report makes the same bytes`() throws {
        let first = try FindEntriesTests.site().files, second = try FindEntriesTests.site().files
        for path in first.keys where path.contains("/find/") { #expect(first[path] == second[path]) }
    }

    /// Nothing of it stands in a page but the address.
    @Test func `no page holds the index, every page names it`() throws {
        for (path, text) in try FindEntriesTests.site().files where path.hasSuffix(".html") && !path.contains("/embed/") {
            #expect(text.contains("data-index=\""), "\(path)")
            #expect(!text.contains("find/entries.js\"></script>"), "\(path)")
        }
    }
}
