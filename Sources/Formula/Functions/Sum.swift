import Scoring

extension Function {
    static let sum = Function(
        "sum", signature: "sum(indicator where condition)",
        help: "The sum of a score, or of any number, over the units; 0 of nothing.", examples: [("sum(total)", "1261")], compares: true
    ) { call, binder in
        binder.aggregate(call) { (numbers) throws(Problem) in numbers.total }
    }
}
