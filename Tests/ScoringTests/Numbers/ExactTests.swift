import Testing

@testable import Scoring

@Suite struct ExactTests {
    @Test func fractionsAreInLowestTermsWithAPositiveDenominator() {
        #expect(Exact(6, over: -4).fraction == "-3/2")
        #expect(Exact(1261, over: 22).fraction == "1261/22")
        #expect(Exact(704, over: 11).fraction == "64")
        #expect(Exact(0, over: -7) == .zero)
    }

    @Test func arithmeticGoesOnBeyondInt128() {
        var product = Exact.one
        for prime in [1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081, 1_000_099, 1_000_117, 1_000_121] {
            product = product * Exact(1, over: prime)
        }
        var back = product
        for prime in [1_000_121, 1_000_117, 1_000_099, 1_000_081, 1_000_039, 1_000_037, 1_000_033, 1_000_003] {
            back = back * Exact(prime)
        }
        #expect(back == .one)
        #expect(product > .zero && product < Exact(1, over: Int.max))
        #expect(product + product - product == product)
    }

    @Test func sumsInAnyOrderAreEqual() {
        let terms = (1...60).map { Exact(1, over: $0) }
        #expect(terms.sum() == terms.reversed().sum())
        #expect(terms.sum().hashValue == terms.reversed().sum().hashValue)
    }

    @Test func comparisonIsExactWhereDoublesAreNot() {
        let third = Exact(1, over: 3)
        #expect(Exact("0.1")! + Exact("0.2")! == Exact("0.3")!)
        #expect(Exact("0.333333333333333333333333333333")! < third)
        #expect(third * Exact(3) == .one)
    }

    @Test func smallestIntegersDoNotTrap() {
        let least = Exact(Int.min)
        #expect((-least).fraction == "9223372036854775808")
        #expect(-(-least) == least)
        #expect(least.magnitude == -least)
        #expect((least / Exact(-1)) == -least)
        #expect(least * least == least.magnitude * least.magnitude)
        #expect((least + least).fraction == "-18446744073709551616")
        #expect(Exact(1, over: Int.min) + Exact(1, over: Int.min) == Exact(1, over: Int.min / 2))
        #expect(Exact(1, over: Int.min).fraction == "-1/9223372036854775808")
    }
}

/// The fast ways on Int64 and Int128 give what BigInt gives.
@Suite struct ExactWidthTests {
    @Test func widthsAgree() {
        var state: UInt64 = 20_171_031
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let shift = UInt64(state >> 58)
            return Int(bitPattern: UInt(truncatingIfNeeded: state)) >> Int(shift)
        }
        let huge = Exact("1000000000000000000000000000000000000000")!
        for _ in 0..<3_000 {
            let (p, q, r, s) = (next(), next() | 1, next(), next() | 1)
            let a = Exact(p, over: q), b = Exact(r, over: s)
            // Through a number that only BigInt holds and back again.
            #expect((a + huge) + b - huge == a + b)
            #expect((a * huge) * b / huge == a * b)
            #expect((a < b) == (a + huge < b + huge))
            if !b.isZero { #expect((a * huge) / b / huge == a / b) }
            for decimals in [0, 1, 7] {
                #expect(a.decimal(decimals) == Exact(a.decimal(decimals))!.decimal(decimals))
                if !a.isNegative { #expect((a + huge).rounded(decimals) == a.rounded(decimals) + huge) }
                #expect(Exact(a.decimal(decimals)) == a.rounded(decimals))
            }
        }
    }
}

@Suite struct ExactParsingTests {
    @Test(arguments: [
        ("12", "12"), ("-3", "-3"), ("+3", "3"), ("0.50", "1/2"), ("57.4", "287/5"), ("007", "7"), ("-0", "0"),
        ("123456789012345678901234567890.5", "246913578024691357802469135781/2"),
        ("0.0000000000000000000000000000000000000001", "1/10000000000000000000000000000000000000000"),
    ])
    func plainDigitsAreRead(text: String, fraction: String) {
        #expect(Exact(text)?.fraction == fraction)
    }

    @Test(arguments: ["", "-", "+", ".", ".5", "5.", "1,5", "12abc", "１２", "1e3", " 1", "1 ", "--1", "1.2.3", "0x10", "٣", "∞"])
    func nothingElseIs(text: String) {
        #expect(Exact(text) == nil)
    }
}

@Suite struct RoundingTests {
    @Test(arguments: [
        ("56.25", 1, "56.3", "56.2"), ("28.25", 1, "28.3", "28.2"), ("57.35", 1, "57.4", "57.4"), ("0.5", 0, "1", "0"),
        ("1.5", 0, "2", "2"), ("-0.5", 0, "-1", "0"), ("-0.04", 1, "0.0", "0.0"), ("64", 1, "64.0", "64.0"),
        ("0.05", 1, "0.1", "0.0"), ("999.95", 1, "1000.0", "1000.0"),
    ])
    func halvesGoUpOrToEven(text: String, decimals: Int, up: String, even: String) {
        let value = Exact(text)!
        #expect(value.decimal(decimals) == up)
        #expect(value.decimal(decimals, .halfEven) == even)
        #expect(value.rounded(decimals) == Exact(up)!)
        #expect(value.rounded(decimals, .halfEven) == Exact(even)!)
    }

    @Test func downloadsShowEveryDigitThatEnds() {
        #expect(Exact("56.25")!.shortest() == "56.25")
        #expect(Exact(1261, over: 22).shortest() == "57.3181818182")
        #expect(Exact(64).shortest() == "64")
        #expect(Exact(-1, over: 3).shortest(5) == "-0.33333")
        #expect(Exact(1, over: 1_000_000_000_000).shortest() == "0")
    }

    @Test("a rounded number is a whole number of steps, half a step away at most, and a tie goes where the rule says")
    func rounding() {
        var state: UInt64 = 2_017
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<4_000 {
            let denominator = [1, 2, 3, 8, 40, 125, 1_000, 999_983, (1 + next(1_000_000)) * (1 + next(1_000_000_000))][next(9)]
            let value = Exact(next(2_000_001) - 1_000_000, over: denominator)
            for decimals in [-2, 0, 1, 2, 4, 18, 25] {
                let step = decimals < 0 ? Exact(100) : Exact.one / Exact(10).power(decimals)
                for rule in Rounding.allCases {
                    let rounded = value.rounded(decimals, rule), distance = (rounded - value).magnitude * Exact(2)
                    let steps = rounded / step
                    #expect(steps.isInteger && distance <= step, "\(value.fraction) to \(decimals) places")
                    if distance == step {
                        #expect(rule == .halfUp ? rounded.magnitude > value.magnitude : (steps / Exact(2)).isInteger, "\(value.fraction) to \(decimals) places")
                    }
                }
            }
        }
    }

    @Test(
        "how many decimals tell a number",
        arguments: [("3", 0), ("-2.5", 1), ("0.125", 3), ("10.05", 2), ("0.00001", 4), ("1000.2", 1), ("0.0000000000000000000004", 4)])
    func decimalPlaces(text: String, places: Int) throws {
        #expect(try #require(Exact(text)).decimalPlaces(atMost: 4) == places)
        #expect(Exact(1, over: 3).decimalPlaces(atMost: 4) == 4)
    }

    /// As the mean of many fractions is: a double holds neither its numerator nor its denominator.
    @Test("the nearest double of fractions of thousands of digits")
    func doublesOfLongFractions() {
        let long = Exact(3).power(2_000)
        #expect((long / (long * Exact(2) + .one)).double == 0.5)
        #expect(((long * Exact(-7) + .one) / long).double == -7)
        #expect((.one / long).double == 0 && long.double == .infinity && (-long).double == -.infinity)
        #expect(abs((Exact(10).power(400) / (Exact(10).power(397) + .one)).double - 1000) < 1e-9)
    }

    /// Held to the definition: ten places, less the zeros at the end.
    @Test func theShortestTextHasEveryDigitThatTells() {
        for numerator in [-98_765, -1, 0, 1, 2, 7, 250, 99_999_999_999] {
            for denominator in [1, 2, 3, 7, 8, 10, 400, 1_024, 10_000_000_000, 30_000_000_000] {
                let value = Exact(numerator, over: denominator)
                var text = value.decimal(10)
                while text.hasSuffix("0") { text.removeLast() }
                if text.hasSuffix(".") { text.removeLast() }
                #expect(value.shortest() == text)
                // What a double has room for, and what it has not.
                #expect(Exact(value.decimal(18)) == value.rounded(18))
            }
        }
        #expect(Exact(1, over: 3).shortest() == "0.3333333333" && Exact(-5, over: 4).shortest() == "-1.25" && Exact(100).shortest() == "100")
    }
}
