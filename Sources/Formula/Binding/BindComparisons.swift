import Messages
import Scoring

/// What a formula reads in two editions has to compare: what does not is refused, or missing where it is one row of many.
extension Binder {
    /// What a formula compares that cannot be compared; nil where there is none.
    func incomparable(in node: FormulaNode) -> Problem? {
        guard let timeline = dataset.timeline, dataset.others.count > 0 else { return nil }
        let reads = EditionReads(node, source, home ?? dataset, hasIndicator: scope.hasIndicator)
        for (later, earlier) in reads.pairs {
            guard let node = later.node, let own = timeline.position(later.edition), let other = timeline.position(earlier.edition) else { continue }
            let id = (later.edition == dataset.editionID ? dataset : dataset.others[later.edition])?.results.tree[node].id ?? ""
            let takesRates = later.measure != .score && earlier.measure != .score
            let offset = min(later.offset, earlier.offset)
            switch timeline.comparison(node, own, other) {
            case .comparable?, nil: continue
            case .asRate(let why)?:
                if takesRates { continue }
                return Problem(
                    .comparison, "scores of \(id) in \(later.edition) and in \(earlier.edition) do not compare: \(why)", at: offset,
                    hint: "write rate(\(written(id))): rates compare")
            case .not(let why)?:
                return Problem(
                    .comparison, "\(id) of \(later.edition) and \(id) of \(earlier.edition) do not compare: \(why)", at: offset,
                    hint: "leave the comparison out; or write acknowledged(…) around it, and say in the text what changed")
            }
        }
        return nil
    }

    /// Whether this is a part of a formula that another edition is asked for.
    var isInside: Bool { home != nil }

    /// Refuses a formula that compares what cannot be compared.
    mutating func checkComparisons(_ node: FormulaNode) {
        if let problem = incomparable(in: node) ?? plainRankDifference(in: node) { problems.append(problem) }
    }
}

extension Bound {
    /// The same, missing for an indicator of which what is compared cannot be: one row of many is no reason to refuse the others.
    func comparing(_ pairs: [(later: EditionReads.Read, earlier: EditionReads.Read)], _ timeline: Timeline?, in edition: Int?) -> Bound {
        let current = pairs.filter { $0.later.node == nil }
        guard let timeline, let edition, !current.isEmpty else { return self }
        let steps = current.compactMap { pair in
            timeline.position(pair.later.edition).flatMap { later in
                timeline.position(pair.earlier.edition).map {
                    (later: later, earlier: $0, takesRates: pair.later.measure != .score && pair.earlier.measure != .score)
                }
            }
        }
        let run = run
        return Bound(type, varies: variation, node: node, vocabulary: vocabulary, isOfOneValue: isOfOneValue) { (frame) throws(Problem) in
            for step in steps {
                guard let node = timeline.indicator(frame.indicator, edition, step.later) else { return .missing }
                switch timeline.comparison(node, step.later, step.earlier) {
                case .comparable?: break
                case .asRate?: if !step.takesRates { return .missing }
                case .not?, nil: return .missing
                }
            }
            return try run(&frame)
        }
    }
}
