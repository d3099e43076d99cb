/// Aggregates that would aggregate nothing, or throw things together that nobody would: one number, a condition over numbers that it
/// cannot choose among, several columns.
extension Binder {
    /// Whether the arguments are one sample; reports what is wrong otherwise.
    /// - Parameter loop: what the aggregate goes over.
    mutating func isSample(_ call: Node.Call, _ arguments: [Bound], _ loop: Variation) -> Bool {
        let varying = arguments.filter { !$0.variation.isDisjoint(with: loop) }
        if let filter = call.filter, varying.isEmpty {
            report(
                .noEffect, "where has no effect on \(texts(call.arguments)): it chooses among \(loop.things)s", at: filter.offset,
                hint: filteredInside(call, filter))
            return false
        }
        let isPooled = arguments.count > 1 && (!varying.isEmpty || arguments.contains { $0.type.isList && !$0.variation.isConstant })
        if isPooled {
            report(
                .arguments, "\(call.name) takes one column, not \(call.arguments.count): their numbers would be thrown together", at: call.arguments[1].offset,
                hint: apart(call))
            return false
        }
        if arguments.count == 1, varying.isEmpty, !arguments[0].type.isList {
            let text = source.text(call.arguments[0].range)
            report(.noEffect, "\(text) is one number, so its \(call.name) is \(text) itself", at: call.arguments[0].offset, hint: "write \(text)")
            return false
        }
        return true
    }

    private func texts(_ nodes: [Node]) -> String { nodes.map { source.text($0.range) }.joined(separator: ", ") }

    /// The condition where it does choose: inside the call that it stands behind.
    private func filteredInside(_ call: Node.Call, _ filter: Node) -> String {
        let condition = source.text(filter.range)
        guard call.arguments.count == 1, case .call(let inner) = call.arguments[0].kind, inner.filter == nil, !inner.arguments.isEmpty else {
            return call.name == "sum" ? "write count(where \(condition))" : "take the condition out"
        }
        let filtered = source.text(inner.range.lowerBound..<inner.range.upperBound - 1) + " where \(condition))"
        // A list is still to be aggregated; one number is not.
        return folded(inner.name) == "column" ? "write \(call.name)(\(filtered))" : "write \(filtered)"
    }

    /// Each column in an aggregate of its own.
    private func apart(_ call: Node.Call) -> String {
        let condition = call.filter.map { " where " + source.text($0.range) } ?? ""
        let texts = call.arguments.map { source.text($0.range) }
        let single = texts.map { "\(call.name)(\($0)\(condition))" }
        switch folded(call.name) {
        case "max", "maximum", "min", "minimum": return "write \(call.name)(\(single.joined(separator: ", ")))"
        case "sum": return "write \(single.joined(separator: " + "))"
        case "mean", "average", "avg":
            guard texts.count == 2 else { fallthrough }
            let weighted = "sum(\(texts[0]) * \(texts[1])\(condition)) / sum(\(texts[1])\(condition))"
            return "write \(single.joined(separator: " and ")), or \(weighted) for a mean weighted by \(texts[1])"
        default: return "write \(single.joined(separator: " and "))"
        }
    }
}

extension Node {
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
