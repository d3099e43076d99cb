import Messages
import Scoring

extension Binder {
    mutating func bindArithmetic(_ first: FormulaNode, _ operands: [FormulaNode.Operand]) -> Bound? {
        var numbers: [Bound?] = [bindNumber(first)]
        for operand in operands { numbers.append(bindNumber(operand.node)) }
        let bounds = numbers.compactMap { $0 }
        guard bounds.count == numbers.count else { return nil }
        let variation = bounds.reduce(Variation()) { $0.union($1.variation) }
        let start = bounds[0].run
        let steps = zip(operands, bounds.dropFirst()).map { (symbol: $0.symbol, offset: $0.offset, run: $1.run) }
        return Bound(.number, varies: variation) { (frame) throws(Problem) in
            guard case .number(var value, var kind) = try start(&frame) else { return .missing }
            for step in steps {
                guard case .number(let operand, let other) = try step.run(&frame) else { return .missing }
                switch step.symbol {
                case .plus:
                    value = value + operand
                    kind = .sum(kind, other, minus: false)
                case .minus:
                    value = value - operand
                    kind = .sum(kind, other, minus: true)
                case .times:
                    value = value * operand
                    kind = .product(kind, other)
                case .divided:
                    guard !operand.isZero else { throw Problem(.division, "division by zero", at: step.offset, hint: "check what stands behind /") }
                    value = value / operand
                    kind = .quotient(kind, other)
                case .power:
                    value = try power(value, operand, at: step.offset)
                    kind = .plain
                case .percent, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .open, .close, .openBrace, .closeBrace, .comma, .not:
                    preconditionFailure("\(step.symbol.rawValue) is no operator of arithmetic")
                }
                guard isBounded(value) else { throw Problem(.limit, "the result is too large", at: step.offset) }
            }
            return .number(value, kind)
        }
    }
}

/// Whether a number is small enough to compute on with: bounds what a formula can cost. One of more than 300 digits is too large to mean anything; a
/// fraction may have thousands (a mean of two hundred harmonic means has), but not any number of them.
private func isBounded(_ value: Exact, bits: Int = 1 << 18) -> Bool { value.double.isFinite && value.size <= bits }

/// A whole power with a bounded result.
private func power(_ base: Exact, _ exponent: Exact, at offset: Int) throws(Problem) -> Exact {
    guard let count = exponent.int, abs(count) <= 1_000 else {
        throw Problem(
            .limit, exponent.isInteger ? "the exponent is beyond 1000" : "the exponent is not a whole number", at: offset,
            hint: exponent.isInteger ? nil : "write sqrt(…) for a square root")
    }
    guard count >= 0 || !base.isZero else { throw Problem(.division, "division by zero: a negative power of 0", at: offset) }
    guard let result = base.power(abs(count), bits: 1 << 14), isBounded(result) else { throw Problem(.limit, "the result is too large", at: offset) }
    return count < 0 ? Exact.one / result : result
}
