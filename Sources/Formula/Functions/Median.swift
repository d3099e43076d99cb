import Scoring

extension Function {
    static let median = Function(
        "median", signature: "median(indicator where condition)",
        help: "The middle value over the units, or the mean of the two in the middle.", examples: [("median(total)", "59")], compares: true
    ) { call, binder in
        binder.aggregate(call, kind: { $0.kind(among: $1) }) { (numbers) throws(Problem) in
            Median(sorted: numbers.ascending)?.value
        }
    }
}
