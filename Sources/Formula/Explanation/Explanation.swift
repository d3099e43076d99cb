package import Scoring

/// How a formula's value came about, for `almanac explain`.
package struct Explanation: Sendable {
    /// One aggregate or lookup of the formula, with what went into it.
    package struct Part: Sendable {
        /// As it stands in the formula.
        package var formula: String
        /// The units that went in, by position, with the number of each where there is one.
        package var units: [(unit: Int, number: Exact?)]
        /// Its value as text.
        package var result: String
    }

    package var formula: String
    package var value: Value
    /// `1261/22` of a number.
    package var exact: String?
    /// As readers see it.
    package var text: String
    package var parts: [Part]
    /// How many different units went in.
    package var unitCount: Int
}

extension Formula {
    /// Evaluates the formula and keeps what went in.
    package func explain(in dataset: Dataset, row: Row = .none, language: String = "") -> Result<Explanation, Problems> {
        bind(in: dataset, row: row).flatMap { bound in
            let trace = Trace()
            return bound.evaluate(row, cache: nil, trace: trace).map { value in
                var seen: Set<Int> = []
                for step in trace.steps { seen.formUnion(step.units.map(\.unit)) }
                return Explanation(
                    formula: text, value: value, exact: value.number?.fraction, text: value.text(in: dataset, language: language),
                    parts: trace.steps.map { step in
                        Explanation.Part(
                            formula: source.text(step.range), units: step.units,
                            result: step.result.text(in: dataset, language: language))
                    },
                    unitCount: seen.count)
            }
        }
    }
}
