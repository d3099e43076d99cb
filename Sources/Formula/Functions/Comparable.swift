import Messages
import Scoring

extension Function {
    static let comparable = Function(
        "comparable", signature: "comparable(ux, 2016), comparable(rate(ux), 2016)",
        help: "Whether an indicator's scores can be compared with an earlier edition's (the one before if none is named), or its rates, by the rules of both.",
        examples: []
    ) { call, binder in
        guard binder.hasArguments(call, 1...2) else { return nil }
        var operand = call.arguments[0], takesRates = false
        if case .call(let inner) = operand.kind, let name = Function.named(inner.name)?.name, [Function.rate.name, Function.rank.name].contains(name),
            inner.arguments.count == 1
        {
            (operand, takesRates) = (inner.arguments[0], true)
        }
        let isOfRates = takesRates
        let indicator = binder.bindIndicator(operand)
        guard let other = binder.earlierEdition(call.arguments.dropFirst().first, for: call), let indicator,
            let (timeline, own, earlier) = binder.places(other)
        else { return nil }
        return Bound(.truth, varies: indicator.variation.union(.here)) { (frame) throws(Problem) in
            switch timeline.comparison(indicator.node(frame), own, earlier) {
            case .comparable?: .truth(true)
            case .asRate?: .truth(isOfRates)
            case .not?, nil: .truth(false)
            }
        }
    }

    static let acknowledged = Function(
        "acknowledged", signature: "acknowledged(change(mean(total)))",
        help: """
            The same formula, although it compares what the rules of its editions do not let compare. Without it that is an error. The text has to say so.
            """,
        examples: []
    ) { call, binder in
        guard binder.hasArguments(call, 1...1) else { return nil }
        let count = binder.problems.count
        guard let bound = binder.bind(call.arguments[0]) else { return nil }
        if binder.problems.count == count, binder.incomparable(in: call.arguments[0]) == nil,
            binder.plainRankDifference(in: call.arguments[0]) == nil, !binder.isInside, !binder.scope.hasIndicator
        {
            binder.report(
                .noEffect, "there is nothing to acknowledge: what is compared here can be compared", at: call.nameRange.lowerBound,
                hint: "take acknowledged out")
            return nil
        }
        return bound
    }
}
