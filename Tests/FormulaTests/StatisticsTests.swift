import Scoring
import Testing

@testable import Formula

/// Statistics in formulas, against plain fractions and digits from elsewhere (bc, 60 places).
struct StatisticsTests {
    @Test(arguments: [
        ("sqrt(2) * 1000000000000 as 0.000000", "1414213562373.095049"), ("sqrt(9/16) as 0.000", "0.750"), ("ln(10) as 0.0000000000", "2.3025850930"),
        ("log(2) as 0.0000000000", "0.3010299957"), ("log(0.001)", "−3"), ("log(8, 4)", "1.5"), ("log(1/9, 27) as 0.0000", "−0.6667"), ("log(1, 7)", "0"),
        ("log(3, 2) as 0.0000000000", "1.5849625007"), ("mean(total weighted by 1 + 0 * ux) = mean(total)", "true"),
        ("mean(ux weighted by total) = sum(ux * total) / sum(total)", "true"),
        ("mean(ux weighted by total where region = \"east\") = sum(ux * total where region = \"east\") / sum(total where region = \"east\")", "true"),
        ("corr(ux, ops) = corr(ops, ux)", "true"), ("corr(ux, 3 * ux + 2)", "1.00"), ("corr(ux, 0 - ux)", "−1.00"),
        ("corr(ux, ops)^2 < 1", "true"), ("spearman(ux, ux * ux)", "1.00"),
    ])
    func gives(_ formula: String, _ value: String) { #expect(result(formula, language: "") == value, "\(formula)") }

    @Test(arguments: [
        ("sqrt(0 - 1)", "-1 is below 0"), ("log(0)", "0 is not above 0"), ("ln(0 - 2)", "-2 is not above 0"), ("log(2, 1)", "no logarithm to base 1"),
        ("median(total weighted by ux)", "median is not weighted by anything"), ("mean(total weighted by 0 - ux)", "which is no weight"),
        ("corr(ux, ux)", "goes together with itself"), ("corr(ux)", "takes 2 arguments"), ("corr(ux, 3)", "is no number of each unit"),
        ("corr(ux, ops where total > 1000)", "needs at least two units"), ("alpha(ux.auth)", "is not made of several indicators"),
    ])
    func refuses(_ formula: String, _ part: String) {
        let text = result(formula, language: "")
        #expect(text.contains(part), "\(formula): \(text)")
    }
}
