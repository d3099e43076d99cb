import Testing

@testable import Robustness

@Suite struct SplitMix64Tests {
    /// The numbers that every implementation of it gives for this seed.
    @Test func givesTheKnownNumbers() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<5).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    /// A stream begins where the seed's generator is at its place, so that any draw can be made by itself.
    @Test func aStreamBeginsAtItsPlaceAmongTheSeedsNumbers() {
        var seeds = SplitMix64(seed: 42)
        for stream in 0..<20 {
            var own = SplitMix64(seed: 42, stream: stream), other = SplitMix64(seed: seeds.next())
            #expect((0..<4).map { _ in own.next() } == (0..<4).map { _ in other.next() })
        }
    }

    /// Every number below a bound comes up about as often: of 60,000 throws of a die, each face within five deviations of 10,000.
    @Test func numbersBelowABoundAreAllThereAndAlikeOften() {
        var generator = SplitMix64(seed: 7), counts = [Int](repeating: 0, count: 6)
        for _ in 0..<60_000 { counts[Int(generator.below(6))] += 1 }
        #expect(counts.allSatisfy { abs($0 - 10_000) < 457 })
        #expect((0..<100).allSatisfy { _ in generator.below(1) == 0 })
        // Three quarters of all numbers would be uneven without drawing again.
        let bound: UInt64 = 3 << 62
        #expect((0..<1_000).allSatisfy { _ in generator.below(bound) < bound })
    }
}
