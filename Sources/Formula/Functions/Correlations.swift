import Messages
import Scoring

extension Function {
    static let corr = Function(
        "corr", aliases: ["correl", "pearson"], signature: "corr(indicator, indicator where condition)",
        help: "Pearson's coefficient of correlation over the units that have both numbers (a spreadsheet's CORREL), to 30 significant digits.",
        examples: [("corr(ux, total)", "0.66")], compares: true
    ) { call, binder in binder.correlation(call, Correlation.pearson) }

    static let spearman = Function(
        "spearman", signature: "spearman(indicator, indicator where condition)",
        help: "Spearman's coefficient: the correlation of the ranks, equal numbers having the mean of their places.",
        examples: [("spearman(ux, total)", "0.66")], compares: true
    ) { call, binder in binder.correlation(call, Correlation.spearman) }
}

extension Binder {
    fileprivate mutating func correlation(_ call: FormulaNode.Call, _ coefficient: @escaping @Sendable ([Exact?], [Exact?]) -> Exact?) -> Bound? {
        guard hasArguments(call, 2...2, filter: true), let pairs = bindPairs(call, call.arguments[0], call.arguments[1]) else { return nil }
        if call.arguments[0].isSame(as: call.arguments[1]) {
            report(.noEffect, "everything goes together with itself: this is 1", at: call.arguments[1].offset, hint: "name another indicator")
            return nil
        }
        let range = call.range, name = call.name
        return once(.number, range, varies: pairs.variation) { (frame) throws(Problem) in
            let found = try pairs.run(&frame)
            guard let result = coefficient(found.map(\.first), found.map(\.second)) else {
                throw Problem(
                    .nothing, "\(name) needs at least two units with both numbers, which differ from unit to unit", at: range.lowerBound,
                    hint: "check the condition after where")
            }
            let content = Value.Content.number(result, .ratio)
            frame.note(range, found.map(\.unit).filter { $0 >= 0 }, nil, content)
            return content
        }
    }
}
