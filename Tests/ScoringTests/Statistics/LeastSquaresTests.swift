import Testing

@testable import Scoring

@Suite struct LeastSquaresTests {
    private func through(_ points: [(Int, Int)]) -> LeastSquares? { LeastSquares(points.map { (Exact($0.0), Exact($0.1)) }) }

    @Test func aLineThroughItsPointsFitsWholly() throws {
        let line = try #require(through([(0, 1), (1, 3), (4, 9)]))
        #expect(line.slope == Exact(2) && line.intercept == Exact(1) && line.fit == Exact(1) && line.count == 3)
    }

    /// By hand: means 3 and 4, sums of squares 10 and 6, of products 6.
    @Test func slopeAndFitAreExact() throws {
        let line = try #require(through([(1, 2), (2, 4), (3, 5), (4, 4), (5, 5)]))
        #expect(line.slope == Exact(3, over: 5) && line.intercept == Exact(11, over: 5) && line.fit == Exact(3, over: 5))
    }

    @Test func theFitIsPearsonsCoefficientSquared() throws {
        let points = [(3, 17), (8, 2), (11, 9), (25, 30), (7, 7)]
        let r = try #require(Correlation.pearson(points.map { Exact($0.0) }, points.map { Exact($0.1) }))
        let fit = try #require(through(points)).fit
        #expect((r * r - fit).magnitude < Exact(1, over: 1_000_000_000))
    }

    @Test func whatHasNoTrendHasNoLine() {
        #expect(through([(0, 0), (1, 1)]) == nil)
        #expect(through([(2, 0), (2, 5), (2, 9)]) == nil)
        #expect(through([(0, 4), (5, 4), (9, 4)]) == nil)
    }

    @Test func threeDigitsAreSignificant() throws {
        let line = try #require(through([(0, 1), (1, 3), (4, 9)]))
        #expect([Exact(2), Exact(1, over: 3), Exact(1, over: 700), Exact(-5000), Exact(-12), .zero].map(line.decimals) == [2, 3, 5, 0, 1, 0])
    }
}
