import Source
extension Function {
    static let groups = Function(
        "groups", signature: "groups(column where condition)",
        help: "The values of a group column whose units, taken together, meet the condition.",
        examples: [("groups(region where mean(total) >= 60)", "东部"), ("count(groups(region))", "3")]
    ) { call, binder in
        guard binder.hasArguments(call, 1...1, filter: true) else { return nil }
        let argument = call.arguments[0]
        guard let name = argument.namedText, case .one(let group) = binder.dataset.names.groups.find(name) else {
            let known = binder.dataset.names.groups
            binder.report(
                .unknownName, argument.namedText.map { "there is no group column \(quoted($0))" } ?? "expected a group column", at: argument.offset,
                hint: argument.namedText.flatMap { nearest($0, among: known.known) }.map { "write \(written($0))" }
                    ?? "the group columns are \(listed(known.ids))")
            return nil
        }
        let members = Binder.Dimension.group(group).members
        guard let filter = call.filter else {
            return binder.once(.list(.group(group)), call.range, varies: [.universe, .here]) { (frame) throws(Problem) in .list(try members(frame).map(\.0)) }
        }
        let condition = binder.filter(filter, by: .universe) {
            $0.hasUnit = false; $0.subject = .group
        }
        guard let condition else { return nil }
        let test = condition.run
        return binder.once(.list(.group(group)), call.range, varies: condition.variation.union([.universe, .here])) { (frame) throws(Problem) in
            var found: [Value.Content] = []
            for (member, inner) in try members(frame) {
                var inner = inner
                if try test(&inner) == .truth(true) { found.append(member) }
            }
            return .list(found)
        }
    }
}
