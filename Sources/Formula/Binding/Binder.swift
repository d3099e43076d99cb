import Scoring
import Source

/// Resolves a syntax tree's names against a dataset and checks its types, reporting every problem at once.
struct Binder {
    /// What bare names can mean at a spot of a formula.
    struct Scope {
        /// What `id` and `name` are of.
        enum Subject { case edition, unit, indicator, group, record }

        var subject = Subject.edition
        /// Whether there is a current unit: in a row of units, in an aggregate, after `where`.
        var hasUnit = false
        var hasIndicator = false
        /// The data table of a row that is a record.
        var table: Int?
        /// Set for the conditions that choose among things: what each of them must vary by.
        var selects: Variation?
    }

    let dataset: Dataset
    /// The edition in which the formula is written, where another one is asked for a part of it.
    var home: Dataset?
    let source: FormulaSource
    var scope: Scope
    var problems: [Problem] = []
    /// Cells that kept a column which the formula names from being numbers.
    var oddCells: [Diagnostic] = []
    var slots = 0
    /// The nodes around the one that is bound, the outermost first.
    var path: [FormulaNode] = []

    init(_ dataset: Dataset, source: FormulaSource, row: Row) {
        self.dataset = dataset
        self.source = source
        scope = Scope()
        switch row {
        case .none, .units: break
        case .unit:
            scope.hasUnit = true
            scope.subject = .unit
        case .indicator:
            scope.hasIndicator = true
            scope.subject = .indicator
        case .record(let table, _):
            scope.table = table
            scope.subject = .record
        }
    }

    mutating func report(_ rule: Problem.Rule, _ message: Message, at offset: Int, hint: Message? = nil) {
        problems.append(Problem(rule, message, at: offset, hint: hint))
    }

    /// Everything that is wrong, in the order of the formula. A text where a number was needed is a matter of the cells that it came from.
    func diagnostics() -> [Diagnostic] {
        if !oddCells.isEmpty, problems.contains(where: { $0.rule == .type }) { return oddCells }
        var seen: Set<Problem> = []
        return problems.filter { seen.insert($0).inserted }.sorted { $0.offset < $1.offset }.map(source.diagnostic)
    }

    /// Binds with a changed scope.
    mutating func inside<T>(_ change: (inout Scope) -> Void, _ body: (inout Binder) -> T) -> T {
        let outer = scope
        change(&scope)
        let result = body(&self)
        scope = outer
        return result
    }

    /// Binds a formula's top.
    mutating func whole(_ node: FormulaNode) -> Bound? {
        if scope.table != nil, case .text(let text) = node.kind, case .found(let column) = variable(text, at: node.offset) {
            return column
        }
        guard let bound = bind(node) else { return nil }
        if bound.type == .indicator, !scope.hasUnit, case .name(let name) = node.kind, let reference = bound.node,
            case .fixed = reference
        {
            report(.type, "\(name) is a score of each unit, not one value", at: node.offset, hint: "write mean(\(name))")
            return nil
        }
        if case .truth = node.kind { return truthAlone(node) }
        return bound
    }

    /// Binds a condition.
    mutating func condition(_ node: FormulaNode) -> Bound? {
        if case .truth = node.kind { return truthAlone(node) }
        guard let bound = bind(node) else { return nil }
        guard bound.type == .truth else {
            report(
                .type, "expected a condition, but found \(bound.type.description(in: dataset))", at: node.offset,
                hint: "compare it with something, such as total >= 60")
            return nil
        }
        return bound
    }

    /// Binds a condition that chooses among things: each comparison of it must differ from one to the next.
    mutating func filter(_ node: FormulaNode, by subject: Variation, _ change: (inout Scope) -> Void) -> Bound? {
        inside({
            change(&$0)
            $0.selects = subject
        }) { $0.condition(node) }
    }

    mutating func bind(_ node: FormulaNode, expecting expected: ValueType? = nil) -> Bound? {
        path.append(node)
        let selects = scope.selects
        // What and, or and not join are conditions of their own; what a comparison compares is none.
        if !node.isConnective { scope.selects = nil }
        defer {
            path.removeLast()
            scope.selects = selects
        }
        let bound = bindKind(node, expecting: expected)
        if let bound, let selects, !node.isConnective, bound.variation.isDisjoint(with: selects) {
            reportUnselective(node, selects)
            return nil
        }
        return bound
    }

    private mutating func bindKind(_ node: FormulaNode, expecting expected: ValueType?) -> Bound? {
        switch node.kind {
        case .number(let number):
            if let column = numberedColumn(node) { return column }
            return Bound(.number, constant: .number(number, .plain))
        case .truth(let truth): return Bound(.truth, constant: .truth(truth))
        case .text(let text):
            guard let expected, expected != .text, expected != .anything else { return Bound(.text, constant: .text(text)) }
            return resolve(text, expecting: expected, at: node.offset)
        case .name(let name): return bindName(name, expecting: expected, at: node.offset)
        case .scenario(let operand, let set, let whole): return bindScenario(node, operand, set, whole: whole, expecting: expected)
        case .set(let elements): return bindSet(elements, expecting: expected, at: node.offset)
        case .call(let call): return bindCall(call)
        case .negative(let operand):
            return bindNumber(operand).map { number in
                let run = number.run
                return Bound(.number, varies: number.variation) { (frame) throws(Problem) in
                    guard case .number(let value, let kind) = try run(&frame) else { return .missing }
                    return .number(-value, kind)
                }
            }
        case .percent(let operand):
            return bindNumber(operand).map { number in
                let run = number.run
                return Bound(.number, varies: number.variation) { (frame) throws(Problem) in
                    guard case .number(let value, _) = try run(&frame) else { return .missing }
                    return .number(value / Exact(100), .plain)
                }
            }
        case .arithmetic(let first, let operands):
            if let name = hyphenated(first, operands) { return bindName(name, expecting: expected, at: node.offset) }
            return bindArithmetic(first, operands)
        case .not(let operand):
            return condition(operand).map { truth in
                let run = truth.run, takesMissing = truth.isOfOneValue
                return Bound(.truth, varies: truth.variation) { (frame) throws(Problem) in try run(&frame).negated(missing: takesMissing) }
            }
        case .all(let parts): return bindConnective(parts, isAny: false)
        case .any(let parts): return bindConnective(parts, isAny: true)
        case .comparison(let left, let symbol, let offset, let right): return bindComparison(left, symbol, offset, right)
        case .membership(let element, let set, let negated): return bindMembership(element, set, negated: negated)
        case .edition(let operand, let id, let offset): return bindEdition(operand, id, offset, expecting: expected)
        }
    }

    /// Binds something that must be a number.
    mutating func bindNumber(_ node: FormulaNode) -> Bound? {
        guard let bound = bind(node, expecting: .number) else { return nil }
        if bound.type == .number { return bound }
        if bound.type == .indicator {
            let name = node.namedText ?? "indicator"
            report(.type, "\(name) is a score of each unit, not one number", at: node.offset, hint: "write mean(\(name))")
        } else {
            report(.type, "expected a number, but found \(bound.type.description(in: dataset))", at: node.offset)
        }
        return nil
    }

    private mutating func bindSet(_ elements: [FormulaNode], expecting expected: ValueType?, at offset: Int) -> Bound? {
        var parts: [Bound] = []
        var failed = false
        var type = expected?.element
        for element in elements {
            guard let part = bind(element, expecting: type) else {
                failed = true
                continue
            }
            if let type, !type.accepts(part.type) {
                report(
                    .type, "expected \(type.description(in: dataset)), but found \(part.type.description(in: dataset))",
                    at: element.offset, hint: "a set holds things of one kind")
                failed = true
            }
            type = type ?? part.type
            if let constant = part.constant, parts.contains(where: { $0.constant == constant }) {
                report(.noEffect, "\(source.text(element.range)) stands twice in the set", at: element.offset, hint: "delete one")
                failed = true
            }
            parts.append(part)
        }
        guard !failed else { return nil }
        let list = ValueType.list(type ?? .anything)
        let constants = parts.compactMap(\.constant)
        if constants.count == parts.count { return Bound(list, constant: .list(constants)) }
        let runs = parts.map(\.run)
        return Bound(list, varies: parts.reduce([]) { $0.union($1.variation) }) { (frame) throws(Problem) in
            var values: [Value.Content] = []
            for run in runs { values.append(try run(&frame)) }
            return .list(values)
        }
    }

    private mutating func bindConnective(_ parts: [FormulaNode], isAny: Bool) -> Bound? {
        if reportIdle(parts, isAny: isAny) { return nil }
        var conditions: [Bound] = []
        for part in parts {
            if let bound = condition(part) { conditions.append(bound) }
        }
        guard conditions.count == parts.count else { return nil }
        let runs = conditions.map(\.run)
        return Bound(.truth, varies: conditions.reduce([]) { $0.union($1.variation) }) { (frame) throws(Problem) in
            // What decides stands first; without it, one that cannot be told leaves the whole untold.
            var isUntold = false
            for run in runs {
                switch try run(&frame) {
                case .truth(isAny): return .truth(isAny)
                case .missing: isUntold = true
                case .number, .text, .truth, .unit, .indicator, .group, .list, .absent: break
                }
            }
            return isUntold ? .missing : .truth(!isAny)
        }
    }

    /// Computes an aggregate once where it stands inside a loop over units, and once for all formulas that share a cache.
    /// - Parameter variation: what the result depends on; where that is the current unit or record, it is computed for each.
    mutating func once(
        _ type: ValueType, _ range: Range<Int>, in edition: String? = nil, varies variation: Variation, _ run: @escaping Bound.Run
    ) -> Bound {
        if !variation.isDisjoint(with: [.unit, .record]) { return Bound(type, varies: variation, run: run) }
        let slot = slots
        slots += 1
        let key = AggregateCache.Key(edition: dataset.cacheID + (edition.map { " " + $0 } ?? ""), formula: source.text(range))
        let isShared = scope.table == nil && !scope.hasIndicator
        return Bound(type, varies: variation) { (frame) throws(Problem) in
            if let known = frame.slots[slot] { return known }
            let cache = isShared && frame.isWhole ? frame.cache : nil
            if let known = cache?.values[key] { return known }
            let value = try run(&frame)
            frame.slots[slot] = value
            cache?.values[key] = value
            return value
        }
    }
}
