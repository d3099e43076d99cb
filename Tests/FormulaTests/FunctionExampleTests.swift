import Testing

@testable import Formula

struct FunctionExampleTests {
    @Test(arguments: Function.all.flatMap(\.examples))
    func theExampleGivesWhatItSays(_ example: Function.Example) {
        #expect(result(example.formula, language: "") == example.result, "\(example.formula)")
    }

    @Test func everyFunctionHasASentenceOfHelpAndAnExample() {
        for function in Function.all {
            #expect(function.help.hasSuffix("."), "\(function.name)")
            // The 2017 report has no other edition to look at, no bands, and here no drawn weights.
            let needsMore = [
                "band", "raw", "change", "climb", "entrants", "leavers", "comparable", "acknowledged", "rank_low", "rank_median", "rank_high", "dominates",
            ]
            #expect(!function.examples.isEmpty || needsMore.contains(function.name), "\(function.name)")
            #expect(function.signature.hasPrefix(function.name + "("), "\(function.name)")
        }
    }
}
