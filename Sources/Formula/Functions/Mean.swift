import Scoring

extension Function {
    static let mean = Function(
        "mean", aliases: ["average", "avg"], signature: "mean(indicator where condition)",
        help:
            "The arithmetic mean of a score, or of any number, over the units; those without a value are left out. mean(indicator weighted by column) is the mean in which each unit counts as much as its number in the column.",
        examples: [("mean(total)", "57.3"), ("mean(ops where region = \"east\")", "14.1")], compares: true
    ) { call, binder in
        if let weight = call.weight { return binder.weightedMean(call, by: weight) }
        return binder.aggregate(call, kind: { sample, _ in sample.kind.averaged }) { (numbers) throws(Problem) in numbers.average }
    }
}
