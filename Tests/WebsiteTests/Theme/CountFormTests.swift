import BuiltInTheme
import Source
import Testing

@testable import Website

/// Sentences for none, one and several, as people speak.
struct CountFormTests {
    private let english = Theme.load(.builtIn, languages: ["en"]).theme.strings("en")
    private let chinese = Theme.load(.builtIn, languages: ["zh-Hans"]).theme.strings("zh-Hans")

    @Test func `nobody is no number`() {
        #expect(chinese("full_marks", count: 0, ["counter": "个", "units": "城市"]) == "没有得满分的")
        #expect(chinese("full_marks", count: 1, ["counter": "个", "units": "城市"]) == "1 个得满分")
        #expect(chinese("full_marks", count: 2, ["counter": "座", "units": "城市"]) == "2 座得满分")
        #expect(english("full_marks", count: 0) == "none has full marks")
        #expect(english("full_marks", count: 1) == "1 has full marks")
        #expect(english("movers_rose", count: 0) == "none rose" && english("movers_kept", count: 1) == "1 kept its place")
        #expect(chinese("movers_entered", count: 0) == "没有新参评的" && chinese("movers_fell", count: 3, ["counter": "个"]) == "3 个下降")
    }

    @Test func `a string without a form for none has its own`() { #expect(english("rows_count", count: 0) == "0 rows") }

    private func load(_ text: String, language: String = "pl") -> (Strings, [Diagnostic]) {
        let own = ThemeFile(path: "strings/\(language).yaml", text: text)
        let (theme, diagnostics) = Theme.load(.builtIn, own: [own], languages: [language])
        // That the rest is English is not what is looked at here.
        return (theme.strings(language), diagnostics.filter { $0.rule != "missing-strings" })
    }

    @Test func `forms follow the language`() {
        let (polish, diagnostics) = load("rows_count: {one: '{count} wiersz', few: '{count} wiersze', many: '{count} wierszy', other: '{count} wiersza'}\n")
        #expect(diagnostics == [])
        #expect([1, 2, 5, 12, 22].map { polish("rows_count", count: $0) } == ["1 wiersz", "2 wiersze", "5 wierszy", "12 wierszy", "22 wiersze"])
    }

    @Test func `a form that is missing is named`() {
        let (_, diagnostics) = load("rows_count: {one: '{count} wiersz', other: '{count} wierszy'}\n")
        #expect(diagnostics.map(\.message) == ["\"rows_count\" lacks its form \"few\"", "\"rows_count\" lacks its form \"many\""])
        #expect(diagnostics.first?.hint == "write it, for numbers such as 2, 3, 4, 22")
    }

    @Test func `a form that the language does not have is named`() {
        #expect(load("rows_count: {few: '{count} rows', one: '{count} row', other: '{count} rows'}\n", language: "en").1.map(\.rule) == ["plural-form"])
        #expect(load("rows_count: {several: '{count} rows', other: '{count} rows'}\n", language: "en").1.map(\.rule) == ["strings-syntax"])
    }

    @Test func `a language without rules counts as English does, and that is said once`() {
        let forms = "{one: '{count} a', other: '{count} b'}"
        let (strings, diagnostics) = load("rows_count: \(forms)\ntables_count: \(forms)\n", language: "tlh")
        #expect(diagnostics.map(\.rule) == ["plural-rules"])
        #expect(strings("rows_count", count: 1) == "1 a" && strings("rows_count", count: 2) == "2 b")
    }

    @Test func `a form that was a string of its own says where it went`() {
        #expect(load("rows_count_one: x\n", language: "en").1.first?.hint == "write it as a form of rows_count: rows_count: {one: …, other: …}")
    }

    @Test func `points are counted as they are printed`() {
        #expect(english.points("1") == "1 point" && english.points("1.0") == "1.0 points" && english.points("2") == "2 points")
    }

    @Test func `a string of the report’s own has no form for none but its own`() {
        let own = ThemeFile(path: "strings/en.yaml", text: "full_marks: '{count} at the top'\n")
        let strings = Theme.load(.builtIn, own: [own], languages: ["en"]).theme.strings("en")
        #expect(strings("full_marks", count: 0) == "0 at the top")
    }
}
