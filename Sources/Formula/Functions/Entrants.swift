import Scoring

extension Function {
    static let entrants = Function(
        "entrants", signature: "entrants(2015 where condition)",
        help: "The units that the edition before, or the one that is named, does not have, by the data of both; what was merged is none of them.", examples: []
    ) { call, binder in
        guard binder.hasArguments(call, 0...1, filter: true) else { return nil }
        let other = binder.earlierEdition(call.arguments.first, for: call)
        guard let units = binder.bindUnits(where: call.filter), let other, let (timeline, own, earlier) = binder.places(other) else { return nil }
        let range = call.range, isFiltered = call.filter != nil
        return binder.once(.list(.unit), call.range, varies: units.variation) { (frame) throws(Problem) in
            let chosen = isFiltered || !frame.isWhole ? Set(try units.run(&frame)) : nil
            let found = timeline.entrants(own, earlier).filter { chosen?.contains($0) ?? true }
            let result = Value.Content.list(found.map { .unit($0) })
            frame.note(range, found, nil, result)
            return result
        }
    }

    static let leavers = Function(
        "leavers", signature: "leavers(2015)",
        help: "The units of the edition before, or the one that is named, that this one no longer has, by the data of both; what was merged is none of them.",
        examples: []
    ) { call, binder in
        guard binder.hasArguments(call, 0...1), let other = binder.earlierEdition(call.arguments.first, for: call),
            let (timeline, own, earlier) = binder.places(other)
        else { return nil }
        return binder.once(.list(.unit), call.range, varies: .here) { (_) throws(Problem) in
            .list(timeline.leavers(own, earlier).map { .absent(other.units[$0].name) })
        }
    }
}
