import Scoring
import Source

extension Function {
    static let sqrt = Function(
        "sqrt", signature: "sqrt(number)", help: "The square root, exact where it is rational, else to 30 significant digits.",
        examples: [("sqrt(2) as 0.000", "1.414"), ("sqrt(6.25)", "2.5")]
    ) { call, binder in
        binder.numeric(call) { (number, offset) throws(Problem) in
            guard !number.isNegative else { throw Problem(.arguments, "\(number.shortest(6)) is below 0, and has no square root", at: offset) }
            return number.root(2)
        }
    }

    static let log = Function(
        "log", aliases: ["log10"], signature: "log(number, base)",
        help: "The logarithm to base 10, or to another base (a spreadsheet's LOG), to 30 significant digits.",
        examples: [("log(1000)", "3"), ("log(8, 2)", "3")]
    ) { call, binder in
        guard call.arguments.count == 2 else {
            return binder.numeric(call, arguments: 1...2) { (number, offset) throws(Problem) in try aboveZero(number, offset).logarithm10() }
        }
        guard binder.hasArguments(call, 1...2), let number = binder.bindNumber(call.arguments[0]), let base = binder.bindNumber(call.arguments[1]) else {
            return nil
        }
        let (x, b) = (number.run, base.run), (at, atBase) = (call.arguments[0].offset, call.arguments[1].offset)
        return Bound(.number, varies: number.variation.union(base.variation)) { (frame) throws(Problem) in
            guard let value = try x(&frame).exact, let base = try b(&frame).exact else { return .missing }
            guard try aboveZero(base, atBase) != .one else { throw Problem(.arguments, "there is no logarithm to base 1", at: atBase) }
            return .number(try aboveZero(value, at).logarithm(base: base), .plain)
        }
    }

    static let ln = Function(
        "ln", signature: "ln(number)", help: "The natural logarithm, to 30 significant digits.", examples: [("ln(2) as 0.000", "0.693")]
    ) { call, binder in
        binder.numeric(call) { (number, offset) throws(Problem) in try aboveZero(number, offset).logarithm() }
    }
}

private func aboveZero(_ number: Exact, _ offset: Int) throws(Problem) -> Exact {
    guard !number.isNegative, !number.isZero else {
        throw Problem(.arguments, "\(number.shortest(6)) is not above 0, and has no logarithm", at: offset)
    }
    return number
}

extension Binder {
    /// A function of one number; missing of what is missing.
    fileprivate mutating func numeric(
        _ call: FormulaNode.Call, arguments: ClosedRange<Int> = 1...1, _ body: @escaping @Sendable (Exact, Int) throws(Problem) -> Exact
    ) -> Bound? {
        guard hasArguments(call, arguments), let number = bindNumber(call.arguments[0]) else { return nil }
        let run = number.run, offset = call.arguments[0].offset
        return Bound(.number, varies: number.variation) { (frame) throws(Problem) in
            guard let value = try run(&frame).exact else { return .missing }
            return .number(try body(value, offset), .plain)
        }
    }
}
