import Messages
import Scoring

extension Binder {
    /// What a formula is compared over.
    enum Dimension {
        case children(NodeReference)
        case indicators(Bound.Run)
        case group(Int)
        case units

        var type: ValueType {
            switch self {
            case .children, .indicators: .indicator
            case .group(let group): .group(group)
            case .units: .unit
            }
        }

        var isIndicators: Bool { type == .indicator }

        /// What differs from member to member.
        var subject: Variation {
            switch self {
            case .children, .indicators: .indicator
            case .group: .universe
            case .units: .unit
            }
        }

        /// What a comparison of the members depends on.
        func result(of measure: Bound) -> Variation {
            let own: Variation = if case .children(let reference) = self { reference.variation } else { isIndicators ? [] : .universe }
            return measure.variation.subtracting(subject).union(own).union(.here)
        }

        /// Each member with the frame to evaluate in.
        var members: @Sendable (EvaluationFrame) throws(Problem) -> [(Value.Content, EvaluationFrame)] {
            switch self {
            case .children(let reference):
                { (frame) throws(Problem) in
                    let children = frame.dataset.results.tree[reference.node(frame)].children
                    try frame.budget.spend(children.count)
                    return children.map { (.indicator($0), frame.inside(indicator: $0)) }
                }
            case .indicators(let run):
                { (frame) throws(Problem) in
                    var copy = frame
                    guard case .list(let elements) = try run(&copy) else { return [] }
                    try frame.budget.spend(elements.count)
                    return elements.compactMap { element in
                        guard case .indicator(let node) = element else { return nil }
                        return (element, frame.inside(indicator: node))
                    }
                }
            case .group(let group):
                { (frame) throws(Problem) in
                    // Without those that do not count, a group is less than its units.
                    let isAll = frame.universe.count == frame.dataset.units.count
                    try frame.budget.spend(frame.universe.count)
                    let present = isAll ? [] : Set(frame.universe)
                    return frame.dataset.names.unitsOfValue[group].enumerated().compactMap { value, units in
                        let members = isAll ? units : units.filter { present.contains($0) }
                        return members.isEmpty ? nil : (.group(group, value), frame.inside(universe: members))
                    }
                }
            case .units:
                { (frame) throws(Problem) in
                    try frame.budget.spend(frame.universe.count)
                    return frame.universe.map { unit in
                        var inner = frame
                        inner.unit = unit
                        return (.unit(unit), inner)
                    }
                }
            }
        }
    }

    mutating func bindDimension(_ node: FormulaNode) -> Dimension? {
        if let name = node.namedText {
            if case .name = node.kind, folded(name) == "units" { return .units }
            if case .one(let group) = dataset.names.groups.find(name) { return .group(group) }
            if case .name = node.kind, folded(name) == "indicators", let bound = bind(node) { return .indicators(bound.run) }
            guard let reference = indicator(name, at: node.offset) else { return nil }
            if case .fixed(let found) = reference, dataset.results.tree[found].isLeaf {
                report(.arguments, "\(dataset.results.tree[found].id) has no indicators below it", at: node.offset)
                return nil
            }
            return .children(reference)
        }
        guard let bound = bind(node, expecting: .indicator) else { return nil }
        guard bound.type == .list(.indicator) else {
            report(.type, "expected an indicator with others below it, or a group column", at: node.offset, hint: "write highest(rate, ux)")
            return nil
        }
        return .indicators(bound.run)
    }

    /// A formula for each member; the bare words rate, mean, median, max and min are of the indicator in turn.
    mutating func bindMeasure(_ node: FormulaNode, _ call: FormulaNode.Call, _ over: Dimension) -> Bound? {
        inside({
            $0.hasUnit = over.type == .unit
            $0.hasIndicator = over.isIndicators || $0.hasIndicator
            $0.subject = over.isIndicators ? .indicator : over.type == .unit ? .unit : .group
        }) { binder in
            if case .name(let name) = node.kind, over.isIndicators, Function.named(name) != nil {
                let indicator = FormulaNode(kind: .name("indicator"), range: node.range)
                return binder.bindCall(FormulaNode.Call(name: name, nameRange: node.range, arguments: [indicator], filter: call.filter, range: node.range))
            }
            if let filter = call.filter {
                binder.report(
                    .arguments, "\(call.name) takes no where after a formula", at: filter.offset,
                    hint: "write the condition inside the formula: \(call.name)(mean(ux where …), …)")
                return nil
            }
            guard let bound = binder.bindNumber(node) else { return nil }
            guard !bound.variation.isDisjoint(with: over.subject) else {
                let thing = over.subject.things
                let bare: Message? = over.isIndicators && node.measured != nil ? node.callName.map { "write \($0), which is of each \(thing) in turn" } : nil
                binder.report(
                    .noEffect, "\(binder.source.text(node.range)) is the same for every \(thing)", at: node.offset,
                    hint: bare ?? (over.type == .unit ? node.measured.map { "write \(written($0))" } : nil) ?? "compare what differs from \(thing) to \(thing)")
                return nil
            }
            return bound
        }
    }
}
