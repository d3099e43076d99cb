import BuiltInTheme
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

    @Test func `a string of the report’s own has no form for none but its own`() {
        let own = ThemeFile(path: "strings/en.yaml", text: "full_marks: '{count} at the top'\n")
        let strings = Theme.load(.builtIn, own: [own], languages: ["en"]).theme.strings("en")
        #expect(strings("full_marks", count: 0) == "0 at the top")
    }
}
