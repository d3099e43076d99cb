import Messages
import Scoring

/// Aggregates that would aggregate nothing, or throw things together that nobody would: one number, a condition over numbers that it
/// cannot choose among, several columns.
extension Binder {
    /// Whether the arguments are one sample; reports what is wrong otherwise.
    /// - Parameter loop: what the aggregate goes over.
    mutating func isSample(_ call: FormulaNode.Call, _ arguments: [Bound], _ loop: Variation) -> Bool {
        let varying = arguments.filter { !$0.variation.isDisjoint(with: loop) }
        if let filter = call.filter, varying.isEmpty {
            report(
                .noEffect, "where has no effect on \(texts(call.arguments)): it chooses among \(loop.severalThings)", at: filter.offset,
                hint: filteredInside(call, filter))
            return false
        }
        if arguments.count > 1, !varying.isEmpty { return reportPooled(call, arguments.map { $0.type.isList || !$0.variation.isDisjoint(with: loop) }) }
        guard isApart(call, arguments) else { return false }
        if arguments.count == 1, varying.isEmpty, !arguments[0].type.isList {
            let text = source.text(call.arguments[0].range)
            report(.noEffect, "\(text) is one number, so its \(call.name) is \(text) itself", at: call.arguments[0].offset, hint: "write \(text)")
            return false
        }
        return true
    }

    /// Whether none of several arguments is a column of its own; a list of constants is no column.
    mutating func isApart(_ call: FormulaNode.Call, _ arguments: [Bound]) -> Bool {
        arguments.count < 2 || !arguments.contains { $0.type.isList && !$0.variation.isConstant } || reportPooled(call, arguments.map(\.type.isList))
    }

    /// - Parameter areColumns: which of the arguments are columns and not numbers.
    private mutating func reportPooled(_ call: FormulaNode.Call, _ areColumns: [Bool]) -> Bool {
        report(
            .arguments, "\(call.name) takes one column, not \(call.arguments.count): their numbers would be thrown together", at: call.arguments[1].offset,
            hint: apart(call, areColumns))
        return false
    }

    private func texts(_ nodes: [FormulaNode]) -> String { nodes.map { source.text($0.range) }.joined(separator: ", ") }

    /// The condition where it does choose: inside the call that it stands behind.
    private func filteredInside(_ call: FormulaNode.Call, _ filter: FormulaNode) -> Message {
        let condition = source.text(filter.range)
        guard call.arguments.count == 1, case .call(let inner) = call.arguments[0].kind, inner.filter == nil, !inner.arguments.isEmpty else {
            return call.name == "sum" ? "write count(where \(condition))" : "take the condition out"
        }
        let filtered = source.text(inner.range.lowerBound..<inner.range.upperBound - 1) + " where \(condition))"
        // A list is still to be aggregated; one number is not.
        return folded(inner.name) == "column" ? "write \(call.name)(\(filtered))" : "write \(filtered)"
    }

    /// Each column in an aggregate of its own.
    private func apart(_ call: FormulaNode.Call, _ areColumns: [Bool]) -> Message {
        let condition = call.filter.map { " where " + source.text($0.range) } ?? ""
        let texts = call.arguments.map { source.text($0.range) }
        let single = zip(texts, areColumns).map { $1 ? "\(call.name)(\($0)\(condition))" : $0 }
        let columns: Message = "\(zip(single, areColumns).filter(\.1).map(\.0), .allAnd)"
        switch folded(call.name) {
        case "max", "maximum", "min", "minimum": return "write \(call.name)(\(single))"
        case "sum": return "write \(single.joined(separator: " + "))"
        case "mean", "average", "avg":
            guard areColumns == [true, true] else { fallthrough }
            return "write \(columns), or mean(\(texts[0]) weighted by \(texts[1])\(condition))"
        default: return "write \(columns)"
        }
    }
}

extension FormulaNode {
    var callName: String? {
        if case .call(let call) = kind { return call.name }
        return nil
    }

    /// The name that an aggregate of one name is of: `total` of `mean(total)`.
    var measured: String? {
        guard case .call(let call) = kind, call.arguments.count == 1, call.filter == nil else { return nil }
        return call.arguments[0].namedText
    }
}
