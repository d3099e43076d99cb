import Scoring
import Source

/// Names in a part of a formula that another edition is asked for. They are first those of the edition in which the formula is written: what
/// it calls Eswatini is Eswatini wherever one looks, whatever that edition called it. Then they are the other edition's own.
extension Binder {
    func find(unit name: String) -> Lookup.Found {
        find(name, in: dataset.names.units, home?.names.units, there: { $0.unit($1, in: $2) })
    }

    func find(indicator name: String) -> Lookup.Found {
        find(name, in: dataset.names.indicators, home?.names.indicators, there: { $0.indicator($1, in: $2) })
    }

    private func find(_ name: String, in own: Lookup, _ written: Lookup?, there: (Dataset, Int, Dataset) -> Int?) -> Lookup.Found {
        let found = own.find(name)
        guard let home, let written, case .one(let position) = written.find(name) else { return found }
        if let elsewhere = there(home, position, dataset) { return .one(elsewhere) }
        // Somebody else had the name then, and is somebody else today.
        if case .one(let other) = found, let today = there(dataset, other, home), today != position { return .none }
        return found
    }

    /// What is said of a name that the edition in which it is written knows, and the one that is asked does not; nil of any other name.
    func absence(_ name: String, isUnit: Bool) -> (message: Message, hint: Message)? {
        guard let home, let timeline = home.timeline, let from = timeline.position(home.editionID), let to = timeline.position(dataset.editionID),
            case .one(let position) = isUnit ? home.names.units.find(name) : home.names.indicators.find(name)
        else { return nil }
        let why = timeline.absence(position, isUnit, from, to), id = isUnit ? home.units[position].id : home.results.tree[position].id
        return (
            "\(quoted(name)) is not in \(dataset.editionID): \(why)",
            isUnit
                ? "if it had another id there, write that beside \(id) in units.csv, in a column headed formerly"
                : "if it had another id there, write that below \(id) in indicators.yaml: \"formerly: …\""
        )
    }

    /// An edition to compare with: the one that is named, or the one before. Reports what is not there, and what is not earlier.
    mutating func earlierEdition(_ node: FormulaNode?, for call: FormulaNode.Call) -> Dataset? {
        guard let node else {
            if let id = dataset.previous, let other = dataset.others[id] { return other }
            report(
                .edition, "there is no edition before \(dataset.editionID) to compare with", at: call.nameRange.lowerBound,
                hint: "leave \(call.name) out until there is one")
            return nil
        }
        let earlier = dataset.others.filter { isEarlier($0.key) }
        guard let id = source.editionID(node), let other = earlier[id] else {
            let known = earlier.keys.sorted()
            report(
                .edition, "there is no edition \(quoted(source.text(node.range))) before \(dataset.editionID)", at: node.offset,
                hint: known.isEmpty ? "leave \(call.name) out until there is one" : known.count == 1 ? "write \(known[0])" : "write one of \(listed(known))")
            return nil
        }
        return other
    }

    private func isEarlier(_ id: String) -> Bool {
        guard let timeline = dataset.timeline, let own = timeline.position(dataset.editionID), let other = timeline.position(id) else {
            return id < dataset.editionID
        }
        return other < own
    }

    /// The timeline with this edition's position and another's; nil where nothing is known of them.
    func places(_ other: Dataset) -> (timeline: Timeline, own: Int, earlier: Int)? {
        guard let timeline = dataset.timeline, let own = timeline.position(dataset.editionID), let earlier = timeline.position(other.editionID) else {
            return nil
        }
        return (timeline, own, earlier)
    }
}

extension FormulaSource {
    /// The edition that an argument names: a year, or an id in quotes.
    func editionID(_ node: FormulaNode) -> String? {
        switch node.kind {
        case .number: text(node.range)
        case .text(let text), .name(let text): text
        default: nil
        }
    }
}
