import Scoring

extension Function {
    static let quartile = Function(
        "quartile", signature: "quartile(indicator, 1 where condition)",
        help: "The first, second or third quartile over the units (a spreadsheet's QUARTILE.INC).",
        examples: [("quartile(total, 1)", "46")]
    ) { call, binder in
        bindQuantile(call, &binder, parts: Exact(4))
    }
}
