import Scoring

extension Function {
    static let min = Function(
        "min", aliases: ["minimum"], signature: "min(indicator where condition)",
        help: "The smallest value over the units, or of several numbers.", examples: [("min(ux.auth)", "2")], compares: true
    ) { call, binder in
        binder.aggregate(call) { (numbers) throws(Problem) in numbers.smallest }
    }
}
