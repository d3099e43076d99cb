import Testing

@testable import Scoring

struct NearestValuesTests {
    /// What looking at every other unit finds: sorted by gap, then by place.
    private func byLooking(_ values: [Int], _ unit: Int, _ least: Int) -> [(unit: Int, gap: Int)] {
        let all = values.indices.filter { $0 != unit }.map { (unit: $0, gap: abs(values[$0] - values[unit])) }
            .sorted { $0.gap == $1.gap ? $0.unit < $1.unit : $0.gap < $1.gap }
        guard !all.isEmpty else { return [] }
        let last = all[min(least, all.count) - 1].gap
        return Array(all.prefix { $0.gap <= last })
    }

    @Test func theNearestAreThoseThatLookingAtAllOfThemFinds() {
        var seed: UInt64 = 7
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        for round in 0..<300 {
            let values = (0..<(1 + random(30))).map { _ in random(1 + round % 40) }, most = 9
            let nearest = NearestValues(values.enumerated().map { ($0.offset, Exact($0.element)) }, places: Array(values.indices))
            for unit in values.indices {
                let found = nearest.nearest(to: Exact(values[unit]), apartFrom: unit, atLeast: 4, mostOfEach: most)
                var expected: [(unit: Int, gap: Int)] = []
                // No more than the most of any one gap.
                for one in byLooking(values, unit, 4) where expected.count(where: { $0.gap == one.gap }) < most { expected.append(one) }
                #expect(found.map(\.unit) == expected.map(\.unit) && found.map(\.gap) == expected.map { Exact($0.gap) }, "\(values) \(unit)")
            }
        }
    }

    @Test func aUnitAloneHasNobody() {
        let nearest = NearestValues([(0, Exact(5))], places: [0])
        #expect(nearest.nearest(to: Exact(5), apartFrom: 0, atLeast: 4, mostOfEach: 9).isEmpty)
        #expect(NearestValues([], places: []).nearest(to: Exact(5), apartFrom: 0, atLeast: 4, mostOfEach: 9).isEmpty)
    }
}
