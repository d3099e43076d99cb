import Source
import Scoring

/// What a bare or quoted name stands for.
extension Binder {
    enum Resolution {
        case found(Bound)
        /// It means something, but not here or not one thing; that is reported.
        case reported
        case none
    }

    mutating func bindName(_ name: String, expecting expected: ValueType?, at offset: Int) -> Bound? {
        if let expected, expected.element == .indicator, let node = indicator(name, at: offset, quiet: true) {
            return Bound(.indicator, varies: node.variation, node: node) { (frame) throws(Problem) in .indicator(node.node(frame)) }
        }
        let count = problems.count
        switch variable(name, at: offset) {
        case .found(let bound):
            // A name that means something here gives way to what the other side of a comparison expects.
            if let expected, expected != .anything, !expected.element.accepts(bound.type.element),
                let other = quietly({ $0.resolve(name, expecting: expected, at: offset) })
            {
                return other
            }
            return bound
        case .reported:
            if let expected, let other = quietly({ $0.resolve(name, expecting: expected, at: offset) }) {
                problems.removeLast(problems.count - count)
                return other
            }
            return nil
        case .none: break
        }
        if let expected, expected != .number, expected != .text, expected != .truth, expected != .anything {
            return resolve(name, expecting: expected, at: offset)
        }
        switch find(unit: name) {
        case .one(let unit): return Bound(.unit, constant: .unit(unit))
        case .several(let units):
            ambiguous(name, units.map { "unit \(dataset.names.units.ids[$0])" }, at: offset)
            return nil
        case .none: break
        }
        var members: [(Int, Int)] = []
        for (group, values) in dataset.names.groupValues.enumerated() {
            if case .one(let value) = values.find(name) { members.append((group, value)) }
        }
        if members.count == 1 { return Bound(.group(members[0].0), constant: .group(members[0].0, members[0].1)) }
        if members.count > 1 {
            ambiguous(name, members.map { "\(dataset.groups[$0.0].key) \(dataset.groups[$0.0].values[$0.1].id)" }, at: offset)
            return nil
        }
        unknown(name, at: offset)
        return nil
    }

    private mutating func quietly(_ body: (inout Binder) -> Bound?) -> Bound? {
        let count = problems.count
        let result = body(&self)
        problems.removeLast(problems.count - count)
        return result
    }

    /// What a name means in the present scope, reporting only where it is ambiguous.
    mutating func variable(_ name: String, at offset: Int) -> Resolution {
        if let table = scope.table {
            switch dataset.names.columns[table].find(name) {
            case .one(let column): return .found(cell(table, column))
            case .several(let columns):
                ambiguous(name, columns.map { "column \(dataset.tables[table].columns[$0].name)" }, at: offset)
                return .reported
            case .none: break
            }
        }
        let word = folded(name)
        if let bound = reserved(word) { return .found(bound) }
        var candidates: [(description: Message, isExact: Bool, bound: Bound?)] = []
        switch find(indicator: name) {
        case .one(let node):
            candidates.append(("indicator \(dataset.results.tree[node].id)", dataset.results.tree[node].id == name, score(.fixed(node))))
        case .several(let nodes): for node in nodes { candidates.append(("indicator \(dataset.results.tree[node].id)", false, nil)) }
        case .none: break
        }
        switch dataset.names.groups.find(name) {
        case .one(let group): candidates.append(("column \(dataset.groups[group].key)", dataset.groups[group].key == name, groupValue(group)))
        case .several(let groups): for group in groups { candidates.append(("column \(dataset.groups[group].key)", false, nil)) }
        case .none: break
        }
        switch dataset.names.attributeNames.find(name) {
        case .one(let column):
            let id = dataset.names.attributeNames.ids[column]
            candidates.append(("column \(id)", id == name, attribute(column)))
        case .several(let columns): for column in columns { candidates.append(("column \(dataset.names.attributeNames.ids[column])", false, nil)) }
        case .none: break
        }
        if candidates.count > 1, candidates.filter(\.isExact).count == 1 { candidates = candidates.filter(\.isExact) }
        if candidates.isEmpty { return .none }
        guard candidates.count == 1 else {
            ambiguous(name, candidates.map(\.description), at: offset)
            return .reported
        }
        guard let bound = candidates[0].bound else { return .reported }
        guard bound.variation.contains(.unit), !scope.hasUnit else { return .found(bound) }
        report(
            .type, "\(name) is a column of units.csv and differs from unit to unit", at: offset,
            hint: "compare it after where: count(where \(name) = …)")
        return .reported
    }

    /// The words that every edition has.
    private func reserved(_ word: String) -> Bound? {
        switch word {
        case "indicator" where scope.hasIndicator: return score(.current)
        case "depth" where scope.subject == .indicator:
            return Bound(.number, varies: [.indicator, .here]) { (frame) throws(Problem) in
                .number(Exact(frame.dataset.results.tree[frame.indicator].depth), .plain)
            }
        case "parent" where scope.subject == .indicator:
            return Bound(.indicator, varies: [.indicator, .here]) { (frame) throws(Problem) in
                frame.dataset.results.tree[frame.indicator].parent.map { .indicator($0) } ?? .missing
            }
        case "leaf" where scope.subject == .indicator:
            return Bound(.truth, varies: [.indicator, .here]) { (frame) throws(Problem) in .truth(frame.dataset.results.tree[frame.indicator].isLeaf) }
        case "role" where scope.subject == .indicator:
            let roles = KnownTexts(place: "as its role", thing: "indicator", count: "count(indicators)", attribute: nil) {
                IndicatorTree.Role.allCases.map(\.rawValue)
            }
            return Bound(.text, varies: [.indicator, .here], vocabulary: roles) { (frame) throws(Problem) in
                .text(frame.dataset.results.tree[frame.indicator].role.rawValue)
            }
        case "id" where scope.subject == .indicator, "name" where scope.subject == .indicator:
            return Bound(.indicator, varies: .indicator, node: .current) { (frame) throws(Problem) in .indicator(frame.indicator) }
        case "unit" where scope.hasUnit, "id" where scope.subject == .unit, "name" where scope.subject == .unit:
            return Bound(.unit, varies: .unit) { (frame) throws(Problem) in .unit(frame.unit) }
        case "rank" where scope.hasUnit: return standing(.fixed(0))
        case "units":
            return Bound(.list(.unit), varies: [.universe, .here]) { (frame) throws(Problem) in .list(frame.universe.map { .unit($0) }) }
        case "indicators":
            return Bound(.list(.indicator), varies: .here) { (frame) throws(Problem) in .list(frame.dataset.names.everyIndicator.map { .indicator($0) }) }
        default: return nil
        }
    }

    /// An indicator: the current unit's score where there is one, else the indicator itself.
    func score(_ reference: NodeReference) -> Bound {
        guard scope.hasUnit else {
            return Bound(.indicator, varies: reference.variation, node: reference) { (frame) throws(Problem) in .indicator(reference.node(frame)) }
        }
        let kind = dataset.results.rules.decimals
        switch reference {
        case .fixed(let node):
            let numberKind: NumberKind = node == 0 ? .total(decimals: kind) : .score
            return Bound(.number, varies: [.unit, .here], node: reference) { (frame) throws(Problem) in
                guard let value = frame.dataset.results.values[node][frame.unit] else { return .missing }
                return .number(value, numberKind)
            }
        case .current:
            return Bound(.number, varies: [.unit, .indicator, .here], node: reference) { (frame) throws(Problem) in
                guard let value = frame.dataset.results.values[frame.indicator][frame.unit] else { return .missing }
                return .number(value, frame.indicator == 0 ? .total(decimals: kind) : .score)
            }
        }
    }

    /// The current unit's rank on an indicator.
    func standing(_ reference: NodeReference) -> Bound {
        Bound(.number, varies: reference.variation.union([.unit, .here])) { (frame) throws(Problem) in
            guard let standing = frame.dataset.results.standings[reference.node(frame)][frame.unit] else { return .missing }
            return .number(standing.rank, .rank)
        }
    }

    private func groupValue(_ group: Int) -> Bound {
        Bound(.group(group), varies: [.unit, .here]) { (frame) throws(Problem) in
            let value = frame.dataset.names.valueOfUnit[group][frame.unit]
            return value < 0 ? .missing : .group(group, value)
        }
    }

    private mutating func attribute(_ column: Int) -> Bound {
        if dataset.names.attributes[column].numbers != nil {
            return Bound(.number, varies: [.unit, .here]) { (frame) throws(Problem) in
                frame.dataset.names.attributes[column].numbers?[frame.unit].map { .number($0, .cell) } ?? .missing
            }
        }
        oddCells += dataset.oddCells[dataset.names.attributeNames.ids[column]]?.kinds ?? []
        let id = dataset.names.attributeNames.ids[column], texts = dataset.names.attributes[column].texts
        let vocabulary = KnownTexts(place: "in column \(id)", thing: "unit", count: "count(\(written(id)))", attribute: column) { texts }
        return Bound(.text, varies: [.unit, .here], vocabulary: vocabulary) { (frame) throws(Problem) in
            let text = frame.dataset.names.attributes[column].texts[frame.unit]
            return text.isEmpty ? .missing : .text(text)
        }
    }

    private mutating func cell(_ table: Int, _ column: Int) -> Bound {
        let isNumeric = dataset.tables[table].isNumeric(column)
        if !isNumeric { oddCells += dataset.tables[table].columns[column].oddCells.kinds }
        let data = dataset.tables[table], name = data.columns[column].name
        let vocabulary = KnownTexts(
            place: "in column \(name)", thing: "row of \(data.name)", count: "count(column(\"\(data.name)\", \"\(name)\"))", attribute: nil
        ) { data.rows.map { $0[column].text } }
        return Bound(isNumeric ? .number : .text, varies: [.record, .here], vocabulary: isNumeric ? nil : vocabulary) { (frame) throws(Problem) in
            let cell = frame.dataset.tables[table].rows[frame.record][column]
            guard isNumeric else { return cell.text.isEmpty ? .missing : .text(cell.text) }
            return cell.number.map { .number($0, .cell) } ?? .missing
        }
    }

    /// In a row of a data table, a whole number that is a column's heading, such as a year, is that column.
    mutating func numberedColumn(_ node: FormulaNode) -> Bound? {
        guard let table = scope.table, case .number = node.kind else { return nil }
        let text = source.text(node.range)
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let column = dataset.tables[table].columns.firstIndex(where: { $0.name == text })
        else { return nil }
        return cell(table, column)
    }

    /// A name of which only the kind is known from what stands around it.
    mutating func resolve(_ text: String, expecting expected: ValueType, at offset: Int) -> Bound? {
        switch expected {
        case .list(let element): return resolve(text, expecting: element, at: offset)
        case .text, .anything: return Bound(.text, constant: .text(text))
        case .unit: return unit(text, at: offset).map { Bound(.unit, constant: .unit($0)) }
        case .indicator:
            guard let node = indicator(text, at: offset) else { return nil }
            return Bound(.indicator, varies: node.variation, node: node) { (frame) throws(Problem) in .indicator(node.node(frame)) }
        case .group(let group):
            switch dataset.names.groupValues[group].find(text) {
            case .one(let value): return Bound(.group(group), constant: .group(group, value))
            case .several(let values):
                ambiguous(text, values.map { Message(verbatim: dataset.names.groupValues[group].ids[$0]) }, at: offset)
            case .none:
                let values = dataset.names.groupValues[group]
                report(
                    .unknownName, "\(quoted(text)) is no value of \(dataset.groups[group].key)", at: offset,
                    hint: nearest(text, among: values.known).map { "write \"\($0)\"" } ?? "its values are \(listed(values.ids))")
            }
            return nil
        case .number:
            switch variable(text, at: offset) {
            case .found(let bound): return bound
            case .reported: return nil
            case .none:
                if isName(text) {
                    report(.type, "expected a number, but found the text \(quoted(text))", at: offset)
                } else {
                    unknown(text, at: offset)
                }
                return nil
            }
        case .truth:
            report(.type, "expected a condition, but found the text \(quoted(text))", at: offset)
            return nil
        }
    }
}
