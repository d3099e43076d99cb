import Testing

@testable import Scoring

@Suite struct MedianTests {
    @Test func isAValueOrLiesBetweenTwo() {
        #expect(Median([]) == nil)
        func median(_ values: [Int]) -> String? { Median(values.map { Exact($0) }).map { $0.value.shortest() + ($0.isBetween ? " between" : "") } }
        #expect(median([5]) == "5" && median([3, 1, 2]) == "2" && median([4, 1, 2, 3]) == "2.5 between" && median([1, 3, 3, 9]) == "3")
    }
}
