import Messages

/// `rank("oak") - rank("oak") in 2016`: each rank is one among its own edition's units, so that who enters or leaves would move the others.
extension Binder {
    /// The first such difference between editions whose units differ; nil where there is none.
    func plainRankDifference(in node: FormulaNode) -> Problem? {
        guard let timeline = dataset.timeline else { return nil }
        switch node.kind {
        case .number, .text, .truth, .name, .set: return nil
        case .negative(let inner), .percent(let inner), .not(let inner), .edition(let inner, _, _), .scenario(let inner, _, _):
            return plainRankDifference(in: inner)
        case .all(let parts), .any(let parts): return first(parts)
        case .comparison(let left, _, _, let right), .membership(let left, let right, _): return first([left, right])
        case .call(let call):
            return Function.named(call.name)?.name == Function.acknowledged.name ? nil : first(call.arguments + [call.filter].compactMap { $0 })
        case .arithmetic(let left, let operands):
            if operands.count == 1, operands[0].symbol == .minus, let a = rank(left), let b = rank(operands[0].node), a.edition != b.edition,
                let x = timeline.position(a.edition), let y = timeline.position(b.edition)
            {
                let later = max(x, y), earlier = min(x, y)
                if timeline.entrants(later, earlier).isEmpty, timeline.leavers(later, earlier).isEmpty, count(a.edition) == count(b.edition) { return nil }
                let named = timeline.ids[earlier] == dataset.previous ? "" : ", " + timeline.ids[earlier]
                return Problem(
                    .comparison, "the ranks of \(timeline.ids[later]) and of \(timeline.ids[earlier]) are among different units", at: node.offset,
                    hint: "write climb(\(a.subject)\(named)), the places gained among the units that both editions rank")
            }
            return first([left] + operands.map(\.node))
        }
    }

    private func first(_ nodes: [FormulaNode]) -> Problem? { nodes.lazy.compactMap { plainRankDifference(in: $0) }.first }

    private func count(_ edition: String) -> Int? { edition == dataset.editionID ? dataset.units.count : dataset.others[edition]?.units.count }

    /// A call of rank without a condition: what it is of, as it is written, and the edition.
    private func rank(_ node: FormulaNode) -> (subject: String, edition: String)? {
        var inner = node, edition = dataset.editionID
        if case .edition(let operand, let id, _) = node.kind { (inner, edition) = (operand, id) }
        guard case .call(let call) = inner.kind, call.filter == nil, Function.named(call.name)?.name == Function.rank.name, let start = call.arguments.first,
            let end = call.arguments.last
        else { return nil }
        if case .edition(let last, let id, _) = end.kind {
            return (source.text(start.range.lowerBound..<last.range.upperBound), id)
        }
        return (source.text(start.range.lowerBound..<end.range.upperBound), edition)
    }
}
