import BuiltInTheme
import Foundation
import Testing

@testable import Website

/// A string that a page asks for and no language has would stop the build, so every key in the sources is looked up here.
@Suite struct UsedStringTests {
    static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Website")

    /// The keys in `words["key"]`, `words("key"` and `? "key" : "key"` on a line that asks for words.
    static func keys() throws -> Set<String> {
        var keys: Set<String> = []
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        for file in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /words(?:\[|\()"([a-z_0-9]+)"[\],]/) { keys.insert(String(match.1)) }
        }
        return keys
    }

    @Test func everyStringThatPagesUseIsThereInEveryLanguage() throws {
        let keys = try Self.keys()
        #expect(keys.count > 60)
        let theme = Theme.load(.builtIn, languages: ["zh-Hans", "en"]).theme
        for language in ["zh-Hans", "en"] {
            let missing = keys.subtracting(theme.strings(language).texts.keys)
            #expect(missing.isEmpty, "\(language) lacks \(missing.sorted())")
        }
    }

    @Test(arguments: ["zh-Hans", "en"])
    func everyRuleOfScoringIsNamed(language: String) {
        let texts = Theme.load(.builtIn, languages: [language]).theme.strings(language).texts
        for rule in ["competition", "dense", "modified", "fractional"] { #expect(texts["rule_ranking_" + rule] != nil) }
        for rule in ["published", "exact"] { #expect(texts["rule_rank_by_" + rule] != nil) }
        for rule in ["high", "low"] { #expect(texts["rule_direction_" + rule] != nil) }
        for table in ["ranking", "groups", "indicators", "units"] { #expect(texts["data_" + table] != nil) }
    }
}
