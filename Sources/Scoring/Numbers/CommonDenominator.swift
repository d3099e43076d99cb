internal import BigInt

extension Exact {
    /// Fractions as whole numbers over the least denominator that all of them have, in plain digits: what other programs compute with exactly.
    package static func overCommonDenominator(_ values: [Exact?]) -> (numerators: [String?], denominator: String) {
        let common = values.compactMap { $0?.big.denominator }.reduce(BigInt(1)) { $0 / $0.commonDivisor($1) * $1 }
        return (values.map { $0.map { String($0.big.numerator * (common / $0.big.denominator)) } }, String(common))
    }
}
