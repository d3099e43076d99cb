import Foundation
import Testing

@testable import Messages

/// Holds the catalogues to the messages that stand in the sources.
struct CatalogueTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let entries = MessageCatalogue.of(.chinese)?.entries ?? []

    /// Those of all sources.
    private static let literals: [(pattern: String, isMessage: Bool)] = {
        let files = FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "swift" }.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.flatMap(SwiftLiterals.read)
    }()

    @Test func `every entry has words, and the parts of its message`() {
        #expect(Self.entries.count > 2000)
        for entry in Self.entries {
            #expect(!entry.translated.isEmpty, "\(entry.english)")
            #expect(places(entry.english) == places(entry.translated), "\(entry.english)")
        }
    }

    @Test func `no message stands in a catalogue twice`() {
        #expect(Set(Self.entries.map(\.english)).count == Self.entries.count)
    }

    /// What the system says is in no source of ours.
    @Test func `every entry is of a message in the sources`() {
        let said = Set(Self.literals.map(\.pattern)).union((1..<200).map { String(cString: strerror($0)) })
        for entry in Self.entries where !said.contains(entry.english) { Issue.record("no source says \"\(entry.english)\"") }
    }

    /// Two words in a row are prose, unless they are parts of formulas or units of measure.
    @Test func `every message of the sources has words in each catalogue`() {
        let messages = Set(Self.literals.filter(\.isMessage).map(\.pattern)), known = Set(Self.entries.map(\.english))
        #expect(messages.count > 2000)
        let formulas: Set = [" in ", " where ", " where {0})", "{0}.{1}{2} s", "{0}: {1} KB"]
        for message in messages.subtracting(known).subtracting(formulas) {
            let isProse = message.replacing(/\{[0-9]+\}/, with: "X").contains(/[A-Za-z]{2,} | [A-Za-z]{2,}/)
            #expect(!isProse, "no words for \"\(message)\"")
        }
    }

    /// The terms of the catalogue's head, one word for one thing. What is typed stays English: a column `unit`, `rows: editions`.
    private static let terms: [(english: String, chinese: String)] = [
        ("indicators?", "指标"), ("chapters?", "章节"), ("footnotes?", "脚注"), ("editions?", "年度版"), ("erratum|errata", "勘误"), ("weight sets?", "权重方案"),
        ("scenarios?", "情景"), ("workbooks?", "工作簿"), ("digests?", "摘要"), ("drafts?", "草稿"), ("claims?", "断言"), ("formulas?", "公式"),
        ("criterion|criteria", "评分标准"), ("groupings?", "分组"), ("bands?", "等级"), ("verdicts?", "结论"), ("themes?", "主题"), ("bags?", "数据包"),
        ("mappings?", "映射"), ("folders?", "文件夹"), ("cells?", "单元格|格"), ("ranks?", "名次|排名"), ("units?", "评估对象|单位|最好者"),
    ]

    @Test func `a term has one word in Chinese`() throws {
        for (english, chinese) in Self.terms {
            let term = try Regex("(?i)\\b(?:\(english))\\b(?![.:_-])"), word = try Regex("(?:\(chinese))|(?i)\\b(?:\(english))\\b")
            for entry in Self.entries where entry.english.contains(term) && !entry.translated.contains(word) {
                #expect(Self.oneSided.contains(entry.english), "\(english) is not \(chinese): \(entry.english)")
            }
        }
    }

    /// Where the English names the thing and the Chinese need not.
    private static let oneSided: Set = [
        "write 0 or more; points that count against a unit are a penalty", "name the folder after the edition’s year",
    ]

    /// Marks of Latin text stand between Latin letters and in what is typed.
    @Test func `Chinese has its own marks and spaces`() {
        for entry in Self.entries {
            let text = entry.translated.replacing(/"[^"]*"|[a-z_]+\(.*\)|\{\w+:[^}]*\}+|\[[^\]]*\]/, with: "“”")
            #expect(!text.contains(/[\u{4E00}-\u{9FFF}][,;!?]|[,;!?][\u{4E00}-\u{9FFF}]|[\u{4E00}-\u{9FFF}]\(|[，。；：]{2}/), "\(entry.translated)")
            let bare = text.replacing(/\{[0-9]+\}|[a-z-]+: ?[^，；]*|#,##0、第0名/, with: "·")
            #expect(!bare.contains(/[\u{4E00}-\u{9FFF}][A-Za-z0-9]|[A-Za-z0-9][\u{4E00}-\u{9FFF}]/), "\(entry.translated)")
        }
    }

    private func places(_ text: String) -> Set<String> { Set(text.matches(of: /\{[0-9]+\}/).map { String($0.output) }) }
}
