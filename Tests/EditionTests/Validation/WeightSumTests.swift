import Scoring
import Source
import Testing

@testable import Edition

@Suite struct WeightSumTests {
    private func report(_ weights: [String], _ scoring: String = "aggregate: weighted-mean") -> SmallReport {
        SmallReport().with("2020/edition.yaml", "year: 2020\ntitle: Index\nscoring: {\(scoring)}\n")
            .with(
                "2020/indicators.yaml", zip(["hours", "loans", "seats"], weights).map { "- {id: \($0), name: \($0) name, max: 12, weight: \($1)}\n" }.joined()
            )
            .with("2020/units.csv", "id,name\nash,Ash\nbeech,Beech\ncedar,Cedar\ndogwood,Dogwood\n").without("2020/data/visits.csv")
    }

    private static let sum = "aggregate: weighted-mean, weights: {sum: 100}"

    @Test(arguments: [["50", "30", "20"], ["50%", "30%", "20%"], ["1/2", "3/10", "1/5"], ["0.5", "0.3", "0.2"]])
    func aWeightIsANumberAPercentageOrAFraction(_ weights: [String]) throws {
        let plain = try report(weights).edition()
        #expect(plain.results.values[0][0] == Exact(83, over: 10))
        let sum = weights[0].hasPrefix("50") ? "100" : "1"
        #expect(try report(weights, "aggregate: weighted-mean, weights: {sum: \(sum)}").edition().results.values[0] == plain.results.values[0])
    }

    @Test(arguments: [["50%", "30", "20"], ["50", "30%", "20%"], ["0.5", "30%", "0.2"]])
    func percentagesAndNumbersBesideEachOtherAreOneMistake(_ weights: [String]) {
        let report = report(weights).with(
            "2020/scores.csv", "unit,hours,loans,seats,published_total\nash,7,10,9,1\nbeech,5,12,6,1\ncedar,8,9,6,1\ndogwood,2,4,3,1\n")
        #expect(report.load().diagnostics.map(\.rule) == ["mixed-weights"])
    }

    @Test func weightsThatAreDeclaredToAddUpDo() {
        #expect(report(["50", "30", "19"]).problems == [])
        #expect(report(["50", "30", "19"], Self.sum).problems == ["indicators.yaml:1:50 weights-sum"])
        #expect(report(["0.5", "0.3", "0.2"], Self.sum).problems == ["indicators.yaml:1:50 weights-sum"])
        #expect(report(["50%", "30%", "21%"], Self.sum).problems == ["indicators.yaml:1:50 weights-sum"])
        let message = report(["50", "30", "19"], Self.sum).load().diagnostics.first?.message
        #expect(message == "the weights of hours, loans, seats add up to 99, not to 100")
        #expect(report(["50", "30", "x"], Self.sum).problems == ["indicators.yaml:3:50 not-a-number"])
        #expect(report(["1", "2", "3"], "aggregate: weighted-mean, weights: {}").problems == ["edition.yaml:3:46 missing-key"])
    }
}
