import Scoring
import Source

extension Binder {
    /// `x in 2016`: the same formula against another edition, the current unit and indicator found there by id.
    mutating func bindEdition(_ operand: FormulaNode, _ id: String, _ offset: Int, expecting expected: ValueType?) -> Bound? {
        if id == dataset.editionID { return fixed(bind(operand, expecting: expected), operand) }
        guard let other = dataset.others[id] else {
            if let set = dataset.scenarioID {
                report(
                    .edition, "edition \(quoted(id)) has no scenario \(set)", at: offset,
                    hint: "declare it there under weight_sets, or compare what the weights in use give")
                return nil
            }
            let known = dataset.others.keys.sorted()
            report(
                .edition, "there is no edition \(quoted(id))", at: offset,
                hint: known.isEmpty
                    ? "\(dataset.editionID) is the only edition; for one of several values write {…} after in"
                    : "the editions are \(listed((known + [dataset.editionID]).sorted()))")
            return nil
        }
        return fixed(bind(operand, in: other, expecting: expected), operand)
    }

    /// What `in` has settled: another `in` around it would change nothing. Reports an operand that no edition changes.
    private mutating func fixed(_ bound: Bound?, _ operand: FormulaNode) -> Bound? {
        guard let bound else { return nil }
        guard bound.variation.contains(.edition) else {
            reportIdleEdition(bound, operand)
            return nil
        }
        return bound.settled
    }

    mutating func bind(_ operand: FormulaNode, in other: Dataset, expecting expected: ValueType?) -> Bound? {
        var inner = Binder(other, source: source, row: .none)
        inner.home = home ?? dataset
        inner.scope = scope
        inner.scope.table = nil
        inner.slots = slots
        inner.path = path
        let bound = inner.bind(operand, expecting: expected.flatMap { $0.moved(from: dataset, to: other) })
        problems += inner.problems
        oddCells += inner.oddCells
        slots = inner.slots
        guard let bound else { return nil }
        let run = bound.run
        let isPlain = [.number, .text, .truth].contains(bound.type.element)
        let here = dataset
        let moved: Bound.Run = { (frame) throws(Problem) in
            var there = EvaluationFrame(other, slots: frame.slots.count)
            if !frame.isWhole { there.restrict(to: frame.universe.compactMap { here.unit($0, in: other) }) }
            there.cache = frame.cache
            there.budget = frame.budget
            if frame.unit >= 0 {
                guard let unit = here.unit(frame.unit, in: other) else { return .missing }
                there.unit = unit
            }
            if frame.indicator >= 0 {
                guard let node = here.indicator(frame.indicator, in: other) else { return .missing }
                there.indicator = node
            }
            let value = try run(&there)
            return isPlain ? value : value.moved(from: other, to: here)
        }
        guard let type = bound.type.moved(from: other, to: here) else {
            report(
                .edition, "\(source.text(operand.range)) of \(other.editionID) is no column of \(here.editionID)", at: operand.offset,
                hint: "compare a column that both editions have")
            return nil
        }
        if let constant = bound.constant { return Bound(type, constant: isPlain ? constant : constant.moved(from: other, to: here), varies: bound.variation) }
        guard bound.variation.isDisjoint(with: .row) else {
            return Bound(type, varies: bound.variation, vocabulary: bound.vocabulary?.elsewhere, run: moved)
        }
        return once(type, operand.range, in: other.cacheID, varies: bound.variation, moved)
    }
}

extension Bound {
    /// The same, of one edition whatever edition is asked.
    fileprivate var settled: Bound {
        if let constant { return Bound(type, constant: constant, varies: variation.subtracting(.edition)) }
        return Bound(type, varies: variation.subtracting(.edition), node: node, vocabulary: vocabulary, run: run)
    }
}

extension ValueType {
    /// A type of one edition as that of another, whose columns can stand in another order; nil if it has no such column.
    fileprivate func moved(from other: Dataset, to here: Dataset) -> ValueType? {
        switch self {
        case .number, .text, .truth, .unit, .indicator, .anything: return self
        case .list(let element): return element.moved(from: other, to: here).map { .list($0) }
        case .group(let group):
            guard case .one(let found) = here.names.groups.find(other.groups[group].key) else { return nil }
            return .group(found)
        }
    }
}

extension Value.Content {
    /// Units, indicators and groups of one edition as those of another; their names where the other has none.
    fileprivate func moved(from other: Dataset, to here: Dataset) -> Value.Content {
        switch self {
        case .unit(let unit):
            return other.unit(unit, in: here).map { .unit($0) } ?? .absent(other.units[unit].name)
        case .indicator(let node):
            return other.indicator(node, in: here).map { .indicator($0) } ?? .absent(other.indicatorNames[node])
        case .group(let group, let value):
            let member = other.groups[group].values[value]
            guard case .one(let g) = here.names.groups.find(other.groups[group].key), case .one(let v) = here.names.groupValues[g].find(member.id)
            else { return .absent(member.name) }
            return .group(g, v)
        case .list(let elements): return .list(elements.map { $0.moved(from: other, to: here) })
        case .number, .text, .truth, .absent, .missing: return self
        }
    }
}
