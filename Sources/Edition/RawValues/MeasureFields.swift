import Scoring
import Source

/// `unit:`, `direction:` and `normalise:` of an indicator whose raw values stand in values.csv.
struct MeasureFields {
    private enum Method: String, CaseIterable {
        case minMax = "min-max"
        case goalposts
        case zScore = "z-score"
        case rank
        case percentile
        case distanceToBest = "distance-to-best"
    }

    let unit: LocalizedText?
    let method: Normalisation.Method
    let winsorisation: Normalisation.Winsorisation?
    let isLogarithmic: Bool
    let from: Exact
    let to: Exact
    /// As it is written.
    let direction: ScoringRules.Direction?
    let place: Place

    /// The ends of the scores, where the method has some: which of the two is the lower one is the author's affair.
    var ends: (low: Exact, high: Exact)? {
        switch method {
        case .minMax, .percentile, .distanceToBest, .goalposts(_, _, isCapped: true): (Swift.min(from, to), Swift.max(from, to))
        case .goalposts, .zScore, .rank: nil
        }
    }

    /// Nil where the indicator says nothing of it, or what it says cannot be read.
    static func read(_ fields: inout YAMLFields, id: String?, direction: ScoringRules.Direction?, _ diagnostics: inout [Diagnostic]) -> MeasureFields? {
        let unit = fields.text("unit")
        guard let node = fields.node("normalise") else {
            if unit != nil {
                fields.report(
                    Diagnostic(
                        "unit-without-values", "\(id.map { "\($0)" } ?? "an indicator") has a unit of measure, and its scores are points",
                        at: fields.place(of: "unit"),
                        hint: "say how its values become scores (\"normalise: min-max\") and move them to values.csv, or delete \"unit:\""))
            }
            return nil
        }
        if case .scalar(let text, _) = node.value {
            guard let method = method(text, at: node.place, &diagnostics) else { return nil }
            guard let plain = plain(method, at: node.place, &diagnostics) else { return nil }
            return MeasureFields(
                unit: unit, method: plain, winsorisation: nil, isLogarithmic: false, from: .zero, to: .one, direction: direction, place: node.place)
        }
        var inner = YAMLFields(node, of: "normalise")
        guard let name = inner.string("method") else {
            // The other keys are those of some method: nothing can be said of them before it is known.
            diagnostics += inner.isGiven("method") ? inner.finish() : [missingMethod(at: node.place)]
            return nil
        }
        defer { diagnostics += inner.finish() }
        let worst = inner.exact("worst", &diagnostics), best = inner.exact("best", &diagnostics)
        let isCapped = inner.bool("capped") ?? true, isLogarithmic = inner.bool("log") ?? false
        let mean = inner.exact("mean", &diagnostics), deviation = inner.exact("deviation", &diagnostics)
        let from = inner.exact("from", &diagnostics), to = inner.exact("to", &diagnostics)
        let winsorisation = winsorisation(&inner, &diagnostics)
        guard let kind = method(name, at: inner.place(of: "method"), &diagnostics) else { return nil }
        func unused(_ keys: String..., why: Message) {
            for key in keys where inner.isGiven(key) {
                diagnostics.append(Diagnostic("no-effect", "\(key) says nothing to \(kind.rawValue)", at: inner.place(of: key), hint: why))
            }
        }
        if kind != .goalposts { unused("worst", "best", "capped", why: "delete it, or write \"method: goalposts\"") }
        if kind != .zScore { unused("mean", "deviation", why: "delete it, or write \"method: z-score\"") }
        if kind == .zScore || kind == .rank { unused("from", "to", why: kind == .zScore ? "write \"mean:\" and \"deviation:\"" : "delete it: ranks are ranks") }
        if kind == .rank || kind == .percentile, isLogarithmic { unused("log", why: "delete it: a logarithm leaves the order as it is") }
        let method: Normalisation.Method?
        switch kind {
        case .goalposts:
            guard let worst, let best else {
                diagnostics.append(
                    Diagnostic(
                        "missing-key",
                        worst == nil && best == nil
                            ? "goalposts need both ends" : worst == nil ? "goalposts need a worst value" : "goalposts need a best value",
                        at: node.place, hint: "write {method: goalposts, worst: 20, best: 85}"))
                return nil
            }
            guard worst != best else {
                diagnostics.append(
                    Diagnostic(
                        "equal-goalposts", "worst and best are both \(worst.shortest())", at: inner.place(of: "best"),
                        hint: "write the value that gets the lowest score and the one that gets the highest"))
                return nil
            }
            if isLogarithmic, let bad = [worst, best].first(where: { $0.isNegative || $0.isZero }) {
                diagnostics.append(
                    Diagnostic(
                        "log-of-zero", "the goalpost \(bad.shortest()) has no logarithm", at: inner.place(of: bad == worst ? "worst" : "best"),
                        hint: "write a number above 0, or delete \"log:\""))
                return nil
            }
            method = .goalposts(worst: worst, best: best, isCapped: isCapped)
        case .zScore:
            if let deviation, deviation.isZero || deviation.isNegative {
                diagnostics.append(
                    Diagnostic(
                        "deviation-not-above-zero", "deviation \(deviation.shortest()) is not above 0", at: inner.place(of: "deviation"),
                        hint: "write how far apart scores shall lie, such as 1 or 100"))
                return nil
            }
            method = .zScore(mean: mean ?? .zero, deviation: deviation ?? .one)
        default: method = plain(kind, at: node.place, &diagnostics)
        }
        let (low, high) = (from ?? .zero, to ?? .one)
        guard low != high else {
            diagnostics.append(
                Diagnostic(
                    "equal-ends", "from and to are both \(low.shortest())", at: inner.place(of: inner.isGiven("to") ? "to" : "from"),
                    hint: "write the score of the worst and that of the best, such as {from: 0, to: 100}"))
            return nil
        }
        return method.map {
            MeasureFields(
                unit: unit, method: $0, winsorisation: winsorisation, isLogarithmic: isLogarithmic, from: low, to: high, direction: direction, place: node.place
            )
        }
    }

    private static func missingMethod(at place: Place) -> Diagnostic {
        Diagnostic(
            "missing-key", "normalise has no method", at: place,
            hint: "write one of \(Method.allCases.map(\.rawValue)), such as {method: goalposts, worst: 20, best: 85}")
    }

    private static func method(_ text: String, at place: Place, _ diagnostics: inout [Diagnostic]) -> Method? {
        if let method = Method(rawValue: text) { return method }
        let names = Method.allCases.map(\.rawValue)
        diagnostics.append(
            Diagnostic(
                "unknown-value", "there is no way to normalise called \"\(text)\"", at: place,
                hint: nearest(text, among: names).map { "did you mean \($0)?" } ?? "write one of \(names)"))
        return nil
    }

    /// A method that needs no further word.
    private static func plain(_ method: Method, at place: Place, _ diagnostics: inout [Diagnostic]) -> Normalisation.Method? {
        switch method {
        case .minMax: return .minMax
        case .zScore: return .zScore(mean: .zero, deviation: .one)
        case .rank: return .rank
        case .percentile: return .percentile
        case .distanceToBest: return .distanceToBest
        case .goalposts:
            diagnostics.append(
                Diagnostic("missing-key", "goalposts need both ends", at: place, hint: "write {method: goalposts, worst: 20, best: 85}"))
            return nil
        }
    }

    /// `winsorise: 2`, `{lowest: 1, highest: 2}` or `{min: 0, max: 250}`.
    private static func winsorisation(_ fields: inout YAMLFields, _ diagnostics: inout [Diagnostic]) -> Normalisation.Winsorisation? {
        guard let node = fields.node("winsorise") else { return nil }
        let hint: Message = "write how many values at each end are drawn in (\"winsorise: 2\"), {lowest: 0, highest: 2}, or bounds ({min: 0, max: 250})"
        if case .scalar(let text, _) = node.value {
            if let count = Int(text), count > 0 { return .count(low: count, high: count) }
            diagnostics.append(Diagnostic("wrong-type", "winsorise \"\(text)\" is no number of values", at: node.place, hint: hint))
            return nil
        }
        var inner = YAMLFields(node, of: "winsorise")
        let lowest = inner.int("lowest", in: 0...1_000_000), highest = inner.int("highest", in: 0...1_000_000)
        let low = inner.exact("min", &diagnostics), high = inner.exact("max", &diagnostics)
        diagnostics += inner.finish()
        let isCount = lowest != nil || highest != nil, isBounds = low != nil || high != nil
        if isCount == isBounds {
            diagnostics.append(
                Diagnostic("wrong-type", isCount ? "winsorise says both a number of values and bounds" : "winsorise says nothing", at: node.place, hint: hint))
            return nil
        }
        if let low, let high, low > high {
            diagnostics.append(
                Diagnostic("wrong-type", "the bounds of winsorise are the wrong way round", at: node.place, hint: "write the lower one as min"))
            return nil
        }
        return isCount ? .count(low: lowest ?? 0, high: highest ?? 0) : .bounds(low: low, high: high)
    }

    /// The measure of a node of the finished tree, whose scores are best at this end.
    func measure(scoresBest: ScoringRules.Direction) -> RawMeasure {
        var method = method
        var best = direction ?? scoresBest
        if case .goalposts(let worst, let bestPost, let isCapped) = self.method {
            // The posts themselves say which end is best.
            best = worst < bestPost ? .high : .low
            if scoresBest == .low { method = .goalposts(worst: bestPost, best: worst, isCapped: isCapped) }
        }
        return RawMeasure(
            unit: unit,
            normalisation: Normalisation(
                method, direction: best == scoresBest ? .high : .low, winsorisation: winsorisation, isLogarithmic: isLogarithmic, from: from, to: to),
            best: best, place: place)
    }

    /// What the tree says against it.
    func problems(id: String, scoresBest: ScoringRules.Direction) -> [Diagnostic] {
        if case .goalposts(let worst, let best, _) = method, let direction, (worst < best) != (direction == .high) {
            return [
                Diagnostic(
                    "contrary-goalposts",
                    "\(id) is best where it is \(direction.rawValue), and its goalposts say that \(best.shortest()) is better than \(worst.shortest())",
                    at: place, hint: "exchange worst and best, or delete \"direction:\"")
            ]
        }
        if method == .distanceToBest, scoresBest == .low {
            return [
                Diagnostic(
                    "contrary-direction", "distance-to-best gives the best unit of \(id) the highest score, and the lowest score is the best one here",
                    at: place,
                    hint: "normalise it by min-max or goalposts")
            ]
        }
        return []
    }
}
