import Scoring
import Source

/// The scores that raw values become, indicator by indicator.
struct NormalisedScores {
    /// In the order of the tree.
    private(set) var columns: [RawColumn] = []
    /// By position among the tree's leaves, then by unit.
    private(set) var scores: [(leaf: Int, values: [Exact?])] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ file: ValuesFile, indicators: IndicatorsFile) {
        for (position, leaf) in file.leaves.enumerated() {
            let node = indicators.tree.leaves[leaf]
            guard let measure = indicators.measures[node] else { continue }
            do {
                let normalised = try Normalised(file.values[position], measure.normalisation)
                columns.append(RawColumn(node: node, measure: measure, values: file.values[position], parameters: Self.named(normalised.parameters, measure)))
                scores.append((leaf, normalised.scores))
            } catch {
                diagnostics.append(Self.diagnostic(error, file, position, indicators.indicators[node], measure))
            }
        }
    }

    /// Where the lowest score is the best the posts stand the other way round in the arithmetic: here each has the name that it was declared by.
    private static func named(_ parameters: [Normalised.Parameter], _ measure: RawMeasure) -> [Normalised.Parameter] {
        guard case .goalposts(let from, let to, _) = measure.normalisation.method, (from < to) != (measure.best == .high) else { return parameters }
        let posts = parameters.filter { $0.name == .worstGoalpost || $0.name == .bestGoalpost }
        guard posts.count == 2 else { return parameters }
        return parameters.filter { !posts.contains($0) } + [
            .init(name: .worstGoalpost, value: posts[1].value), .init(name: .bestGoalpost, value: posts[0].value),
        ]
    }

    private static func diagnostic(
        _ problem: Normalisation.Problem, _ file: ValuesFile, _ position: Int, _ indicator: Indicator, _ measure: RawMeasure
    ) -> Diagnostic {
        let id = indicator.id, present = file.values[position].count { $0 != nil }
        switch problem {
        case .notAboveZero(let units):
            let first = units.first
            let value = first.flatMap { file.values[position][$0] }?.shortest() ?? "0"
            let isLogarithmic = measure.normalisation.isLogarithmic
            let hasLogarithm = first.flatMap { file.values[position][$0] }.map { !$0.isZero && !$0.isNegative } ?? false
            let why =
                !isLogarithmic
                ? "is no share of the best one, nor the best a share of it"
                : hasLogarithm ? "has a logarithm that is not above 0, which is no share of the best one's" : "has no logarithm"
            let more: Message = units.count > 1 ? ", and \(units.count - 1) more like it" : ""
            return Diagnostic(
                "log-of-zero", "the value \(value) of \(id) \(why)\(more)", at: first.flatMap { file.places[position][$0] } ?? measure.place,
                hint: hasLogarithm && isLogarithmic
                    ? "normalise it by min-max, or delete \"log:\""
                    : isLogarithmic
                        ? "correct the value, draw it in with \"winsorise:\", or delete \"log:\"" : "correct the value, or normalise by min-max",
                notes: [.init("that is declared in", at: measure.place)])
        case .noSpread:
            return Diagnostic(
                "no-spread", "all \(present) values of \(id) are the same, so that none is better than another", at: measure.place,
                hint: "normalise it by goalposts, or leave the indicator out")
        case .tooFew(let least):
            return Diagnostic(
                "too-few-values", "\(id) has \(present == 1 ? "1 value" : "\(present) values"), and its normalisation needs \(least)", at: measure.place,
                hint: "normalise it by goalposts")
        case .equalGoalposts, .goalpostNotAboveZero:
            preconditionFailure("the goalposts were checked when they were read")
        case .winsorisedAway:
            return Diagnostic(
                "winsorised-away", "winsorising draws in as many values of \(id) as there are, \(present)", at: measure.place,
                hint: "draw in fewer, so that some are left to be drawn in to")
        }
    }
}
