import Testing

@testable import Robustness

@Suite struct BucketOrderTests {
    /// Against the definition: by value, equal ones as they came.
    @Test(arguments: 0..<40)
    func unitsStandByTheirValues(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let count = [1, 2, 3, 22, 300][seed % 5]
        let values = (0..<count).map { _ -> Double in
            switch seed % 4 {
            case 0: Double(random.below(1_000_000)) / 1_000 - 500
            case 1: Double(random.below(5))
            // One far from all others, so that they share a bucket.
            case 2: random.below(50) == 0 ? 1e300 : Double(random.below(100))
            default: (random.below(2) == 0 ? -1 : 1) * .greatestFiniteMagnitude / Double(1 + random.below(3))
            }
        }
        let units = (0..<count).filter { _ in random.below(10) > 0 }
        #expect(BucketOrder.of(units, by: values) == units.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1] })
    }
}
