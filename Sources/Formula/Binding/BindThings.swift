import Source
import Scoring

/// Finding units, indicators, groups and tables by name, and saying what is wrong with a name.
extension Binder {
    mutating func unit(_ name: String, at offset: Int) -> Int? {
        switch find(unit: name) {
        case .one(let unit): return unit
        case .several(let units): ambiguous(name, units.map { Message(verbatim: dataset.names.units.ids[$0]) }, at: offset)
        case .none:
            if let absence = absence(name, isUnit: true) {
                report(.edition, absence.message, at: offset, hint: absence.hint)
                return nil
            }
            report(
                .unknownName, "there is no unit \(quoted(name))", at: offset,
                hint: nearest(name, among: dataset.names.units.known).map { "write \"\($0)\"" }
                    ?? dataset.units.first.map { "write a unit’s id or name, such as \"\($0.id)\"" })
        }
        return nil
    }

    mutating func indicator(_ name: String, at offset: Int, quiet: Bool = false) -> NodeReference? {
        if scope.hasIndicator && folded(name) == "indicator" { return .current }
        switch find(indicator: name) {
        case .one(let node): return .fixed(node)
        case .several(let nodes): if !quiet { ambiguous(name, nodes.map { Message(verbatim: dataset.results.tree[$0].id) }, at: offset) }
        case .none:
            if !quiet, let absence = absence(name, isUnit: false) {
                report(.edition, absence.message, at: offset, hint: absence.hint)
            } else if !quiet {
                let known = nearest(name, among: dataset.names.indicators.known)
                report(
                    .unknownName, "there is no indicator \(quoted(name))", at: offset,
                    hint: known.map { "write \(written($0))" }
                        ?? dataset.results.tree.leaves.first.map { "write an indicator’s id, such as \(dataset.results.tree[$0].id)" })
            }
        }
        return nil
    }

    /// An argument that must be an indicator.
    mutating func bindIndicator(_ node: FormulaNode) -> NodeReference? {
        if let name = node.namedText { return indicator(name, at: node.offset) }
        if case .arithmetic(let first, let operands) = node.kind, let name = hyphenated(first, operands) {
            return indicator(name, at: node.offset)
        }
        let found = bind(node, expecting: .indicator)
        if let found { report(.type, "expected an indicator, but found \(found.type.description(in: dataset))", at: node.offset) }
        return nil
    }

    /// An argument that must be a data table.
    mutating func bindTable(_ node: FormulaNode) -> Int? {
        guard let name = node.namedText else {
            report(.type, "expected the name of a data table", at: node.offset, hint: "write it in quotes: \"channels\"")
            return nil
        }
        switch dataset.names.tables.find(name) {
        case .one(let table): return table
        case .several(let tables): ambiguous(name, tables.map { Message(verbatim: dataset.tables[$0].name) }, at: node.offset)
        case .none:
            let known: Message = dataset.tables.isEmpty ? "the edition has no data tables" : "the data tables are \(listed(dataset.names.tables.ids))"
            report(
                .unknownName, "there is no data table \(quoted(name))", at: node.offset,
                hint: nearest(name, among: dataset.names.tables.known).map { "write \"\($0)\"" } ?? known)
        }
        return nil
    }

    /// An argument that must be a column of `table`.
    mutating func bindColumn(_ node: FormulaNode, of table: Int) -> Int? {
        let columns = dataset.names.columns[table]
        // A heading such as 2018 needs no quotes.
        let number: String? = if case .number = node.kind { source.text(node.range) } else { nil }
        guard let name = node.namedText ?? number else {
            report(.type, "expected the name of a column", at: node.offset, hint: "write it in quotes: \"\(columns.ids.last ?? "")\"")
            return nil
        }
        switch columns.find(name) {
        case .one(let column): return column
        case .several(let several): ambiguous(name, several.map { Message(verbatim: columns.ids[$0]) }, at: node.offset)
        case .none:
            report(
                .unknownName, "the data table \(dataset.tables[table].name) has no column \(quoted(name))", at: node.offset,
                hint: nearest(name, among: columns.known).map { "write \"\($0)\"" } ?? "its columns are \(listed(columns.ids))")
        }
        return nil
    }

    mutating func ambiguous(_ name: String, _ candidates: [Message], at offset: Int) {
        report(
            .ambiguousName, "\(quoted(name)) can mean \(candidates, .or)",
            at: offset, hint: "write the id of the one that is meant")
    }

    mutating func unknown(_ name: String, at offset: Int) {
        if let function = Function.named(name) {
            return report(.syntax, "the function \(name) needs brackets", at: offset, hint: "write \(function.usage)")
        }
        if let space = name.firstIndex(of: " "), Function.named(String(name[..<space])) != nil {
            return report(
                .syntax, "the function \(name[..<space]) needs brackets", at: offset,
                hint: "write \(name[..<space])(\(name[name.index(after: space)...]))")
        }
        if let absence = absence(name, isUnit: false) ?? absence(name, isUnit: true) {
            return report(.edition, absence.message, at: offset, hint: absence.hint)
        }
        var known: [String] = []
        if let table = scope.table { known += dataset.names.columns[table].known }
        if scope.hasIndicator { known += ["indicator"] }
        if scope.subject == .indicator { known += ["depth", "parent", "id", "leaf", "role"] }
        if scope.hasUnit { known += ["rank", "unit"] }
        known += dataset.names.indicators.known + dataset.names.groups.known + dataset.names.attributeNames.known
        known += dataset.names.units.known + dataset.names.groupValues.flatMap(\.known)
        report(
            .unknownName, scope.table == nil ? "there is no indicator, column or unit \(quoted(name))" : "there is no column or indicator \(quoted(name))",
            at: offset,
            hint: nearest(name, among: known).map { "write \(written($0))" }
                ?? scope.table.map { "its columns are \(listed(dataset.names.columns[$0].ids))" }
                ?? "the indicators are \(listed(dataset.names.indicators.ids))")
    }

    /// `provincial-capital` is read as a subtraction; if the whole is a name and a part is none, the name is meant.
    func hyphenated(_ first: FormulaNode, _ operands: [FormulaNode.Operand]) -> String? {
        guard let last = operands.last, operands.allSatisfy({ $0.symbol == .minus }) else { return nil }
        let text = source.text(first.range.lowerBound..<last.node.range.upperBound)
        guard !text.unicodeScalars.contains(where: isSpace) else { return nil }
        var hasUnknown = false
        for part in [first] + operands.map(\.node) {
            switch part.kind {
            case .name(let name): hasUnknown = hasUnknown || !isKnown(name)
            case .number: break
            default: return nil
            }
        }
        return hasUnknown && isKnown(text) ? text : nil
    }

    /// Whether a text names a unit or a value of a group.
    func isName(_ text: String) -> Bool {
        find(unit: text) != .none || dataset.names.groupValues.contains { $0.find(text) != .none }
    }

    func isKnown(_ name: String) -> Bool {
        let names = dataset.names
        let columns = scope.table.map { [names.columns[$0]] } ?? []
        let lookups = [names.groups, names.attributeNames, names.tables] + names.groupValues + columns
        return find(indicator: name) != .none || find(unit: name) != .none || lookups.contains { $0.find(name) != .none }
    }
}

/// A name as a formula can have it: quoted where it is no plain word.
func written(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || $0 == "." || ($0.value >= 0x30 && $0.value <= 0x39) }
    return isPlain && name.first?.isNumber == false ? name : "\"\(name)\""
}

/// Up to eight names for a hint.
func listed(_ names: [String]) -> Message {
    names.count <= 8 ? "\(names)" : "\(Array(names.prefix(8))) and \(names.count - 8) more"
}
