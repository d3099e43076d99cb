import Foundation
import Testing

@testable import Messages

/// Holds the catalogues to the messages that stand in the sources.
struct CatalogueTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let entries = MessageCatalogue.of(.chinese)?.entries ?? []

    private static let sources: [String] = {
        let files = FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "swift" }.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
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
        let said = Set(Self.sources.flatMap(SwiftLiterals.patterns)).union((1..<200).map { String(cString: strerror($0)) })
        for entry in Self.entries where !said.contains(entry.english) { Issue.record("no source says \"\(entry.english)\"") }
    }

    /// Two words in a row are prose, unless they are parts of formulas or units of measure.
    @Test func `every message of the sources has words in each catalogue`() {
        let messages = Set(Self.sources.flatMap(SwiftLiterals.messages)), known = Set(Self.entries.map(\.english))
        #expect(messages.count > 2000)
        let formulas: Set = [" in ", " where ", " where {0})", "{0}.{1}{2} s", "{0}: {1} KB"]
        for message in messages.subtracting(known).subtracting(formulas) {
            let isProse = message.replacing(/\{[0-9]+\}/, with: "X").contains(/[A-Za-z]{2,} | [A-Za-z]{2,}/)
            #expect(!isProse, "no words for \"\(message)\"")
        }
    }

    private func places(_ text: String) -> Set<String> { Set(text.matches(of: /\{[0-9]+\}/).map { String($0.output) }) }
}
