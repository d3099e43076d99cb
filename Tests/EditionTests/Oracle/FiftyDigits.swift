import BigInt

/// Roots, powers and logarithms to more than fifty digits, from their definitions: whole numbers of 2^−270, Taylor's series and Newton's steps. It shares no code
/// with the program, nor its ways.
enum FiftyDigits {
    private static let bits = 270
    private static let scale = BigInt(1) << bits

    private static func fixed(_ value: PlainFraction) -> BigInt { value.n * scale / value.d }

    /// The positive root: the fraction itself where it is rational.
    static func root(_ value: PlainFraction, _ degree: Int) -> PlainFraction {
        if value.n == 0 { return .zero }
        let n = wholeRoot(value.n, degree), d = wholeRoot(value.d, degree)
        if n.power(degree) == value.n, d.power(degree) == value.d { return PlainFraction(n, d) }
        return PlainFraction(wholeRoot(value.n * scale.power(degree) / value.d, degree), scale)
    }

    /// The greatest whole number whose power is no greater.
    private static func wholeRoot(_ value: BigInt, _ degree: Int) -> BigInt {
        var guess = BigInt(1) << (value.bitWidth / degree + 1)
        while true {
            let next = (guess * BigInt(degree - 1) + value / guess.power(degree - 1)) / BigInt(degree)
            if next >= guess { return guess }
            guess = next
        }
    }

    /// e to a power: Taylor's series of a 1,024th of it, squared ten times.
    static func exponential(_ value: PlainFraction) -> PlainFraction { PlainFraction(exponential(fixed(value)), scale) }

    private static func exponential(_ x: BigInt) -> BigInt {
        let part = x / 1024
        var sum = scale, term = scale, count = 1
        while term != 0 {
            term = ((term * part) >> bits) / BigInt(count)
            sum += term
            count += 1
        }
        for _ in 0..<10 { sum = (sum * sum) >> bits }
        return sum
    }

    /// The y with e^y = x: of the tens by themselves, by Newton's steps y + 2(x − e^y)/(x + e^y).
    static func logarithm(_ value: PlainFraction) -> PlainFraction {
        if value == .one { return .zero }
        var tens = 0, rest = value
        while rest >= PlainFraction(10) { (rest, tens) = (rest / PlainFraction(10), tens + 1) }
        while rest < .one { (rest, tens) = (rest * PlainFraction(10), tens - 1) }
        return PlainFraction(newton(fixed(rest)) + BigInt(tens) * ofTen, scale)
    }

    private static let ofTen = newton(10 * scale)

    private static func newton(_ x: BigInt) -> BigInt {
        var y = scale
        while true {
            let power = exponential(y), step = 2 * (x - power) * scale / (x + power)
            y += step
            // Each step has three times the digits of the one before it.
            if step.magnitude < (scale >> 135).magnitude { return y }
        }
    }
}
