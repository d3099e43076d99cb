import BuiltInTheme
import Source
import Testing

@testable import Website

/// The file of a language that the theme does not speak, as `almanac new language` writes it.
struct StringsOutlineTests {
    private let polish = StringsOutline("pl", of: .builtIn)

    /// The file with every text taken up.
    private func written(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("#") && (!$0.hasPrefix("# ") || $0.hasPrefix("#  ")) ? String($0.dropFirst()) : String($0) }.joined(separator: "\n")
    }

    private func load(_ text: String, _ language: String) -> [Diagnostic] {
        Theme.load(.builtIn, own: [ThemeFile(path: "strings/\(language).yaml", text: text)], languages: [language]).diagnostics
    }

    @Test(arguments: ["pl", "he", "fr", "tlh"])
    func `it is what a report can read, before and after its texts are written`(_ language: String) {
        let outline = StringsOutline(language, of: .builtIn)
        #expect(load(outline.text, language).map(\.rule) == ["missing-strings"])
        #expect(load(written(outline.text), language).map(\.rule) == (language == "tlh" ? ["plural-rules"] : []))
    }

    @Test func `every text has its English, with the forms of the language`() {
        #expect(polish.count == BaseTheme.builtIn.strings["en"]?.texts.count)
        #expect(polish.text.contains("#ranking: 'Ranking'\n"))
        #expect(
            polish.text.contains("#rows_count:\n#  one: '{count} row'\n#  few: '{count} rows'\n#  many: '{count} rows'\n#  other: '{count} rows'\n"))
        #expect(polish.text.contains("\n# Navigation\n#skip: "))
    }

    @Test func `what a file has is left out of what is added to it`() {
        let added = StringsOutline("pl", of: .builtIn, written: "skip: Do treści\nranking: Ranking\n")
        #expect(added.count == polish.count - 2)
        #expect(StringsOutline("pl", of: .builtIn, written: polish.text).count == 0)
        #expect(!added.text.contains("#skip:") && !added.text.contains("#ranking:") && added.text.contains("#method: 'Method'"))
    }

    @Test func `a language that is written in part says how much is English`() {
        let diagnostics = load("skip: Do treści\n", "pl")
        #expect(
            diagnostics.map(\.message) == [
                "\(polish.count - 1) of \(polish.count) texts of the theme are not written in pl, so that its pages have English ones"
            ])
        #expect(load("ranking: League table\n", "en") == [])
    }
}
