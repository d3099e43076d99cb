import Testing

@testable import Scoring

@Suite struct StatisticsTests {
    private func exact(_ numbers: [Int?]) -> [Exact?] { numbers.map { $0.map { Exact($0) } } }

    @Test func pearsonIsOneOnALineAndExactWhereItIsRational() {
        #expect(Correlation.pearson(exact([1, 2, 3]), exact([10, 20, 30])) == .one)
        #expect(Correlation.pearson(exact([1, 2, 3]), exact([30, 20, 10])) == -Exact.one)
        // Deviations −1 0 1 and −1 1 0: 1 / √(2 · 2).
        #expect(Correlation.pearson(exact([1, 2, 3]), exact([1, 3, 2])) == Exact(1, over: 2))
        // Deviations −1 0 1 and −4/3 −1/3 5/3: 3 / √(2 · 14/3).
        #expect(Correlation.pearson(exact([1, 2, 3]), exact([1, 2, 4])) == Exact("0.98198050606196571569743868437"))
    }

    @Test func rowsThatLackEitherAreLeftOut() {
        #expect(Correlation.pearson(exact([1, 9, 2, nil, 3]), exact([1, nil, 3, 7, 2])) == Exact(1, over: 2))
        #expect(Correlation.pearson(exact([1, nil]), exact([nil, 2])) == nil)
        #expect(Correlation.pearson(exact([4, 4, 4]), exact([1, 2, 3])) == nil)
    }

    @Test func spearmanIsOfRanksWithTiesShared() {
        #expect(Correlation.spearman(exact([1, 100, 1000]), exact([5, 6, 7])) == .one)
        // Ranks 1 2.5 2.5 4 and 1 2 3 4: 4.5 / √(4.5 · 5).
        #expect(Correlation.spearman(exact([1, 2, 2, 3]), exact([1, 2, 3, 4])) == Exact("0.948683298050513799599668063330"))
        // A row that lacks one of the two has no rank among the others.
        #expect(Correlation.spearman(exact([1, 2, 3, 99]), exact([1, 3, 2, nil])) == Exact(1, over: 2))
    }

    /// Variances of parts (sums of squared deviations) 2 and 2, of their sum 8 − … by hand.
    @Test func alphaIsOneForPartsThatMoveTogether() {
        #expect(Reliability.cronbachAlpha([exact([1, 2, 3]), exact([1, 2, 3])]) == .one)
        // Parts 1 2 3 and 1 3 2: squares 2 and 2; sums 2 5 5: squares 6. 2 · (1 − 4/6).
        #expect(Reliability.cronbachAlpha([exact([1, 2, 3]), exact([1, 3, 2])]) == Exact(2, over: 3))
        #expect(Reliability.cronbachAlpha([exact([1, 2, 3, 9]), exact([1, 3, 2, nil])]) == Exact(2, over: 3))
        #expect(Reliability.cronbachAlpha([exact([1, 2, 3])]) == nil)
        #expect(Reliability.cronbachAlpha([exact([1, 2]), exact([2, 1])]) == nil)
    }
}
