import Formula
import Scoring

extension FigureInput {
    /// The same row in another edition; nil if that edition does not have it.
    ///
    /// A group is that edition's own, as its pages have it; where a condition chose the units of groups, the same units.
    func row(_ head: RowHead, in other: Dataset) -> Row? {
        let here = draft.dataset
        if here.editionID == other.editionID { return head.row }
        func place(_ unit: Int) -> Int? {
            guard let (years, own, there) = places(other) else { return other.units.firstIndex { $0.id == here.units[unit].id } }
            return years.units.position(of: unit, from: own, in: there)
        }
        switch head.row {
        case .unit(let unit): return place(unit).map { .unit($0) }
        case .units(let units):
            var found = units.compactMap(place)
            if case .group(let key, let id) = head.subject, block.condition == nil, other.groups.contains(where: { $0.key == key }) {
                found = other.units.indices.filter { other.units[$0].attributes[key] == id && other.results.isCounted[$0] }
            }
            return found.isEmpty ? nil : .units(found)
        case .indicator(let node, _): return self.position(of: node, in: other).map { .indicator($0, units: nil) }
        case .none: return Row.none
        case .record: return nil
        }
    }

    /// The same indicator in another edition, by id or by what it was called.
    func position(of node: Int, in other: Dataset) -> Int? {
        guard let (years, own, there) = places(other) else { return other.results.tree.node(draft.tree[node].id) }
        return years.indicators.position(of: node, from: own, in: there)
    }

    /// Where this edition and another stand among the years, which know who was called what.
    private func places(_ other: Dataset) -> (years: Years, own: Int, there: Int)? {
        guard let years = draft.years, let own = years.position(draft.id), let there = years.position(other.editionID) else { return nil }
        return (years, own, there)
    }

    /// Whether an edition has every indicator that a formula speaks of: of one that it does not have, it has no value.
    func knows(_ formula: Formula, _ other: Dataset) -> Bool {
        formula.indicators(in: draft.dataset).allSatisfy { position(of: $0, in: other) != nil }
    }

    /// The same figure, its numbers printed as an edition's pages print them.
    func printing(as edition: Dataset) -> FigureInput {
        var input = self
        input.formats = formats.printing(as: edition.results)
        return input
    }
}
