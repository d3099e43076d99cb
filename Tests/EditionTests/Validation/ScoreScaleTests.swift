import Source
import Testing

@testable import Edition

/// Columns on another scale than their maximum.
struct ScoreScaleTests {
    private func problems(_ maximum: String, _ scores: [String]) -> [Diagnostic] {
        SmallReport().with("2020/indicators.yaml", "- {id: all, name: All, max: \(maximum)}\n")
            .with("2020/scores.csv", "unit,all\n" + zip(["ash", "beech", "cedar", "dogwood"], scores).map { "\($0),\($1)" }.joined(separator: "\n"))
            .load().diagnostics
    }

    @Test(arguments: ["100", "10", "30"])
    func `shares where points are meant are a warning at the heading`(_ maximum: String) {
        let found = problems(maximum, ["0.9", "0.85", "1", "0.004"])
        #expect(found.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity) \($0.rule)" } == ["1:6 warning scores-are-shares"])
        #expect(found.first?.hint == "multiply them by \(maximum), or set its max to 1")
    }

    @Test(arguments: [
        ("100", ["0", "1", "1", "0"]), ("9", ["0.9", "0.8", "0.7", "0.1"]), ("100", ["0.9", "0.8", "1.1", "0.1"]), ("1", ["0.9", "0.8", "0.7", "0.1"]),
    ])
    func `counts, small scales and one score above 1 are as they should be`(_ maximum: String, _ scores: [String]) {
        #expect(problems(maximum, scores).isEmpty)
    }

    @Test func `percentages where shares are meant are one mistake`() {
        let found = problems("1", ["90", "85", "1", "40"])
        #expect(found.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.rule)" } == ["2:5 score-above-maximum"])
        #expect(found.first?.message == "3 of 4 scores in column all (All) are above its maximum 1, up to 90")
        #expect(found.first?.hint == "divide the percentages by 100, or set its max to 100")
    }

    @Test func `a maximum that is too low is one mistake, a score that is too high another`() {
        #expect(problems("10", ["90", "85", "7", "40"]).map(\.hint) == ["correct the maximum, or write numbers from 0 to 10"])
        #expect(problems("10", ["9", "85", "7", "4"]).map(\.message) == ["score 85 in column all is above its maximum 10 (All)"])
    }

    @Test func `many cells of one kind are one mistake`() {
        let found = problems("100", ["90%", "85%", "7", "x1"])
        #expect(
            found.map { "\($0.place?.line ?? 0) \($0.message)" } == [
                "2 score \"90%\" in column all (All) is not a number, and neither is one more like it", "5 score \"x1\" in column all (All) is not a number",
            ])
    }
}
