internal import BigInt

extension BigInt {
    /// The greatest common divisor of the magnitudes: of numbers of thousands of digits by Lehmer's method, which takes many of Euclid's steps at once on
    /// the first 62 bits (Knuth, The Art of Computer Programming 2, 4.5.2, algorithm L), and not one bit at a time as the library does.
    func commonDivisor(_ other: BigInt) -> BigInt {
        var x = magnitude, y = other.magnitude
        if x < y { swap(&x, &y) }
        while y.bitWidth > 64 {
            let combined = LeadingSteps(x, y).applied(to: x, y)
            (x, y) = combined ?? (y, x % y)
        }
        if y.isZero { return BigInt(x) }
        // Of one word the rest is quick.
        var (p, q) = (UInt(y), UInt(x % y))
        while q != 0 { (p, q) = (q, p % q) }
        return BigInt(BigUInt(p))
    }
}

/// What Euclid's algorithm does to two numbers as far as their first bits tell it for sure: they become `a·x + b·y` and `c·x + d·y`.
private struct LeadingSteps {
    private var (a, b, c, d) = (1, 0, 0, 1)

    /// - Precondition: x is not less than y, and has more than one word.
    init(_ x: BigUInt, _ y: BigUInt) {
        let shift = x.bitWidth - 62
        var p = Self.leading(x, shift), q = Self.leading(y, shift)
        while q + c != 0, q + d != 0 {
            let quotient = (p + a) / (q + c)
            // Where the bits that are not looked at could make it another quotient, they are needed.
            guard quotient == (p + b) / (q + d) else { break }
            (a, c) = (c, a - quotient * c)
            (b, d) = (d, b - quotient * d)
            (p, q) = (q, p - quotient * q)
        }
    }

    /// The bits of a number from the one at `shift`, of which there are 62 at most.
    private static func leading(_ number: BigUInt, _ shift: Int) -> Int {
        let words = number.words, first = shift / 64, offset = shift % 64
        guard first < words.count else { return 0 }
        var bits = words[first] >> UInt(offset)
        if offset > 0, first + 1 < words.count { bits |= words[first + 1] << UInt(64 - offset) }
        return Int(bits & (UInt(1) << 62 - 1))
    }

    /// Both numbers after these steps; nil where there are none to take.
    func applied(to x: BigUInt, _ y: BigUInt) -> (BigUInt, BigUInt)? {
        guard b != 0 else { return nil }
        return (Self.combined(a, x, b, y), Self.combined(c, x, d, y))
    }

    /// `a·x + b·y`, which is not negative.
    private static func combined(_ a: Int, _ x: BigUInt, _ b: Int, _ y: BigUInt) -> BigUInt {
        let (p, q) = (Array(x.words), Array(y.words))
        var words = [UInt](), carry = Int128(0)
        words.reserveCapacity(p.count + 1)
        for index in 0..<Swift.max(p.count, q.count) {
            // Two products of 126 bits with their signs, and a carry of 64.
            carry += Int128(a) * Int128(index < p.count ? p[index] : 0) + Int128(b) * Int128(index < q.count ? q[index] : 0)
            words.append(UInt(truncatingIfNeeded: carry))
            carry >>= 64
        }
        precondition(carry == 0, "steps of Euclid's algorithm give numbers that are smaller and not negative")
        return BigUInt(words: words)
    }
}
