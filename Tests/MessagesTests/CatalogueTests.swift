import Foundation
import Testing

@testable import Messages

/// Holds the catalogues to the messages that stand in the sources.
struct CatalogueTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let entries = MessageCatalogue.of(.chinese)?.entries ?? []

    /// What the literals of all sources give as patterns.
    private static let literals: Set<String> = {
        let files = FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "swift" }.reduce(into: []) { all, file in
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
            all.formUnion(SwiftLiterals.patterns(in: text))
        }
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
        let said = Self.literals.union((1..<200).map { String(cString: strerror($0)) })
        for entry in Self.entries where !said.contains(entry.english) { Issue.record("no source says \"\(entry.english)\"") }
    }

    private func places(_ text: String) -> Set<String> { Set(text.matches(of: /\{[0-9]+\}/).map { String($0.output) }) }
}
