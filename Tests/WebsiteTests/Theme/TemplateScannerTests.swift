import Source
import Testing

@testable import Website

struct TemplateScannerTests {
    private func tags(_ text: String) -> [String] {
        TemplateScanner(text, file: "t").tags.map { "\($0.line):\($0.column) \($0.spelling)" }
    }

    private func problems(_ text: String) -> [String] {
        TemplateScanner(text, file: "t").diagnostics.map { "\($0.place!) \($0.rule)" }
    }

    @Test func tagsHaveTheLineAndColumnOfTheirFirstCharacter() {
        #expect(tags("a {{b}}\n  {{{c}}}{{#d}}{{/d}}") == ["1:3 {{b}}", "2:3 {{{c}}}", "2:10 {{#d}}", "2:16 {{/d}}"])
    }

    @Test func columnsCountUnicodeScalars() {
        #expect(tags("城市😀{{name}}") == ["1:4 {{name}}"])
    }

    @Test func spacesInsideTagsAndAmpersandsAreUnderstood() {
        #expect(
            tags("{{ a }}{{& b }}{{> partial/x }}{{^ c}}{{/ c}}").map { $0.drop { $0 != "{" } } == [
                "{{a}}", "{{{b}}}", "{{> partial/x}}", "{{^c}}", "{{/c}}",
            ])
    }

    @Test func commentsAreSkipped() {
        #expect(tags("{{! a {{b }}{{c}}") == ["1:13 {{c}}"])
    }

    @Test func delimitersCanBeChanged() {
        #expect(tags("{{=<% %>=}}{{no}}<%yes%><%={{ }}=%>{{again}}").map { $0.drop { $0 != "{" } } == ["{{yes}}", "{{again}}"])
        #expect(problems("{{=<%=}}") == ["t:1:1 template-delimiters"])
        #expect(problems("{{=a b c=}}") == ["t:1:1 template-delimiters"])
    }

    @Test func aTagThatIsNotClosedIsReportedWhereItBegins() {
        #expect(problems("x\n y {{name") == ["t:2:4 unclosed-tag"])
        #expect(problems("{{a {{b}}") == ["t:1:1 unclosed-tag"])
        #expect(tags("{{a {{b}}") == ["1:5 {{b}}"])
        #expect(problems("{{{a}}") == ["t:1:1 unclosed-tag"])
    }

    @Test func formsThatCannotBeCheckedAreRefused() {
        for tag in ["{{<parent}}", "{{$block}}", "{{%CONTENT_TYPE: TEXT}}", "{{*x}}"] {
            #expect(problems(tag) == ["t:1:1 unsupported-tag"])
        }
        #expect(problems("{{upper(name)}}") == ["t:1:1 template-name"])
        #expect(problems("{{>*dynamic}}") == ["t:1:1 template-name"])
        #expect(problems("{{}}") == ["t:1:1 template-name"])
    }

    @Test func anyPrefixOfATemplateIsReadWithoutCrashing() {
        let text = Array("{{=<% %>=}}<%#a%>{{{x}}<%={{ }}=%>{{! c }}{{{y}}}{{/a}}{{>p}}".unicodeScalars)
        for length in 0...text.count {
            let prefix = String(String.UnicodeScalarView(text[..<length]))
            _ = TemplateTree.parse(prefix, file: "t")
        }
    }
}
