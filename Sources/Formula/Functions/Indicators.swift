import Scoring

extension Function {
    static let indicators = Function(
        "indicators", signature: "indicators(parent where condition)",
        help: "The indicators below another, or all of them, that meet the condition; depth, parent, leaf and role can be compared.",
        examples: [("indicators(ux)", "初始化体验、账号认证、易用性、获取渠道"), ("indicators(where depth = 1 and rate(indicator) >= 60%)", "用户体验")]
    ) { call, binder in
        guard binder.hasArguments(call, 0...1, filter: true) else { return nil }
        var parent: NodeReference?
        if let argument = call.arguments.first {
            parent = binder.bindIndicator(argument)
            if parent == nil { return nil }
        }
        let filter = call.filter
        var chosen: Bound?
        if let filter {
            chosen = binder.filter(filter, by: .indicator) {
                $0.hasUnit = false; $0.hasIndicator = true; $0.subject = .indicator
            }
            if chosen == nil { return nil }
        }
        let reference = parent, condition = chosen?.run
        let variation = (chosen?.variation ?? []).subtracting(.indicator).union(parent?.variation ?? []).union(.here)
        return binder.once(.list(.indicator), call.range, varies: variation) { (frame) throws(Problem) in
            let nodes = reference.map { frame.dataset.results.tree[$0.node(frame)].children } ?? frame.dataset.names.everyIndicator
            var found: [Value.Content] = []
            if condition != nil { try frame.budget.spend(nodes.count) }
            for node in nodes {
                if let condition {
                    var inner = frame.inside(indicator: node)
                    guard try condition(&inner) == .truth(true) else { continue }
                }
                found.append(.indicator(node))
            }
            return .list(found)
        }
    }
}
