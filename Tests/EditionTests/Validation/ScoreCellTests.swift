import Scoring
import Source
import Testing

@testable import Edition

struct ScoreCellTests {
    @Test(arguments: [
        ("１２", "write it in plain digits: 12"),
        ("１２．５", "write it in plain digits: 12.5"),
        ("12。5", "write it in plain digits: 12.5"),
        ("－3", "write it in plain digits: -3"),
        ("1,5", "write the decimal point as a point: 1.5"),
        ("１，５", "write the decimal point as a point: 1.5"),
        ("1,234,567", "write it without separators: 1234567"),
        ("80%", "write points, not a percentage"),
        ("12abc", "write only the number: 12"),
        ("12.5分", "write only the number: 12.5"),
        ("#N/A", "a spreadsheet writes this where a formula failed: write the number itself"),
        ("#DIV/0!", "a spreadsheet writes this where a formula failed: write the number itself"),
        ("abc", "write plain digits, such as 12 or 12.5"),
        ("十二", "write plain digits, such as 12 or 12.5"),
        ("1e3", "a spreadsheet shortened it: write all its digits, 1000 if none was lost"), ("26-27", "write plain digits, such as 12 or 12.5"),
        ("2O", "write digits, not letters: 20"),
        (
            "-",
            "write 0 if nothing was earned; leave it blank if there is no score, and say in edition.yaml how that counts: \"scoring: {missing: exclude}\" or zero"
        ),
        ("1,234", "write it without separators: 1234, or 1.234 if the comma is the decimal point"),
    ])
    func `what to type instead`(_ text: String, _ hint: String) {
        #expect(Exact(text) == nil)
        #expect(ScoreCell.hint(text).english == hint)
    }

    @Test(
        arguments: [
            ("0", nil), ("8", nil), ("7.999999999999999999999", nil), ("8.000", nil), ("08", nil),
            ("8.000000000000000000001", "score-above-maximum"), ("9", "score-above-maximum"), ("-0.1", "negative-score"), ("", "blank-score"),
            ("x", "not-a-number"), ("NaN", "not-a-number"), ("inf", "not-a-number"), ("0x10", "not-a-number"), ("+", "not-a-number"),
        ] as [(String, String?)])
    func `a score is a number from 0 to the maximum`(_ text: String, _ rule: String?) {
        let indicator = Indicator(id: "hours", name: LocalizedText("Hours"), criteria: [], place: Place(file: "indicators.yaml"))
        let place = Place(file: "scores.csv", line: 3, column: 5)
        let found: Diagnostic? =
            switch ScoreCell.read(text, indicator: indicator, IndicatorTree.Node(id: "x", parent: 0, depth: 1, maximum: Exact(8)), at: place) {
            case .score(_, let problem): problem
            case .unreadable(let problem): problem
            }
        #expect(found?.rule == rule)
        if let found {
            #expect(found.place == place)
            #expect(found.hint != nil)
        }
    }
}
