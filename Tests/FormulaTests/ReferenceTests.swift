import Testing

@testable import Formula

struct ReferenceTests {
    @Test func everyFunctionHasItsHeadingAndExamples() {
        let markdown = FunctionReference.markdown
        for function in Function.all {
            #expect(markdown.contains("\n## \(function.name)\n\n`\(function.name)("), "\(function.name)")
            #expect(markdown.contains(function.help))
            for example in function.examples { #expect(markdown.contains("| `\(example.formula)` | \(example.result) |")) }
        }
        #expect(markdown.contains("`rate(indicator where condition)` or `rate(unit, indicator)`"))
        #expect(markdown.contains("Also written `average`, `avg`."))
    }

    @Test func namesOfFunctionsAreUnique() {
        #expect(Set(Function.names).count == Function.names.count)
    }

    @Test func theGrammarNamesEveryKeyword() {
        for keyword in Keyword.allCases { #expect(Grammar.ebnf.contains("\"\(keyword.rawValue)\""), "\(keyword)") }
    }
}
