import Scoring

extension Function {
    static let change = Function(
        "change", signature: "change(mean(total))", help: "A formula's value less its value in the edition before.", examples: []
    ) { call, binder in
        guard binder.hasArguments(call, 1...1) else { return nil }
        let now = binder.bindNumber(call.arguments[0])
        guard let id = binder.dataset.previous, let other = binder.dataset.others[id] else {
            binder.report(
                .edition, "there is no edition before \(binder.dataset.editionID) to compare with", at: call.nameRange.lowerBound,
                hint: "leave change out until there is one")
            return nil
        }
        guard let now, let before = binder.bind(call.arguments[0], in: other, expecting: .number) else { return nil }
        guard now.variation.contains(.edition) else {
            binder.report(
                .noEffect, "\(binder.source.text(call.arguments[0].range)) is the same in every edition, so it does not change", at: call.arguments[0].offset,
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
