import Scoring
import Source

extension Binder {
    /// `x in 2016`: the same formula against another edition, the current unit and indicator found there by id.
    mutating func bindEdition(_ operand: Node, _ id: String, _ offset: Int, expecting expected: ValueType?) -> Bound? {
        if id == dataset.editionID { return bind(operand, expecting: expected) }
        guard let other = dataset.others[id] else {
            let known = dataset.others.keys.sorted()
            report(
                .edition, "there is no edition \(quoted(id))", at: offset,
                hint: known.isEmpty ? "\(dataset.editionID) is the only edition; for one of several values write {…} after in" : "the editions are \(listed((known + [dataset.editionID]).sorted()))")
            return nil
        }
        return bind(operand, in: other, expecting: expected)
    }

    mutating func bind(_ operand: Node, in other: Dataset, expecting expected: ValueType?) -> Bound? {
        var inner = Binder(other, source: source, row: .none)
        inner.scope = scope
        inner.scope.table = nil
        inner.slots = slots
        let bound = inner.bind(operand, expecting: expected)
        problems += inner.problems
        oddCells += inner.oddCells
        slots = inner.slots
        guard let bound else { return nil }
        let run = bound.run
        let isPlain = [.number, .text, .truth].contains(bound.type.element)
        let here = dataset
        let moved: Bound.Run = { (frame) throws(Problem) in
            var there = Frame(other, slots: frame.slots.count)
            if !frame.isWhole { there.restrict(to: frame.universe.compactMap { other.position(of: here.units[$0].id) }) }
            there.cache = frame.cache
            if frame.unit >= 0 {
                guard let unit = other.position(of: here.units[frame.unit].id) else { return .missing }
                there.unit = unit
            }
            if frame.indicator >= 0 {
                guard let node = other.results.tree.node(here.results.tree[frame.indicator].id) else { return .missing }
                there.indicator = node
            }
            let value = try run(&there)
            return isPlain ? value : value.moved(from: other, to: here)
        }
        return bound.variation.isEmpty ? once(bound.type, operand.range, in: other.editionID, moved) : Bound(bound.type, varies: bound.variation, run: moved)
    }
}

extension Dataset {
    func position(of id: String) -> Int? {
        if case .one(let unit) = names.units.find(id) { return unit }
        return nil
    }
}

extension Value.Content {
    /// Units, indicators and groups of one edition as those of another; a text where the other has none.
    fileprivate func moved(from other: Dataset, to here: Dataset) -> Value.Content {
        switch self {
        case .unit(let unit):
            return here.position(of: other.units[unit].id).map { .unit($0) } ?? .text(other.units[unit].name.text(""))
        case .indicator(let node):
            return here.results.tree.node(other.results.tree[node].id).map { .indicator($0) } ?? .text(other.indicatorNames[node].text(""))
        case .group(let group, let value):
            let member = other.groups[group].values[value]
            guard case .one(let g) = here.names.groups.find(other.groups[group].key), case .one(let v) = here.names.groupValues[g].find(member.id)
            else { return .text(member.name.text("")) }
            return .group(g, v)
        case .list(let elements): return .list(elements.map { $0.moved(from: other, to: here) })
        default: return self
        }
    }
}
