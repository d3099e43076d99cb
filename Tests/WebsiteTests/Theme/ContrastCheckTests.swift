import BuiltInTheme
import Source
import Testing

@testable import Website

/// Colours of a report's own stylesheets, held to WCAG's limits.
struct ContrastCheckTests {
    private func problems(_ css: String, path: String = "styles/own.css") -> [String] {
        let files = ThemeFile.merged(BaseTheme.builtIn.files, [ThemeFile(path: path, text: css)])
        return ContrastCheck.check(files).map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)" }
    }

    @Test func theBuiltInThemeIsNotJudgedAndWouldPass() throws {
        #expect(ContrastCheck.check(BaseTheme.builtIn.files) == [])
        let tokens = try #require(BaseTheme.builtIn.files.first { $0.path == "styles/tokens.css" })
        #expect(problems(tokens.text, path: tokens.path) == [])
    }

    @Test func aPaleColourIsAWarningWithItsPlaceAndAShadeThatWouldDo() throws {
        let css = "/* ours */\n:root {\n  --bar: #9ecae1;\n}\n@media screen and (prefers-color-scheme: dark) { :root { --bar: #64a3e3 } }"
        #expect(problems(css) == ["3:10 marks in --bar (#9ecae1) on --paper (#ffffff) have a contrast of 1.75, less than 3"])
        let diagnostic = try #require(ContrastCheck.check(ThemeFile.merged(BaseTheme.builtIn.files, [ThemeFile(path: "styles/own.css", text: css)])).first)
        #expect(diagnostic.severity == .warning)
        #expect(diagnostic.place?.file == "Templates/styles/own.css")
        let hint = try #require(diagnostic.hint)
        let shade = try #require(Colour(css: String(hint.english.prefix(7))))
        #expect(shade.contrast(with: Colour(red: 1, green: 1, blue: 1)) >= 3)
    }

    @Test func aColourWithoutAConditionIsDarkModesToo() {
        // Navy on white is 16, on the dark paper hardly there.
        #expect(problems(":root{--bar:navy}") == ["1:13 marks in --bar (#000080) on --paper (#15181d) have a contrast of 1.11 in dark mode, less than 3"])
        #expect(problems("@media screen and (prefers-color-scheme: light) { :root { --bar: navy } }") == [])
        #expect(problems("@media screen { html { --bar: navy } }").count == 1)
    }

    @Test func aGroundIsTheirsToMendWhereTheColourIsNot() {
        let found = problems("@media screen and (prefers-color-scheme: dark) { :root { --paper: #555 } }")
        #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("1:67 ") && $0.contains("--paper (#555555)") })
    }

    @Test func numbersOnTheColoursOfAHeatmapAreTexts() {
        #expect(
            problems("@media (prefers-color-scheme: light) { :root { --q4: #276fb1 } }")
                == ["1:54 numbers in --qd (#12161c) on --q4 (#276fb1) have a contrast of 3.45, less than 4.5"])
    }

    @Test func aColourForEachSchemeIsJudgedInEach() throws {
        #expect(problems(":root{--bar:light-dark(#346db2, #64a3e3)}") == [])
        #expect(
            problems(":root {\n  --bar: light-dark( #9ecae1 ,\n    #64a3e3);\n}")
                == ["2:21 marks in --bar (#9ecae1) on --paper (#ffffff) have a contrast of 1.75, less than 3"])
        #expect(
            problems(":root{--bar:LIGHT-DARK(rgb(52, 109, 178), rgb(0, 0, 128))}")
                == ["1:43 marks in --bar (#000080) on --paper (#15181d) have a contrast of 1.11 in dark mode, less than 3"])
        // What a reader chose: rules of the whole page, too.
        #expect(problems(":root[data-theme=dark]{--bar:navy}").count == 1)
        #expect(problems("html[data-theme=\"light\"]{--bar:navy}") == [])
        let files = ThemeFile.merged(BaseTheme.builtIn.files, [ThemeFile(path: "styles/own.css", text: ":root{--bar:navy}")])
        let hint = try #require(ContrastCheck.check(files).first?.hint)
        #expect(hint.english.hasSuffix("has enough; write light-dark(navy, \(hint.english.prefix(7)))"))
    }

    @Test(arguments: [
        (".own{color:red}\n@media (Prefers-Color-Scheme: dark) { .own{color:blue} }", "2:9"),
        ("@media screen and (prefers-color-scheme:light){:root{--bar:#346db2}}", "1:20"),
    ])
    func aRuleForTheSystemsSchemeAloneIsAWarning(_ css: String, _ place: String) throws {
        let found = Theme.load(.builtIn, own: [ThemeFile(path: "styles/own.css", text: css)], languages: ["en"]).diagnostics
        let diagnostic = try #require(found.first)
        #expect(found.count == 1 && diagnostic.rule == "system-scheme" && diagnostic.severity == .warning)
        #expect("\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0)" == place)
        #expect(diagnostic.hint?.english.contains("light-dark(") == true)
    }

    @Test(arguments: [
        "/* prefers-color-scheme */ .own{color:light-dark(red, blue)}", ".own::after{content:'prefers-color-scheme'}", "@media print{.own{color:red}}",
    ])
    func otherRulesAreNone(_ css: String) {
        #expect(Theme.load(.builtIn, own: [ThemeFile(path: "styles/own.css", text: css)], languages: ["en"]).diagnostics == [])
    }

    @Test(arguments: [
        ":root{--bar:light-dark(red)}", ":root{--bar:light-dark()}", ":root{--bar:light-dark(,)}", ":root{--bar:light-dark(#fff8, #0008)}",
        ":root{--bar:light-dark(",
        ":root{--bar:color-mix(in oklch, red, blue)}", ":root{--bar:#fff8}", ":root{--bar:rgb(0 0 0 / 20%)}", ".own{--bar:white}",
        "@media print{:root{--bar:white}}", "@media (prefers-contrast: more){:root{--bar:white}}", "/* :root{--bar:white} */", ":root{--bar:var(--bar)}",
        ":root{--x:'a;--bar:white'}", ":root{", "}}}", ":root{--bar", ":root{--bar:}", "", "@media screen{:root{--mark:white}",
    ])
    func whatCannotBeJudgedIsLeftAlone(_ css: String) { #expect(problems(css) == []) }

    @Test func coloursAreReadInEveryForm() {
        for css in ["#036", "#003366", "rgb(0, 51, 102)", "rgb(0 20% 40%)", "hsl(210 100% 20%)", "HSL(210deg,100%,20%)"] {
            #expect(Colour(css: css)?.hex == "#003366", "\(css)")
        }
        #expect(Colour(css: "RebeccaPurple")?.hex == "#663399")
        #expect(problems(":root{--own:#9ecae1;--g1:var(--own)}").count == 1)
        #expect(NamedColours.values.count == 148)
    }

    @Test func contrastIsThatOfTheStandard() throws {
        let white = Colour(red: 1, green: 1, blue: 1), black = Colour(red: 0, green: 0, blue: 0)
        #expect(white.contrast(with: black) == 21)
        #expect(try abs(#require(Colour(css: "#767676")).contrast(with: white) - 4.54) < 0.005)
        #expect(black.shade(contrast: 22, with: white) == nil)
    }
}
