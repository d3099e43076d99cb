extension Function {
    static let units = Function(
        "units", signature: "units(where condition)", help: "The units that meet the condition, in the order of units.csv.",
        examples: [("units(where ux.auth = 2)", "成都、青岛、兰州、银川"), ("units(where ops.interaction = 0) = {\"南宁\"}", "true")]
    ) { call, binder in
        guard binder.hasArguments(call, 0...0, filter: true), let units = binder.bindUnits(where: call.filter) else { return nil }
        let range = call.range
        return binder.once(.list(.unit), call.range, varies: units.variation) { (frame) throws(Problem) in
            let found = try units.run(&frame)
            let result = Value.Content.list(found.map { .unit($0) })
            frame.note(range, found, nil, result)
            return result
        }
    }
}
