import BuiltInTheme
import Markup
import Source
import Testing

@testable import Website

struct ThemeTests {
    /// `assets/style.css` of `assets/style.HASH.css`.
    private func unhashed(_ path: String) -> String {
        path.replacing(/\.[0-9a-f]{16}\./, with: ".")
    }

    private func asset(_ path: String, _ own: [ThemeFile] = []) -> String? {
        let assets = Theme.load(.builtIn, own: own, languages: ["en"]).theme.assets
        return assets.all.first { unhashed($0.path) == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func stylesBecomeOneSheetWithThoseForPaperLast() throws {
        let sheet = try #require(asset("assets/style.css", [ThemeFile(path: "styles/own.css", text: ".own{}")]))
        let tokens = try #require(sheet.firstRange(of: "--ink:"))
        let own = try #require(sheet.firstRange(of: ".own{}"))
        let print = try #require(sheet.firstRange(of: "@page"))
        #expect(tokens.lowerBound < own.lowerBound && own.lowerBound < print.lowerBound)
    }

    @Test func aFileOfTheReportReplacesTheOneOfItsName() throws {
        let sheet = try #require(asset("assets/style.css", [ThemeFile(path: "styles/print.css", text: "/* mine */")]))
        #expect(sheet.hasSuffix("/* mine */\n"))
        #expect(!sheet.contains("@page"))
        #expect(asset("assets/icon.svg", [ThemeFile(path: "icon.svg", text: "<svg/>")]) == "<svg/>")
        #expect(asset("assets/logo.svg", [ThemeFile(path: "logo.svg", text: "<svg/>")]) == "<svg/>")
    }

    @Test func scriptsBecomeOneFile() throws {
        let script = try #require(asset("assets/site.js"))
        #expect(script.contains("dialog.find") && !script.contains("almanacEntries") && script.contains("table.sortable"))
    }

    @Test func whatRunsBeforeTheFirstPaintIsAFileOfItsOwn() throws {
        let own = ThemeFile(path: "scripts/early/own.js", text: "/* mine */")
        let early = try #require(asset("assets/early.js", [own])), late = try #require(asset("assets/site.js", [own]))
        #expect(early.contains("dataset") && early.contains("/* mine */"))
        #expect(!late.contains("/* mine */"))
        // A page waits for it.
        #expect(early.utf8.count < 2500)
    }

    @Test func aKindOfPageHasAScriptOfItsOwn() throws {
        let own = ThemeFile(path: "scripts/pages/ranking/own.js", text: "/* mine */")
        let ranking = try #require(asset("assets/ranking.js", [own])), every = try #require(asset("assets/site.js", [own]))
        #expect(ranking.contains("data-filter") && ranking.contains("/* mine */"))
        #expect(!every.contains("/* mine */") && !every.contains("data-filter"))
    }

    @Test func commentsOfTheThemesScriptsAreNotSentThoseOfAReportAre() throws {
        let own = ThemeFile(path: "scripts/own.js", text: "// mine\n    indented();\n")
        let every = try #require(asset("assets/site.js", [own]))
        #expect(every.contains("// mine\n    indented();"))
        #expect(every.split(separator: "\n").count { $0.drop { $0 == " " }.hasPrefix("//") } == 1)
        #expect(every.contains("window.almanacAddress") && !every.contains("\n  window.almanacAddress"))
    }

    @Test func whatOnlyTheFindDialogNeedsIsAFileOfItsOwn() throws {
        let own = ThemeFile(path: "scripts/find/own.js", text: "/* mine */")
        let find = try #require(asset("assets/find.js", [own]))
        #expect(find.contains("almanacEntries") && find.contains("/* mine */"))
    }

    @Test func templatesAndStringsAreNoAssets() {
        let paths = Theme.load(.builtIn, languages: ["en"]).theme.assets.all.map { unhashed($0.path) }
        #expect(paths.filter { !$0.hasSuffix(".js") } == ["assets/style.css", "assets/icon.svg"])
        #expect(Set(["assets/site.js", "assets/early.js", "assets/find.js", "assets/compare.js", "assets/ranking.js"]).isSubset(of: paths))
    }
}

struct AssetNameTests {
    private func stylesheet(_ text: String) -> String {
        Theme.load(.builtIn, own: [ThemeFile(path: "styles/own.css", text: text)], languages: ["en"]).theme.assets.stylesheet.path
    }

    @Test func `a name changes with the bytes and only with them`() {
        #expect(stylesheet(".a{}") == stylesheet(".a{}"))
        #expect(stylesheet(".a{}") != stylesheet(".b{}"))
        #expect(stylesheet(".a{}").hasPrefix("assets/style."))
    }

    /// The test vectors of draft-eastlake-fnv.
    @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func `the hash is FNV-1a`(_ text: String, _ hash: String) {
        #expect(AssetHash.text(Array(text.utf8)) == hash)
    }

    @Test func `a template that names an asset by hand is told the tag`() {
        let layout = "<link rel=\"stylesheet\"\n href=\"{{root}}assets/style.css\">{{{main}}}"
        let diagnostics = Theme.load(.builtIn, own: [ThemeFile(path: "layout.mustache", text: layout)], languages: ["en"]).diagnostics
        #expect(diagnostics.map(\.rule) == ["asset-by-name"])
        #expect(diagnostics.first?.place == Place(file: "Templates/layout.mustache", line: 2, column: 16))
        #expect(diagnostics.first?.hint == "write {{root}}{{stylesheet}}")
    }
}

struct StringsTests {
    private func load(_ text: String, _ path: String = "strings/en.yaml", _ language: String = "en") -> (Strings, [Diagnostic]) {
        let (theme, diagnostics) = Theme.load(.builtIn, own: [ThemeFile(path: path, text: text)], languages: [language])
        return (theme.strings(language), diagnostics)
    }

    @Test func aReportOverridesSingleStrings() {
        let (strings, diagnostics) = load("ranking: League table\n")
        #expect(diagnostics == [])
        #expect(strings["ranking"] == "League table")
        #expect(strings["method"] == "Method")
    }

    /// Else a page would mix the report's words with the theme's.
    @Test func aStringWrittenAnewHasTheFormForOneThatIsWrittenWithIt() {
        let (alone, _) = load("rows_count: '{count} lines'\n")
        #expect(alone("rows_count", count: 1) == "1 lines" && alone("tables_count", count: 1) == "1 table" && alone("tables_count", count: 2) == "2 tables")
        let (both, _) = load("rows_count: {one: a line, other: '{count} lines'}\n")
        #expect(both("rows_count", count: 1) == "a line" && both("rows_count", count: 0) == "0 lines")
        #expect(both.points("1") == "1 point" && both.points("1.0") == "1.0 points")
    }

    @Test func anUnknownStringIsReportedWithTheNearest() {
        let (_, diagnostics) = load("# mine\nrankng: x\n")
        #expect(diagnostics.map(\.rule) == ["unknown-string"])
        #expect(diagnostics.first?.place == Place(file: "Templates/strings/en.yaml", line: 2, column: 1))
        #expect(diagnostics.first?.hint == "did you mean \"ranking\"?")
    }

    @Test func aPlaceholderThatIsNotFilledIsReported() {
        let (_, diagnostics) = load("version: 'Release {verson}'\n")
        #expect(diagnostics.map(\.rule) == ["unknown-placeholder"])
        #expect(diagnostics.first?.hint == "known here: {version}")
    }

    @Test func aStringThatIsNoTextIsReported() {
        #expect(load("ranking: [a]\n").1.map(\.rule) == ["strings-syntax"])
        #expect(load("- ranking\n").1.map(\.rule) == ["strings-syntax"])
        #expect(load("ranking:\n").1.map(\.rule) == ["strings-syntax"])
    }

    @Test func languagesFallBackToTheirRelativesThenToEnglish() {
        let theme = Theme.load(.builtIn, languages: ["zh", "en-GB", "fr"]).theme
        #expect(theme.strings("zh")["ranking"] == "排名")
        #expect(theme.strings("en-GB")["ranking"] == "Ranking")
        #expect(theme.strings("fr")["ranking"] == "Ranking")
    }

    @Test func placeholdersAreFilledInOnePass() {
        let strings = Strings(language: "en", texts: ["x": "{a}, {b} and {unknown} {"], forms: [:])
        #expect(strings("x", ["a": "{b}", "b": "2"]) == "{b}, 2 and {unknown} {")
    }
}

struct TableRegionTests {
    private func open(_ region: TableRegion) -> String {
        var out = ByteBuffer()
        region.open(&out)
        return out.string
    }

    @Test func theRegionKnowsWhetherItsTableIsLongAndFromWhatWidthItFits() {
        #expect(
            open(TableRegion(columns: 5, rows: 3, label: "a\"b")) == "<div class=\"table-scroll fit-s\" role=\"region\" tabindex=\"0\" aria-label=\"a&quot;b\">"
        )
        #expect(open(TableRegion(columns: 15, rows: 22, label: "x")).contains("\"table-scroll long fit-m\""))
        #expect(open(TableRegion(columns: nil, rows: 22, label: "x")).contains("\"table-scroll long\""))
        #expect(open(TableRegion(columns: 40, rows: 3, label: "x")).contains("\"table-scroll\""))
    }
}
