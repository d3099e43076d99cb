import Messages
import Scoring

extension Function {
    static let difference = Function(
        "difference", signature: "difference(a, b)", help: "The first number less the second.",
        examples: [("difference(mean(total where region = \"west\"), mean(total))", "−9.9")], compares: true
    ) { call, binder in
        bindDifference(call, &binder, signed: true)
    }
}

/// One number less another, as it is or without its sign.
func bindDifference(_ call: FormulaNode.Call, _ binder: inout Binder, signed: Bool) -> Bound? {
    guard binder.hasArguments(call, 2...2) else { return nil }
    if call.arguments[0].isSame(as: call.arguments[1]) {
        binder.report(
            .noEffect, "both sides are \(binder.source.text(call.arguments[0].range))", at: call.arguments[1].offset, hint: "compare it with something else")
        return nil
    }
    let first = binder.bindNumber(call.arguments[0]), second = binder.bindNumber(call.arguments[1])
    guard let first, let second else { return nil }
    let (p, q) = (first.run, second.run)
    return Bound(.number, varies: first.variation.union(second.variation)) { (frame) throws(Problem) in
        guard case .number(let a, let kind) = try p(&frame), case .number(let b, let other) = try q(&frame) else { return .missing }
        return .number(signed ? a - b : (a - b).magnitude, .sum(kind, other, minus: true))
    }
}
