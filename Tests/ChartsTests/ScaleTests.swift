import Markup
import Testing

@testable import Charts

@Suite struct ScaleTests {
    @Test(arguments: [
        (0.0, 100.0, 5, ["0", "20", "40", "60", "80", "100"]), (0, 1, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (-9, 12, 4, ["−5", "0", "5", "10"]), (0.07, 0.31, 4, ["0.10", "0.15", "0.20", "0.25", "0.30"]), (0, 3e6, 3, ["0", "1000000", "2000000", "3000000"]),
    ])
    func ticksAreNiceAndExact(_ lower: Double, _ upper: Double, _ count: Int, _ expected: [String]) {
        #expect(Ticks.of(Domain(from: lower, to: upper), about: count).map(\.text) == expected)
    }

    @Test func ticksOfStrangeDomainsAreFew() {
        for (lower, upper) in [(0.0, 1e300), (-1e300, 1e300), (1e15, 1e15 + 2), (0, 1e-300), (0, Double.leastNonzeroMagnitude)] {
            #expect(Ticks.of(Domain(from: lower, to: upper), about: 6).count <= 14)
        }
    }

    @Test func colourStepsOfValuesHaveNiceBounds() {
        let steps = ValueSteps([23, 82, 57, 60])
        #expect(steps.bounds.map(\.bound.text) == ["20", "30", "40", "50", "60", "70", "80"])
        #expect([23.0, 39, 40, 59, 60, 72, 81].map { steps.step(of: $0).index } == [0, 1, 2, 3, 4, 5, 6])
        #expect(ValueSteps([5, 5]).bounds.count == 1)
        #expect(ValueSteps([]).bounds.count == 1)
        #expect(ValueSteps([0.1, 0.2, 0.3]).used <= 7)
    }

    @Test func numbersArePrintedShortAndWithAPoint() {
        let cases: [(Double, String)] = [
            (0, "0"), (-0.0, "0"), (12, "12"), (12.5, "12.5"), (12.345, "12.35"), (12.304, "12.3"), (0.05, "0.05"), (-0.004, "0"), (-3.25, "-3.25"),
            (99.999, "100"),
            (.nan, "0"), (.infinity, "0"), (1e20, "10000000"),
        ]
        for (value, text) in cases {
            var out = ByteBuffer()
            out.fixed(value)
            #expect(out.string == text)
        }
    }

    @Test func tagSizesAreFifthsOfTheRange() {
        #expect([34, 28, 27, 22, 17, 16, 11, 10, 5].map { TagSize.of($0, least: 5, greatest: 34) } == [5, 4, 4, 3, 3, 2, 2, 1, 1])
        #expect(TagSize.of(3, least: 3, greatest: 3) == 3)
        #expect(TagSize.of(.max, least: .min, greatest: .max) == 5)
    }

    @Test func spreadLabelsKeepTheirOrderAndDistance() {
        let wanted = [10.0, 10, 10, 50, 52, 200]
        let placed = LabelSpread.place(wanted, sizes: [18, 18, 36, 18, 18, 18])
        for index in 1..<placed.count { #expect(placed[index] - placed[index - 1] >= 18 - 1e-9) }
        #expect(placed[3] - placed[2] >= 27 - 1e-9)
        #expect(placed[5] == 200)
        #expect(LabelSpread.place([], sizes: []).isEmpty)
    }

    @Test func directionsAreThoseOfTheCircle() {
        for (turn, sine, cosine) in [(0.0, 0.0, 1.0), (0.25, 1, 0), (0.5, 0, -1), (0.75, -1, 0), (0.125, 0.7071067811865476, 0.7071067811865476)] {
            let direction = Circle.direction(turn)
            #expect(abs(direction.sine - sine) < 1e-12 && abs(direction.cosine - cosine) < 1e-12)
        }
    }
}
