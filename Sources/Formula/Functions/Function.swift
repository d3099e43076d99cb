import Source
/// A function of the language: its name, its help, examples that tests run, and how a call of it is bound.
///
/// Each has a file of its own in this folder; the reference in Docs/ is generated from them.
package struct Function: Sendable {
    package struct Example: Sendable {
        package let formula: String
        /// What the formula gives over the 2017 edition, as text.
        package let result: String
    }

    package let name: String
    /// Other spellings that spreadsheet users try.
    package let aliases: [String]
    package let signature: String
    /// The signature as a hint, with the placeholders in the author’s language.
    var usage: Message { Message(pattern: signature, parts: []) }
    /// One sentence.
    package let help: String
    package let examples: [Example]
    /// Whether several arguments of it are numbers in their own right, as those of difference and max are.
    let compares: Bool
    let bind: @Sendable (FormulaNode.Call, inout Binder) -> Bound?

    init(
        _ name: String, aliases: [String] = [], signature: String, help: String, examples: [(String, String)], compares: Bool = false,
        bind: @escaping @Sendable (FormulaNode.Call, inout Binder) -> Bound?
    ) {
        self.name = name
        self.aliases = aliases
        self.signature = signature
        self.help = help
        self.examples = examples.map { Example(formula: $0.0, result: $0.1) }
        self.compares = compares
        self.bind = bind
    }

    /// Whether a call measures one thing, so that the edition of that is the edition of the whole: `mean(total in 2016 where …)`.
    fileprivate func measures(_ call: FormulaNode.Call) -> Bool { !compares || call.arguments.count < 2 }

    /// In the order of the reference.
    package static let all: [Function] = [
        mean, median, sum, max, min, count, share, stdev, quantile, quartile,
        score, raw, rate, rank, rankLow, rankMedian, rankHigh, dominates, band, full, units, top, bottom, highest, lowest, groups, indicators,
        data, column, change, climb, entrants, leavers, comparable, acknowledged, difference, gap, abs, round, sqrt, log, ln, corr, spearman, alpha,
    ]

    private static let byName: [String: Function] = {
        var result: [String: Function] = [:]
        for function in all {
            result[function.name] = function
            for alias in function.aliases { result[alias] = function }
        }
        return result
    }()

    static func named(_ name: String) -> Function? { byName[folded(name)] }

    /// Every spelling, for the nearest name.
    static var names: [String] { all.flatMap { [$0.name] + $0.aliases } }
}

extension Binder {
    mutating func bindCall(_ call: FormulaNode.Call) -> Bound? {
        guard let function = Function.named(call.name) else {
            let near = nearest(call.name, among: Function.names)
            report(
                .unknownFunction, "there is no function \(quoted(call.name))", at: call.nameRange.lowerBound,
                hint: spreadsheetHint(folded(call.name)) ?? near.map { "write \($0)" }
                    ?? "the functions are \(Function.all.map(\.name))")
            return nil
        }
        if let weight = call.weight, function.name != Function.mean.name {
            report(.noEffect, "\(call.name) is not weighted by anything", at: weight.offset, hint: "take the weight out, or write mean(… weighted by …)")
            return nil
        }
        if function.measures(call), let moved = movedOutward(call) { return bind(moved) }
        return function.bind(call, &self)
    }

    /// `mean(total in 2016)` is `mean(total) in 2016`, condition and all: an edition's scores are of its own units. So is `mean(total under experts)`.
    private func movedOutward(_ call: FormulaNode.Call) -> FormulaNode? {
        var arguments = call.arguments
        /// The innermost first.
        var moved: [FormulaNode.Kind] = []
        for (position, argument) in arguments.enumerated() {
            var scopes: [FormulaNode.Kind] = [], inner = argument
            while let operand = inner.scoped, !isOneName(inner) {
                scopes.append(inner.kind)
                inner = operand
            }
            guard !scopes.isEmpty, inner.namedText != nil else { continue }
            guard moved.isEmpty else { return nil }
            moved = scopes.reversed()
            arguments[position] = inner
        }
        if moved.isEmpty { return nil }
        let inner = FormulaNode.Call(
            name: call.name, nameRange: call.nameRange, arguments: arguments, filter: call.filter, range: call.range, weight: call.weight)
        return moved.reduce(FormulaNode(kind: .call(inner), range: call.range)) { $0.scoped(as: $1) }
    }

    /// Spreadsheet functions whose work is done by another construct.
    private func spreadsheetHint(_ name: String) -> Message? {
        switch name {
        case "averageif", "averageifs": "write mean(… where …)"
        case "countif", "countifs": "write count(where …)"
        case "sumif", "sumifs": "write sum(… where …)"
        case "if", "ifs": "write the condition after where"
        case "vlookup", "xlookup", "index", "match": "write data(\"table\", \"row\", \"column\") or score(\"unit\", indicator)"
        case "and", "or", "not": "write a and b, a or b, not a"
        case "percent", "text": "write a format: rate(ux) as 0.0%"
        default: nil
        }
    }

    /// Reports a call with the wrong number of arguments.
    mutating func hasArguments(_ call: FormulaNode.Call, _ range: ClosedRange<Int>, filter: Bool = false) -> Bool {
        let signature = Function.named(call.name)?.usage ?? Message(verbatim: call.name)
        guard range.contains(call.arguments.count) else {
            let wanted: Message = range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
            let offset = call.arguments.count > range.upperBound ? call.arguments[range.upperBound].offset : call.nameRange.lowerBound
            report(
                .arguments,
                range == 1...1
                    ? "\(call.name) takes 1 argument, not \(call.arguments.count)" : "\(call.name) takes \(wanted) arguments, not \(call.arguments.count)",
                at: offset,
                hint: "write \(signature)")
            return false
        }
        if let where_ = call.filter, !filter {
            report(.arguments, "\(call.name) takes no where", at: where_.offset, hint: "write \(signature)")
            return false
        }
        return true
    }
}
