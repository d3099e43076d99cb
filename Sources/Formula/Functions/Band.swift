import Scoring
import Source

extension Function {
    static let band = Function(
        "band", signature: "band(unit, indicator)",
        help: "The band that a unit is in by an indicator (the total if none is named), where edition.yaml declares bands; band alone is the current unit's.",
        examples: []
    ) { call, binder in
        guard let subject = binder.bindSubject(call) else { return nil }
        guard case .fixed(let node) = subject.indicator else {
            binder.report(.type, "the bands of different indicators cannot be told apart here", at: call.range.lowerBound, hint: "name the indicator")
            return nil
        }
        let id = binder.dataset.results.tree[node].id, key = node == 0 ? "band" : "band:" + id
        guard let group = binder.dataset.groups.firstIndex(where: { $0.key == key }) else {
            binder.report(
                .unknownName, "\(id) has no bands", at: call.range.lowerBound, hint: "declare them in edition.yaml: bands: {\(id): [{name: high, from: 80}, …]}"
            )
            return nil
        }
        let unit = subject.unit
        return Bound(.group(group), varies: subject.variation) { (frame) throws(Problem) in
            let value = frame.dataset.names.valueOfUnit[group][unit ?? frame.unit]
            return value < 0 ? .missing : .group(group, value)
        }
    }
}
