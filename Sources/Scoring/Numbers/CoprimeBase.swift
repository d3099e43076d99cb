internal import BigInt

/// Whole numbers above one, no two of which have a common divisor, and of whose powers other numbers are products: what their prime factors tell of
/// roots and powers, without factoring. (Bernstein, 2005, J. Algorithms 54; here in the plain way.)
struct CoprimeBase {
    private(set) var elements: [BigInt] = []

    /// - Precondition: every number is above zero.
    init(_ numbers: [BigInt]) {
        var left = numbers
        while let number = left.popLast() {
            if number == 1 { continue }
            guard let position = elements.firstIndex(where: { $0.commonDivisor(number) != 1 }) else {
                elements.append(number)
                continue
            }
            // What is left has a smaller product, so that this ends.
            let element = elements.remove(at: position), common = element.commonDivisor(number)
            left += [common, number / common, element / common]
        }
    }

    /// How often an element divides a number.
    static func exponent(of element: BigInt, in number: BigInt) -> Int {
        var rest = number, count = 0
        while true {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: element)
            guard remainder.isZero else { return count }
            rest = quotient
            count += 1
        }
    }

    /// The `degree`-th root of a product of powers; nil where it is irrational.
    /// - Precondition: every number and exponent is above zero.
    static func root(of powers: [(number: Exact, exponent: BigInt)], _ degree: BigInt) -> Exact? {
        var root = Exact.one
        for element in CoprimeBase(powers.flatMap { [$0.number.big.numerator, $0.number.big.denominator] }).elements {
            let total = powers.map { power in
                power.exponent * BigInt(exponent(of: element, in: power.number.big.numerator) - exponent(of: element, in: power.number.big.denominator))
            }.reduce(BigInt(0), +)
            // The elements share no prime, so that the root is rational where the root of each is.
            let common = total.commonDivisor(degree)
            guard let exponent = Int(exactly: total / common), let order = Int(exactly: degree / common), order <= element.magnitude.bitWidth else {
                return nil
            }
            let base = element.floorRoot(order)
            guard base.power(order) == element else { return nil }
            let factor = Exact.fraction(base, 1).power(abs(exponent))
            root = exponent < 0 ? root / factor : root * factor
        }
        return root
    }
}
