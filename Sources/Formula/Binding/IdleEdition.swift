import Messages

/// `in 2019` behind something that is the same in every edition: a literal, a name, what another `in` has settled already.
extension Binder {
    mutating func reportIdleEdition(_ bound: Bound, _ operand: FormulaNode) {
        guard let node = path.last, case .edition(_, let id, let offset) = node.kind else { return }
        let text = source.text(operand.range)
        if bound.type == .indicator, !scope.hasUnit, operand.namedText != nil {
            report(.type, "\(text) is a score of each unit, not one value", at: operand.offset, hint: "write mean(\(source.text(node.range)))")
        } else if case .edition(let inner, let settled, _) = operand.kind {
            report(
                .noEffect, "\(text) is of \(settled), so in \(id) behind it has no effect", at: offset,
                hint: "write \(text), or \(source.text(inner.range)) in \(source.text(editionWord(node)))")
        } else {
            report(.noEffect, "\(text) is the same in every edition, so in \(id) behind it has no effect", at: offset, hint: corrected(node, operand))
        }
    }

    /// The edition as it is written behind `in`.
    private func editionWord(_ node: FormulaNode) -> Range<Int> {
        guard case .edition(_, _, let offset) = node.kind else { return node.range }
        return offset..<node.range.upperBound
    }

    /// The formula around it with `in` where it says something.
    private func corrected(_ node: FormulaNode, _ operand: FormulaNode) -> Message {
        let edition = " in " + source.text(editionWord(node)), text = source.text(operand.range)
        let around = path.dropLast().reversed()
        var column: String?
        if let parent = around.first, case .comparison(let left, let symbol, _, let right) = parent.kind, right.range == node.range || left.range == node.range
        {
            let other = right.range == node.range ? left : right
            let isLiteral =
                switch other.kind {
                case .number, .text, .truth, .set: true
                case .name, .call, .negative, .percent, .not, .arithmetic, .all, .any, .comparison, .membership, .edition, .scenario: false
                }
            let moved = "\(source.text(other.range))\(edition)"
            if !isLiteral { column = right.range == node.range ? "(\(moved)) \(symbol.rawValue) \(text)" : "\(text) \(symbol.rawValue) (\(moved))" }
        }
        for outer in around {
            guard case .call(let call) = outer.kind, let filter = call.filter, filter.range.contains(node.offset) else { continue }
            let isOfAnEdition = path.contains { if case .edition = $0.kind { $0.range == call.range } else { false } }
            if isOfAnEdition { return "write \(replacing(node.range, by: text, in: call.range))" }
            // Before where for what the call measures, behind it where it measures nothing.
            let measured = call.arguments.last { $0.namedText != nil && $0.range.upperBound <= filter.offset }
            let end = measured?.range.upperBound ?? call.range.lowerBound
            var whole = source.text(call.range.lowerBound..<end) + (measured == nil ? "" : edition)
            whole += source.text(end..<operand.range.upperBound) + source.text(node.range.upperBound..<call.range.upperBound)
            if measured == nil { whole += edition }
            return column.map { "write \(whole), or \($0) to choose by what each was then" } ?? "write \(whole)"
        }
        return column.map { "write \($0)" } ?? "take\(edition) out, or write it behind what differs, such as mean(total)\(edition)"
    }
}
