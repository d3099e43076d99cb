import Scoring

extension Function {
    static let stdev = Function(
        "stdev", aliases: ["stdev.s"], signature: "stdev(indicator where condition)",
        help: "The sample standard deviation over the units (divided by n − 1, as a spreadsheet's STDEV), to 30 significant digits.",
        examples: [("stdev(total)", "14.9")], compares: true
    ) { call, binder in
        binder.aggregate(call, kind: { sample, _ in sample.kind.averaged }) { (numbers) throws(Problem) in
            numbers.count > 1 ? (numbers.squaredDeviations / Exact(numbers.count - 1)).root(2) : nil
        }
    }
}
