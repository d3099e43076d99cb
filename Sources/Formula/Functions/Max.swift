import Scoring

extension Function {
    static let max = Function(
        "max", aliases: ["maximum"], signature: "max(indicator where condition)",
        help: "The largest value over the units, or of several numbers; the rubric's maximum is full.",
        examples: [("max(svc.approval)", "13"), ("max(mean(ux), mean(ops))", "17.3")], compares: true
    ) { call, binder in
        binder.aggregate(call) { (numbers) throws(Problem) in numbers.largest }
    }
}
