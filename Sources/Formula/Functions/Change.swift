import Messages
import Scoring

extension Function {
    static let change = Function(
        "change", signature: "change(mean(total), 2015)",
        help: """
            A formula's value less its value in the edition before, or in the one that is named: above zero where it rose. Each edition's value is \
            over its own units. For places in a ranking there is climb.
            """,
        examples: [], compares: true
    ) { call, binder in
        guard binder.hasArguments(call, 1...2) else { return nil }
        let operand = call.arguments[0]
        if let climb = operand.climb(binder.source) {
            binder.report(
                .type, "a rank that falls is a larger number, so that this change would be above zero for a fall", at: operand.offset,
                hint: "write \(climb), which is above zero for a climb, among the units that both editions rank")
            return nil
        }
        let now = binder.bindNumber(operand)
        guard let other = binder.earlierEdition(call.arguments.dropFirst().first, for: call) else { return nil }
        guard let now, let before = binder.bind(operand, in: other, expecting: .number) else { return nil }
        guard now.variation.contains(.edition) else {
            binder.report(
                .noEffect, "\(binder.source.text(operand.range)) is the same in every edition, so it does not change", at: operand.offset,
                hint: "write what is to be compared without its edition, such as change(mean(total))")
            return nil
        }
        let (p, q) = (now.run, before.run)
        return Bound(.number, varies: now.variation) { (frame) throws(Problem) in
            guard case .number(let value, let kind) = try p(&frame), case .number(let old, let other) = try q(&frame) else { return .missing }
            return .number(value - old, .sum(kind, other, minus: true))
        }
    }
}

extension FormulaNode {
    /// What counts the places of a rank that is the whole formula: `climb("Hangzhou", ux)` of `rank("Hangzhou", ux)`.
    fileprivate func climb(_ source: FormulaSource) -> String? {
        switch kind {
        case .name(let name): return folded(name) == "rank" ? "climb(total)" : nil
        case .call(let call):
            guard Function.named(call.name)?.name == Function.rank.name, let first = call.arguments.first, let last = call.arguments.last else { return nil }
            return "climb(\(source.text(first.range.lowerBound..<last.range.upperBound)))"
        default: return nil
        }
    }
}
