import Messages
import Scoring

extension Function {
    static let share = Function(
        "share", signature: "share(where condition)",
        help: "The share of the units that meet the condition; share(condition where other) takes it of those that meet the other.",
        examples: [("share(where svc.tracking = 0)", "18.2%"), ("share(total >= 60 where region = \"east\")", "72.7%")]
    ) { call, binder in
        guard binder.hasArguments(call, 0...1, filter: true) else { return nil }
        guard let condition = call.arguments.first ?? call.filter else {
            binder.report(.arguments, "share needs a condition", at: call.nameRange.lowerBound, hint: "write share(where condition)")
            return nil
        }
        let base = binder.bindUnits(where: call.arguments.isEmpty ? nil : call.filter)
        let test = binder.filter(condition, by: .unit) {
            $0.hasUnit = true; $0.subject = .unit
        }
        guard let base, let test else { return nil }
        let range = call.range, run = test.run
        return binder.once(.number, call.range, varies: test.variation.subtracting(.unit).union(base.variation)) { (frame) throws(Problem) in
            let units = try base.run(&frame)
            guard !units.isEmpty else {
                throw Problem(.nothing, "share of nothing: no unit meets the condition after where", at: range.lowerBound)
            }
            var matches = 0
            var numbers: [Exact]? = frame.trace == nil ? nil : []
            try frame.each(units) { (frame) throws(Problem) in
                let holds = try run(&frame) == .truth(true)
                if holds { matches += 1 }
                numbers?.append(holds ? .one : .zero)
            }
            let result = Value.Content.number(Exact(matches, over: units.count), .rate)
            frame.note(range, units, numbers, result)
            return result
        }
    }
}
