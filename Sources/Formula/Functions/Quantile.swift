import Scoring

extension Function {
    static let quantile = Function(
        "quantile", aliases: ["percentile"], signature: "quantile(indicator, 0.9 where condition)",
        help: "The value below which this part of the units lies, between neighbours in proportion (a spreadsheet's PERCENTILE.INC).",
        examples: [("quantile(total, 90%)", "73.9")]
    ) { call, binder in
        bindQuantile(call, &binder, parts: .one)
    }
}
