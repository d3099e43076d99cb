import Testing

@testable import Charts

@Suite struct RateStepTests {
    @Test func boundsBelongToTheStepAbove() {
        for denominator in 1...200 {
            for numerator in 0...denominator {
                let exact = min(numerator * 7 / denominator, 6)
                #expect(RateStep.of(numerator: numerator, denominator: denominator)?.index == exact)
                #expect(RateStep.of(rate: Double(numerator) / Double(denominator))?.index == exact)
            }
        }
    }

    @Test func ratesOutsideZeroToOneStayInTheEndSteps() {
        #expect(RateStep.of(numerator: -1, denominator: 5)?.index == 0)
        #expect(RateStep.of(numerator: 9, denominator: 5)?.index == 6)
        #expect(RateStep.of(numerator: .max, denominator: .max)?.index == 6)
        #expect(RateStep.of(numerator: .max - 1, denominator: .max)?.index == 6)
        #expect(RateStep.of(numerator: 1, denominator: 0) == nil)
        #expect(RateStep.of(rate: -.infinity)?.index == 0)
        #expect(RateStep.of(rate: .infinity)?.index == 6)
        #expect(RateStep.of(rate: .nan) == nil)
    }
}
