import Messages
import Scoring

extension Function {
    static let climb = Function(
        "climb", signature: "climb(unit, indicator, 2015)",
        help: """
            How many places a unit has climbed in the ranking (the total's if no indicator is named) since the edition before, or the one that is named: \
            above zero is up, towards rank 1. Only units that both editions rank are counted, so who enters or leaves moves nobody.
            """,
        examples: []
    ) { call, binder in
        guard binder.hasArguments(call, 1...3) else { return nil }
        if let set = binder.dataset.scenarioID {
            binder.report(
                .type, "climbs are counted in the rankings as they are, not under \(set)", at: call.nameRange.lowerBound,
                hint: "compare two ranks: (rank(total) under \(written(set))) - rank(total), below zero for a climb")
            return nil
        }
        var arguments = call.arguments
        var edition: FormulaNode?
        if let last = arguments.last, arguments.count == 3 || binder.isEdition(last) {
            edition = last
            arguments.removeLast()
        }
        let other = binder.earlierEdition(edition, for: call)
        if arguments.isEmpty { arguments = [FormulaNode(kind: .name("total"), range: call.nameRange)] }
        let plain = FormulaNode.Call(name: call.name, nameRange: call.nameRange, arguments: arguments, filter: nil, range: call.range)
        guard let subject = binder.bindSubject(plain), let other else { return nil }
        guard let (timeline, own, earlier) = binder.places(other) else { return Bound(.number, varies: subject.variation) { _ throws(Problem) in .missing } }
        let unit = subject.unit, indicator = subject.indicator, range = call.range
        // All units' at once: a row of units asks for each of them.
        let slot = binder.slots
        binder.slots += 1
        let isFixed = if case .fixed = indicator { true } else { false }
        return Bound(.number, varies: subject.variation) { (frame) throws(Problem) in
            let node = indicator.node(frame), position = unit ?? frame.unit
            let climbs: [Value.Content]
            if isFixed, case .list(let known)? = frame.slots[slot] {
                climbs = known
            } else {
                climbs = timeline.climbs(node, own, earlier).map { $0.map { .number($0, .count) } ?? .missing }
                frame.slots[slot] = .list(climbs)
            }
            guard case .number(let places, _) = climbs[position] else { return .missing }
            frame.note(range, [position], [places], climbs[position])
            return climbs[position]
        }
    }
}

extension Binder {
    /// Whether an argument is an edition: a number, or a text that is one’s id and no name of anything.
    func isEdition(_ node: FormulaNode) -> Bool {
        if case .number = node.kind { return true }
        guard let name = node.namedText, dataset.others[name] != nil else { return false }
        return find(unit: name) == .none && find(indicator: name) == .none
    }
}
