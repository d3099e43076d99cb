import BigInt
import Testing

@testable import Scoring

@Suite struct CommonDivisorTests {
    /// A number of so many bits, from the middle of those of a power.
    private func madeUp(_ base: Int, bits: Int) -> BigInt { (BigInt(base).power(bits) >> (5 * bits)) % (BigInt(1) << bits) }

    @Test func ofMadeUpNumbersItIsWhatTheLibraryFinds() {
        for index in 0..<400 {
            let common = madeUp(2_003, bits: index * 37 % 701)
            let a = common * madeUp(3_001 + index, bits: index * 59 % 701), b = common * madeUp(5_003 + index, bits: index * 83 % 701)
            #expect(a.commonDivisor(-b) == a.greatestCommonDivisor(with: b))
        }
    }

    /// Words that are all ones or all zeros, where first bits tell least.
    @Test func ofNumbersAtTheEdgesOfWordsToo() {
        let edges = [0, 1, 2, 63, 64, 65, 127, 128, 129, 192, 256].flatMap { shift in [-1, 0, 1].map { (BigInt(1) << shift) + BigInt($0) } }
        for a in edges {
            for b in edges { #expect(a.commonDivisor(b) == a.greatestCommonDivisor(with: b)) }
        }
    }

    /// Neighbours among Fibonacci's numbers take the most steps.
    @Test func theLongestWayEnds() {
        var (a, b) = (BigInt(0), BigInt(1))
        for _ in 0..<1_500 { (a, b) = (b, a + b) }
        #expect(b.commonDivisor(a) == 1)
        #expect((b * 12).commonDivisor(a * 18) == (b * 12).greatestCommonDivisor(with: a * 18))
    }

    @Test func powersOfFractionsStayInLowestTerms() throws {
        let power = Exact(6, over: 9).power(40)
        #expect(power.fraction == "1099511627776/12157665459056928801")
        #expect(Exact(-2, over: 3).power(3) == Exact(-8, over: 27))
        #expect(Exact(7, over: 9).power(999) * Exact(9, over: 7).power(999) == .one)
        #expect(try #require(Exact(2).power(100, bits: 101)) == Exact(2).power(100))
        #expect(Exact(2).power(101, bits: 101) == nil)
        #expect(Exact(2).power(1 << 40, bits: 101) == nil)
    }
}
