import Scoring
import Source

extension Function {
    static let rank = Function(
        "rank", signature: "rank(unit, indicator where condition)",
        help: "A unit's rank on an indicator (the total if none is named), among all units or among those that meet the condition.",
        examples: [("rank(\"杭州\")", "1"), ("rank(\"Xi'an\", ux)", "17"), ("rank(\"宁波\", total where tier = \"separately-planned\") as 第0名", "第1名")]
    ) { call, binder in
        let plain = FormulaNode.Call(name: call.name, nameRange: call.nameRange, arguments: call.arguments, filter: nil, range: call.range)
        guard let subject = binder.bindSubject(plain) else { return nil }
        let unit = subject.unit, indicator = subject.indicator, range = call.range
        guard let filter = call.filter else {
            return Bound(.number, varies: subject.variation) { (frame) throws(Problem) in
                let position = unit ?? frame.unit, node = indicator.node(frame)
                guard let standing = frame.dataset.results.standings[node][position] else { return .missing }
                let result = Value.Content.number(standing.rank, .rank)
                frame.note(range, [position], [frame.dataset.results.values[node][position]], result)
                return result
            }
        }
        guard let among = binder.bindUnits(where: filter) else { return nil }
        return Bound(.number, varies: subject.variation.union(among.variation)) { (frame) throws(Problem) in
            let position = unit ?? frame.unit, node = indicator.node(frame)
            let results = frame.dataset.results
            let (units, values) = frame.scores(node, of: try among.run(&frame))
            guard let place = units.firstIndex(of: position) else {
                throw Problem(
                    .nothing, "\(frame.dataset.units[position].name.text("")) is not among the units that meet the condition after where",
                    at: range.lowerBound)
            }
            guard let standing = results.standings(node, among: units)[place] else { return .missing }
            let result = Value.Content.number(standing.rank, .rank)
            frame.note(range, units, values, result)
            return result
        }
    }
}
