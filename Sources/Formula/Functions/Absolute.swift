import Scoring

extension Function {
    static let abs = Function("abs", signature: "abs(number)", help: "The number without its sign.", examples: [("abs(0 - 3)", "3")]) { call, binder in
        guard binder.hasArguments(call, 1...1), let number = binder.bindNumber(call.arguments[0]) else { return nil }
        let run = number.run
        return Bound(.number, varies: number.variation) { (frame) throws(Problem) in
            guard case .number(let value, let kind) = try run(&frame) else { return .missing }
            return .number(value.magnitude, kind)
        }
    }
}
