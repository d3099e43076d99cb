import Testing

@testable import Scoring

/// Each method on values that can be followed by hand.
@Suite struct NormalisationTests {
    private let raw: [Exact?] = [Exact(2), Exact(10), nil, Exact(4), Exact(4)]

    private func scores(_ normalisation: Normalisation) throws -> [Exact?] { try Normalised(raw, normalisation).scores }
    private func parameter(_ name: Normalised.Parameter.Name, _ normalisation: Normalisation) throws -> Exact? {
        try Normalised(raw, normalisation).parameters.first { $0.name == name }?.value
    }

    @Test func minMaxGoesFromTheWorstToTheBest() throws {
        #expect(try scores(Normalisation(.minMax)) == [.zero, .one, nil, Exact(1, over: 4), Exact(1, over: 4)])
        #expect(try scores(Normalisation(.minMax, direction: .low, from: Exact(70), to: Exact(130))) == [Exact(130), Exact(70), nil, Exact(115), Exact(115)])
        #expect(try parameter(.minimum, Normalisation(.minMax)) == Exact(2))
        #expect(try parameter(.maximum, Normalisation(.minMax)) == Exact(10))
    }

    @Test func goalpostsAreFixedAndCutOff() throws {
        let capped = Normalisation(.goalposts(worst: Exact(3), best: Exact(8), isCapped: true), to: Exact(100))
        #expect(try scores(capped) == [.zero, Exact(100), nil, Exact(20), Exact(20)])
        let open = Normalisation(.goalposts(worst: Exact(8), best: Exact(3), isCapped: false))
        #expect(try scores(open) == [Exact(6, over: 5), Exact(-2, over: 5), nil, Exact(4, over: 5), Exact(4, over: 5)])
    }

    /// The mean is 5, the squared deviations 9 + 25 + 1 + 1, so that the deviation is √12.
    @Test func zScoresAreLaidAroundAMean() throws {
        let deviation = Exact(12).root(2)
        let scores = try scores(Normalisation(.zScore(mean: Exact(100), deviation: Exact(10)), direction: .low))
        // 3/√12 = √(3/4), 5/√12 = √(25/12).
        #expect(scores[0] == Exact(100) + Exact(10) * Exact(3, over: 4).root(2))
        #expect(scores[1] == Exact(100) - Exact(10) * Exact(25, over: 12).root(2))
        #expect(scores[2] == nil)
        #expect(try parameter(.deviation, Normalisation(.zScore(mean: .zero, deviation: .one))) == deviation)
    }

    @Test func ranksAndPercentilesGiveTiesTheLowerNumber() throws {
        #expect(try scores(Normalisation(.rank)) == [.one, Exact(4), nil, Exact(2), Exact(2)])
        #expect(try scores(Normalisation(.rank, direction: .low)) == [Exact(4), .one, nil, Exact(2), Exact(2)])
        #expect(try scores(Normalisation(.percentile)) == [.zero, .one, nil, Exact(1, over: 3), Exact(1, over: 3)])
    }

    @Test func theBestIsOne() throws {
        #expect(try scores(Normalisation(.distanceToBest)) == [Exact(1, over: 5), .one, nil, Exact(2, over: 5), Exact(2, over: 5)])
        #expect(try scores(Normalisation(.distanceToBest, direction: .low)) == [.one, Exact(1, over: 5), nil, Exact(1, over: 2), Exact(1, over: 2)])
    }

    @Test func extremesAreDrawnIn() throws {
        let counted = try Normalised(raw, Normalisation(.rank, winsorisation: .count(low: 1, high: 1)))
        #expect(counted.scores == [.one, .one, nil, .one, .one])
        #expect(counted.parameters.map(\.name) == [.count, .winsorisedLow, .winsorisedHigh, .winsorisedCount])
        #expect(counted.parameters.map(\.value) == [Exact(4), Exact(4), Exact(4), Exact(2)])
        let bounded = try Normalised(raw, Normalisation(.minMax, winsorisation: .bounds(low: nil, high: Exact(6))))
        #expect(bounded.scores == [.zero, .one, nil, Exact(1, over: 2), Exact(1, over: 2)])
    }

    @Test func logarithmsAreTakenBeforeTheScale() throws {
        let scores = try scores(Normalisation(.minMax, isLogarithmic: true))
        // ln 2 / ln 5.
        #expect(scores[3] == Exact("0.430676558073393050670106568764"))
        let posts = try self.scores(Normalisation(.goalposts(worst: .one, best: Exact(16), isCapped: true), isLogarithmic: true))
        #expect(posts[3] == Exact(1, over: 2))
    }

    /// 1000000 and 1000001 share seven digits of their logarithms; the digits are from an arbitrary-precision library at 80 digits.
    @Test func logarithmsOfNeighboursLoseNoDigits() throws {
        let near: [Exact?] = [1_000_000, 1_000_001, 1_000_003].map { Exact($0) }
        let shares = try Normalised(near, Normalisation(.minMax, isLogarithmic: true)).scores
        #expect(shares[1] == Exact("0.333333666666277778361110069447"))
        let distances = try Normalised(near, Normalisation(.zScore(mean: .zero, deviation: .one), isLogarithmic: true)).scores
        let right = try #require(Exact("1.091089310897110960497353482762961994626"))
        #expect(try #require(distances[2]) - right < Exact.one / Exact(10).power(27) && right - #require(distances[2]) < Exact.one / Exact(10).power(27))
        let best = try Normalised(
            [Exact(8), Exact(4), Exact(1)], Normalisation(.goalposts(worst: Exact(64), best: .one, isCapped: false), isLogarithmic: true))
        #expect(best.scores == [Exact(1, over: 2), Exact(2, over: 3), .one])
        #expect(try Normalised([Exact(8), Exact(4)], Normalisation(.distanceToBest, isLogarithmic: true)).scores == [.one, Exact(2, over: 3)])
    }

    @Test func whatCannotBeNormalisedSaysWhy() {
        func problem(_ raw: [Exact?], _ normalisation: Normalisation) -> Normalisation.Problem? {
            do throws(Normalisation.Problem) {
                _ = try Normalised(raw, normalisation)
                return nil
            } catch { return error }
        }
        #expect(problem([Exact(3), nil, Exact(3)], Normalisation(.minMax)) == .noSpread)
        #expect(problem([Exact(3), nil, Exact(3)], Normalisation(.zScore(mean: .zero, deviation: .one))) == .noSpread)
        #expect(problem([Exact(3), nil], Normalisation(.zScore(mean: .zero, deviation: .one))) == .tooFew(least: 2))
        #expect(problem([Exact(3)], Normalisation(.percentile)) == .tooFew(least: 2))
        #expect(problem([Exact(3), .zero, Exact(-1)], Normalisation(.minMax, isLogarithmic: true)) == .notAboveZero(units: [1, 2]))
        #expect(problem([Exact(3), nil, .zero], Normalisation(.distanceToBest)) == .notAboveZero(units: [2]))
        #expect(problem([Exact(3)], Normalisation(.goalposts(worst: .one, best: .one, isCapped: true))) == .equalGoalposts)
        #expect(problem([Exact(3)], Normalisation(.goalposts(worst: .zero, best: .one, isCapped: true), isLogarithmic: true)) == .goalpostNotAboveZero)
        #expect(problem([Exact(3), Exact(4)], Normalisation(.minMax, winsorisation: .count(low: 1, high: 1))) == .winsorisedAway)
        #expect(problem([nil, nil], Normalisation(.minMax)) == nil)
    }
}
