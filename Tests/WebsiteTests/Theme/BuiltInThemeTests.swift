import BuiltInTheme
import Edition
import Languages
import Markup
import Source
import Testing

@testable import Website

struct BuiltInThemeTests {
    @Test func theBuiltInThemeHasNoProblems() {
        #expect(Theme.load(.builtIn, languages: BaseTheme.builtIn.strings.languages).diagnostics == [])
        // Nobody asks for these again when a report is built.
        #expect(BaseTheme.builtIn.files.compactMap(ThemeAssets.handwritten) == [] && BaseTheme.builtIn.files.compactMap(TemplateSet.wrongEnding) == [])
    }

    /// A build believes it where a report lays nothing on the theme.
    @Test(arguments: BaseTheme.builtIn.strings.languages + ["sw"])
    func everyTemplateNamesWhatIsThere(_ language: String) {
        let strings = Theme.load(.builtIn, languages: [language]).theme.strings(language).texts
        #expect(TemplateSet.load(BaseTheme.builtIn.files, on: .builtIn, strings: strings).diagnostics == [])
    }

    /// What is read at build time is what the same file says in a report's Templates/.
    @Test(arguments: BaseTheme.builtIn.strings.languages)
    func theTableOfALanguageSaysWhatItsFileSays(_ language: String) throws {
        let file = try #require(BaseTheme.builtIn.files.first { $0.path == "strings/\(language).yaml" })
        let (entries, problems) = StringsFile.parse(file.text, file: file.name)
        let phrases = try #require(BaseTheme.builtIn.strings[language]), rule = try #require(PluralRule.of(language))
        var read = Phrases()
        for entry in entries { read.set(entry, rule) }
        #expect(problems == [] && entries.count == read.texts.count)
        #expect(phrases.texts == read.texts && phrases.forms.mapValues(\.texts) == read.forms.mapValues(\.texts))
        let numbers = ["0", "1", "2", "3", "11", "100", "1.5"].map { PluralOperands($0) }
        for (key, forms) in phrases.forms { #expect(numbers.map(forms.text) == numbers.map { read.forms[key]?.text(for: $0) }, "\(key)") }
    }

    @Test func everyPageKindHasATemplateAndASample() {
        let paths = Set(BaseTheme.builtIn.files.map(\.path))
        for template in PageTemplate.all { #expect(paths.contains(template.name + ".mustache")) }
        #expect(Set((SampleViews.all + SampleViews.onPaper).map { type(of: $0).template }).union(LayoutView.templates) == Set(PageTemplate.all.map(\.name)))
    }

    /// A view's fields are its vocabulary and its conversion at once, so the two cannot differ; what could is a field that no template shows.
    @Test func everyNameOfEveryVocabularyIsShownSomewhere() {
        var used: Set<String> = []
        for file in BaseTheme.builtIn.files where file.path.hasSuffix(".mustache") {
            used.formUnion(TemplateScanner(file.text, file: file.path).tags.map(\.name))
        }
        func check(_ vocabulary: TemplateVocabulary, in template: String) {
            for entry in vocabulary.entries {
                #expect(used.contains(entry.name), "\(template): \(entry.name)")
                if let inner = entry.kind.inner { check(inner, in: template) }
            }
        }
        for template in PageTemplate.all { check(template.vocabulary, in: template.name) }
    }

    @Test func everyPageIsWholeAndEscaped() {
        for view in SampleViews.all {
            let page = SampleViews.render(view)
            let kind = type(of: view).template
            #expect(page.hasPrefix("<!doctype html>\n<html lang=\"zh-Hans\">"), "\(kind)")
            #expect(page.hasSuffix("</html>\n"), "\(kind)")
            #expect(!page.contains("<script>"), "\(kind)")
            #expect(!page.contains("{{") && !page.contains("}}"), "\(kind)")
            #expect(page.ranges(of: "<h1").count == 1, "\(kind)")
            #expect(page.ranges(of: "&amp;amp;").isEmpty && page.ranges(of: "&lt;em").isEmpty, "\(kind)")
        }
    }

    @Test func whatIsPrintedIsEscaped() {
        for view in SampleViews.onPaper {
            let page = SampleViews.renderAlone(view), kind = type(of: view).template
            #expect(page.contains("&lt;script&gt;") && !page.contains("<script>"), "\(kind)")
            #expect(!page.contains("{{") && !page.contains("}}"), "\(kind)")
            #expect(page.ranges(of: "&amp;amp;").isEmpty && page.ranges(of: "&lt;em").isEmpty, "\(kind)")
        }
    }

    @Test func elementsAreClosedInOrder() {
        for view in SampleViews.all { check(SampleViews.render(view), isClosed: type(of: view).template) }
        for view in SampleViews.onPaper { check(SampleViews.renderAlone(view), isClosed: type(of: view).template) }
    }

    private func check(_ page: String, isClosed template: String) {
        var open: [Substring] = []
        for piece in page.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let name = piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" }
            if name.hasPrefix("!") || ["meta", "link", "input", "br"].contains(name) { continue }
            if name.hasPrefix("/") {
                #expect(open.popLast() == name.dropFirst(), "\(template)")
            } else {
                open.append(name)
            }
        }
        #expect(open == [], "\(template)")
    }

    @Test(arguments: BaseTheme.builtIn.strings.languages)
    func everyLanguageHasTheSameStringsWithTheSamePlaceholdersAndItsOwnForms(_ language: String) throws {
        func entries(_ language: String) -> [StringsFile.Entry] {
            let file = BaseTheme.builtIn.files.first { $0.path == "strings/\(language).yaml" }
            let (entries, problems) = StringsFile.parse(file?.text ?? "", file: language)
            #expect(problems == [])
            return entries
        }
        func placeholders(_ entries: [StringsFile.Entry]) -> [String: [String]] {
            Dictionary(
                uniqueKeysWithValues: entries.map {
                    ($0.key, Set($0.texts.flatMap { StringPlaceholders.names(in: $0.text) }).subtracting(["counter"]).sorted())
                })
        }
        let spoken = entries(language), english = placeholders(entries("en")), rule = try #require(PluralRule.of(language))
        let names = placeholders(spoken)
        #expect(names.count > 1000 && names.keys.sorted() == english.keys.sorted())
        for (key, names) in names { #expect(english[key] == names, "\(key)") }
        for entry in spoken where !entry.forms.isEmpty {
            #expect(PluralFormProblems.problems(entry.forms.map { ($0.category, $0.place) }, of: entry.key, rule, at: entry.place) == [])
        }
        // A counter is filled in where Chinese has one.
        let counted = Set(entries("zh-Hans").filter { $0.texts.contains { $0.text.contains("{counter}") } }.map(\.key))
        for entry in spoken where entry.texts.contains(where: { $0.text.contains("{counter}") }) { #expect(counted.contains(entry.key), "\(entry.key)") }
    }

    @Test func nothingIsFetchedFromElsewhereAndNoScriptIsInline() {
        for file in BaseTheme.builtIn.files {
            let text = file.text.replacing("http://www.w3.org/2000/svg", with: "")
            #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("url(//"), "\(file.path)")
            if file.path.hasSuffix(".mustache") {
                #expect(!text.contains(" onclick") && !text.contains(" onload") && !text.contains("javascript:"), "\(file.path)")
                #expect(text.ranges(of: "<script ").count == text.ranges(of: "<script src=\"{{root}}{{").count, "\(file.path)")
            }
            if file.path.hasSuffix(".js") {
                #expect(!text.contains("fetch(\"") && !text.contains("import ") && !text.contains("innerHTML"), "\(file.path)")
            }
        }
    }

    @Test func theSameThemeGivesTheSameBytes() {
        let (a, b) = (Theme.load(.builtIn, languages: ["en"]).theme, Theme.load(.builtIn, languages: ["en"]).theme)
        #expect(a.assets.all.map(\.path) == b.assets.all.map(\.path))
        #expect(a.assets.all.map(\.bytes) == b.assets.all.map(\.bytes))
        #expect(SampleViews.render(SampleViews.unit) == SampleViews.render(SampleViews.unit))
    }
}
