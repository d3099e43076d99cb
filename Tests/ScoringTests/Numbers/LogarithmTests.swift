import Testing

@testable import Scoring

/// Logarithms and weighted geometric means are right to the thirtieth digit; the digits are from an arbitrary-precision library at 80 digits.
@Suite struct LogarithmTests {
    @Test(arguments: [
        (Exact(2), "0.693147180559945309417232121458"), (Exact(3), "1.09861228866810969139524523692"),
        (Exact(10), "2.30258509299404568401799145468"), (Exact(1, over: 2), "-0.693147180559945309417232121458"),
        (Exact(1_000_001, over: 1_000_000), "0.000000999999500000333333083333533333"), (Exact(75_000), "11.2252433925184474926507382674"),
        (Exact(123_456_789_012_345, over: 7), "30.5010021751769733331014798408"),
        (Exact(999_999_999, over: 1_000_000_000), "-0.00000000100000000050000000033333333358"),
    ])
    func naturalLogarithmsHaveThirtyDigits(_ value: Exact, _ logarithm: String) {
        #expect(value.logarithm() == Exact(logarithm))
    }

    @Test(arguments: [
        (Exact(2), "0.301029995663981195213738894724"), (Exact(99), "1.99563519459754991534025577775"),
        (Exact(1, over: 7), "-0.845098040014256830712216258593"), (Exact(1000), "3"), (Exact(1, over: 100), "-2"), (.one, "0"),
    ])
    func logarithmsToBaseTenAreWholeOfPowersOfTen(_ value: Exact, _ logarithm: String) {
        #expect(value.logarithm10() == Exact(logarithm))
    }

    @Test func theLogarithmOfOneIsZero() { #expect(Exact.one.logarithm() == .zero) }

    @Test func logarithmsOfProductsAreSums() {
        for n in 2...40 {
            let apart = (Exact(n).logarithm() + Exact(n + 3, over: 11).logarithm() - Exact(n * (n + 3), over: 11).logarithm()).magnitude
            #expect(apart < Exact.one / Exact(10).power(27), "\(n)")
        }
    }

    @Test(arguments: [
        (["2", "3"], ["1", "99"], "2.98786067375396866339093284218"),
        (["12.5", "40", "77.25"], ["33", "33", "34"], "34.0836100089477951839371753193"),
        (["1", "2", "3", "4", "5"], ["12", "18", "21", "24", "25"], "2.97589608265473789710388457837"),
        (["0.741", "0.5", "0.9"], ["0.35", "0.25", "0.4"], "0.725898464358800703402063682869"),
        (["5", "7"], ["0.3", "0.7"], "6.32790031962066425183580376583"), (["2", "8"], ["1", "2"], "5.03968419957949265906884242911"),
        // Rational, and so exact: √(4 · 9), 8^(1/3) · 27^(2/3), equal values, a zero, a weight of zero.
        (["4", "9"], ["50", "50"], "6"), (["8", "27"], ["0.1", "0.2"], "18"), (["7.7", "7.7"], ["41", "60"], "7.7"), (["0", "5"], ["1", "99"], "0"),
        (["3", "5"], ["0", "2"], "5"),
    ])
    func weightedGeometricMeans(_ values: [String], _ weights: [String], _ mean: String) throws {
        let parts = try zip(values, weights).map { (value: try #require(Exact($0)), weight: try #require(Exact($1))) }
        #expect(Exact.geometricMean(parts) == Exact(mean))
    }

    /// However near to 1 the base is: its logarithm is all but nothing.
    @Test(arguments: [(15, "693147180559945.655990822401431"), (40, "6931471805599453094172321214580000000000")])
    func theBaseMayBeNearOne(_ places: Int, _ logarithm: String) {
        #expect(Exact(2).logarithm(base: .one + Exact.one / Exact(10).power(places)) == Exact(logarithm))
    }

    @Test func theLogarithmOfWhatIsNearlyOneIsNearlyTheDifference() {
        let small = Exact.one / Exact(10).power(300)
        #expect((.one + small).logarithm() == small)
        #expect((.one - small).logarithm() == -small)
    }

    /// Weights whose sum is no root to take: what is rational is exact all the same, even a decimal half-way between two of thirty digits, on which
    /// more bits never decide.
    @Test func rationalGeometricMeansAreExactWhateverTheWeights() throws {
        let halfway = try #require(Exact("1.000000000000000000000000000005")), two = Exact(2).power(99)
        #expect(Exact.geometricMean([(halfway * two, .one), (halfway / Exact(2), Exact(99))]) == halfway)
        #expect(Exact.geometricMean([(Exact(1, over: 3), Exact(77)), (Exact(1, over: 3), Exact(24))]) == Exact(1, over: 3))
        #expect(Exact.geometricMean([(Exact(2).power(101), .one), (.one, Exact(100))]) == Exact(2))
        #expect(Exact.geometricMean([(Exact(8, over: 27).power(67), .one), (.one, Exact(200))]) == Exact(2, over: 3))
        let large = [Exact(1_000_000_007), Exact(998_244_353)]
        #expect(Exact.geometricMean([(Exact(3), large[0]), (Exact(5), large[1])]) == Exact("3.87211432592201524966307374349"))
    }

    @Test func significantDigitsAreCountedFromTheFirstThatIsNotZero() throws {
        #expect(try #require(Exact("0.00123456")).rounded(significant: 3) == Exact("0.00123"))
        #expect(try #require(Exact("-99.96")).rounded(significant: 3) == Exact(-100))
        #expect(Exact(123_456).rounded(significant: 2) == Exact(120_000))
        #expect(Exact(1, over: 3).rounded(significant: 2) == Exact("0.33"))
        #expect(Exact(10).rounded(significant: 1) == Exact(10))
    }
}
