import BuiltInTheme
import Source
import Testing

@testable import Website

/// Overrides one built-in file and sees what loading says.
private func problems(_ files: (String, String)...) -> [Diagnostic] {
    Theme.load(.builtIn, own: files.map { ThemeFile(path: $0.0, text: $0.1) }, languages: ["zh-Hans"]).diagnostics
}

private func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.place!): \($0.message) [\($0.rule)] \($0.hint ?? "")" }
}

struct TemplateCheckerTests {
    @Test func anUnknownVariableNamesItsPlaceAndTheNearestName() {
        let found = lines(problems(("pages/unit.mustache", "<h1>\n  {{nmae}}</h1>")))
        #expect(found == ["Templates/pages/unit.mustache:2:3: there is no variable \"nmae\" here [unknown-variable] did you mean \"name\"?"])
    }

    @Test func aVariableThatResemblesNoneListsTheKnownOnes() {
        let found = problems(("pages/404.mustache", "{{temperature}}"))
        #expect(found.first?.hint == "known here: root, links, strings")
    }

    @Test func aSectionOpensAVocabularyAndTheOuterOneStaysInReach() {
        #expect(problems(("pages/404.mustache", "{{#links}}{{root}}{{path}}{{label}}{{/links}}")).isEmpty)
        #expect(problems(("pages/404.mustache", "{{label}}")).map(\.rule) == ["unknown-variable"])
        #expect(problems(("pages/404.mustache", "{{^links}}{{label}}{{/links}}")).map(\.rule) == ["unknown-variable"])
    }

    @Test func everyProblemOfAFileIsReported() {
        let found = problems(("pages/404.mustache", "{{a1}}\n{{b2}}\n{{> nothing}}"))
        #expect(found.map(\.rule) == ["unknown-variable", "unknown-variable", "unknown-partial"])
        #expect(found.map(\.place?.line) == [1, 2, 3])
    }

    @Test func sectionsAreClosedInOrder() {
        let open = lines(problems(("pages/404.mustache", "{{#links}}\n{{label}}")))
        #expect(open == ["Templates/pages/404.mustache:1:1: section \"links\" is not closed [unclosed-section] close it with {{/links}}"])
        let close = lines(problems(("pages/404.mustache", "x{{/links}}")))
        #expect(close == ["Templates/pages/404.mustache:1:2: section \"links\" is closed but was not opened [unopened-section] remove the tag"])
        #expect(problems(("pages/front.mustache", "{{#parts}}{{#label}}{{/parts}}")).map(\.rule) == ["unclosed-section"])
    }

    @Test func textIsEscapedAndMarkupIsNot() {
        let raw = problems(("pages/unit.mustache", "{{{name}}}"))
        #expect(raw.map(\.rule) == ["raw-text"])
        #expect(raw.first?.hint == "write {{name}}")
        #expect(problems(("pages/unit.mustache", "{{&name}}")).map(\.rule) == ["raw-text"])
        #expect(problems(("pages/chapter.mustache", "{{body}}")).map(\.rule) == ["escaped-markup"])
        #expect(problems(("layout.mustache", "{{{main}}}")).isEmpty)
    }

    @Test func aSectionIsNoVariableAndATextThatIsAlwaysThereNoSection() {
        #expect(problems(("pages/unit.mustache", "{{keys}}")).map(\.rule) == ["section-as-variable"])
        #expect(problems(("pages/unit.mustache", "{{#name}}{{name}}{{/name}}")).map(\.rule) == ["variable-as-section"])
    }

    @Test func aDotIsTheValueOfAnOptionalText() {
        #expect(problems(("pages/front.mustache", "{{#kicker}}{{.}}{{/kicker}}{{#summary}}{{{.}}}{{/summary}}")).isEmpty)
        #expect(problems(("pages/front.mustache", "{{#summary}}{{.}}{{/summary}}")).map(\.rule) == ["escaped-markup"])
        #expect(problems(("pages/front.mustache", "{{.}}")).map(\.rule) == ["unknown-variable"])
    }

    @Test func dottedNamesReachIntoGroupsAndStrings() {
        #expect(problems(("pages/unit.mustache", "{{strings.strengths}}{{strip.heading}}")).isEmpty)
        let found = problems(("pages/unit.mustache", "{{strings.strenghts}}"))
        #expect(found.first?.hint == "did you mean \"strings.strengths\"?")
        #expect(problems(("pages/unit.mustache", "{{keys.label}}")).map(\.rule) == ["unknown-variable"])
    }

    @Test func aStringWithPlaceholdersIsNotForTemplates() {
        #expect(problems(("pages/404.mustache", "{{strings.version}}")).map(\.rule) == ["unknown-variable"])
    }

    @Test func aListAnswersWhetherItHasItems() {
        #expect(problems(("pages/404.mustache", "{{#has_links}}<ul></ul>{{/has_links}}")).isEmpty)
        #expect(problems(("pages/unit.mustache", "{{#has_name}}{{/has_name}}")).map(\.rule) == ["unknown-variable"])
    }

    @Test func anUnknownPartialNamesTheNearest() {
        let found = lines(problems(("pages/404.mustache", "{{> kyes}}")))
        #expect(found == ["Templates/pages/404.mustache:1:1: there is no partial \"kyes\" [unknown-partial] did you mean {{> keys}}?"])
    }

    @Test func partialsAreCheckedWhereTheyAreUsedAndReportedOnce() {
        let found = problems(("partials/keys.mustache", "{{#keys}}{{lable}}{{/keys}}"))
        #expect(found.map(\.place) == [Place(file: "Templates/partials/keys.mustache", line: 1, column: 10)])
    }

    @Test func partialsThatIncludeThemselvesAreRefused() {
        let found = problems(("pages/404.mustache", "{{> a}}"), ("partials/a.mustache", "{{> b}}"), ("partials/b.mustache", "\n{{> a}}"))
        #expect(found.map(\.rule) == ["recursive-partial"])
        #expect(found.first?.message == "partial \"a\" includes itself: a → b → a")
        #expect(found.first?.place == Place(file: "Templates/partials/b.mustache", line: 2, column: 1))
    }

    @Test func aBrokenPartialIsReportedOnceAndItsUsersAreNot() {
        #expect(problems(("partials/keys.mustache", "{{#keys}}")).map(\.rule) == ["unclosed-section"])
    }

    @Test func aTemplateThatNoPageUsesIsReported() {
        let found = problems(("pages/untis.mustache", ""))
        #expect(found.map(\.rule) == ["unknown-template"])
        #expect(found.first?.hint == "did you mean pages/units.mustache?")
    }

    @Test func exhaustingTemplatesAreRefusedInsteadOfWalked() {
        let deep = String(repeating: "{{#has_links}}", count: 5_000) + String(repeating: "{{/has_links}}", count: 5_000)
        #expect(problems(("pages/404.mustache", deep)).map(\.rule) == ["section-depth"])
        let twice = (0..<30).map { ("partials/p\($0).mustache", "{{> p\($0 + 1)}}{{> p\($0 + 1)}}") } + [("partials/p30.mustache", "")]
        let files = twice + [("pages/404.mustache", "{{> p0}}")]
        let found = Theme.load(.builtIn, own: files.map { ThemeFile(path: $0.0, text: $0.1) }, languages: ["en"]).diagnostics
        #expect(found.map(\.rule) == ["too-many-partials"])
    }
}
