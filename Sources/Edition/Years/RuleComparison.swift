import Scoring
import Source

/// Holds the rules of two editions to each other, indicator by indicator, the parts before what is made of them.
struct RuleComparison {
    let before: YearEdition
    let after: YearEdition
    let indicators: Lineages
    let positions: (before: Int, after: Int)
    /// The language in which criteria are compared.
    let language: String

    /// What changed in the rules of an indicator itself, and what became of its parts.
    /// - Parameter parts: what was found of the lineages below it.
    func compare(_ old: Int, _ new: Int, parts: [Comparability?]) -> Comparability {
        var found = Comparability()
        let (a, b) = (before.tree[old], after.tree[new])
        if a.isLeaf && b.isLeaf {
            leaf(old, new, &found)
        } else if a.isLeaf != b.isLeaf {
            found.add(.init(kind: .structure, indicators: b.children.map(lineage(after:)), gone: a.children.map(lineage(before:))))
        } else {
            parent(old, new, parts, &found)
        }
        if before.results.direction(of: old) != after.results.direction(of: new), !found.reasons.contains(where: { $0.kind == .direction }) {
            found.add(.init(kind: .direction))
        }
        let order = Comparability.Reason.Kind.allCases
        found.reasons.sort { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
        if found.level != .asRate { found.factor = .one }
        return found
    }

    private func lineage(before node: Int) -> Int { indicators.ofEdition[positions.before][node] }
    private func lineage(after node: Int) -> Int { indicators.ofEdition[positions.after][node] }

    private func leaf(_ old: Int, _ new: Int, _ found: inout Comparability) {
        scale(old, new, &found)
        let (a, b) = (before.rawColumns.first { $0.node == old }, after.rawColumns.first { $0.node == new })
        if a?.measure.normalisation != b?.measure.normalisation || parameters(a) != parameters(b) { found.add(.init(kind: .normalisation)) }
        if let was = a?.measure.best, let now = b?.measure.best, was != now { found.add(.init(kind: .direction)) }
        if criteriaDiffer(old, new) { found.add(.init(kind: .criteria)) }
    }

    /// A normalised score is what it is beside these: they are taken anew from each year's values. How many values there were is none of them.
    private func parameters(_ column: RawColumn?) -> [Normalised.Parameter] {
        column?.parameters.filter { $0.name != .count && $0.name != .winsorisedCount } ?? []
    }

    private func scale(_ old: Int, _ new: Int, _ found: inout Comparability) {
        let (a, b) = (before.tree[old], after.tree[new])
        guard a.maximum != b.maximum || a.minimum != b.minimum else { return }
        let reason = Comparability.Reason(kind: .maximum, from: a.maximum, to: b.maximum)
        if let was = a.fullMarks, let now = b.fullMarks {
            found.factor = now / was
            found.add(reason, .asRate)
        } else {
            found.add(reason)
        }
    }

    /// Whether the same things earn the same shares of the maximum. An edition that lists none says nothing of them.
    private func criteriaDiffer(_ old: Int, _ new: Int) -> Bool {
        let (a, b) = (before.indicators[old].criteria, after.indicators[new].criteria)
        if a.isEmpty || b.isEmpty { return false }
        let (was, now) = (before.tree[old].fullMarks ?? .one, after.tree[new].fullMarks ?? .one)
        return Set(a.map { [$0.label.text(language), ($0.points / was).fraction] }) != Set(b.map { [$0.label.text(language), ($0.points / now).fraction] })
            || a.count != b.count
    }

    private func parent(_ old: Int, _ new: Int, _ parts: [Comparability?], _ found: inout Comparability) {
        let (a, b) = (before.tree[old], after.tree[new])
        let was = a.children.map(lineage(before:)), now = b.children.map(lineage(after:))
        let added = now.filter { !was.contains($0) }, gone = was.filter { !now.contains($0) }
        let common = zip(b.children, now).compactMap { node, lineage in
            was.firstIndex(of: lineage).map { (lineage: lineage, before: a.children[$0], after: node) }
        }
        let turned = common.filter { before.tree[$0.before].role != after.tree[$0.after].role }.map(\.lineage)
        if !added.isEmpty || !gone.isEmpty { found.add(.init(kind: .structure, indicators: added, gone: gone)) }
        if !turned.isEmpty { found.add(.init(kind: .role, indicators: turned)) }
        if a.aggregate != b.aggregate { found.add(.init(kind: .aggregation)) }
        if a.aggregate.weights != .ignored, a.aggregate.weights == b.aggregate.weights, added.isEmpty, gone.isEmpty {
            let moved = common.filter { before.tree.weightShare(of: $0.before) != after.tree.weightShare(of: $0.after) }.map(\.lineage)
            if !moved.isEmpty { found.add(.init(kind: .weights, indicators: moved)) }
        }
        if missingDiffers(old, new) { found.add(.init(kind: .missing)) }
        let (x, y) = (before.results.rules, after.results.rules)
        if x.roundAt != y.roundAt || (x.roundAt == .eachLevel && (x.decimals != y.decimals || x.rounding != y.rounding)) { found.add(.init(kind: .rounding)) }
        let broken = common.filter { parts[$0.lineage]?.level == .not }.map(\.lineage)
        if !broken.isEmpty { found.add(.init(kind: .parts, indicators: broken)) }
        // Parts that all grew alike leave what is made of them the same share of its maximum; if they did not, they count for more or less than before.
        let factors = Set(common.compactMap { parts[$0.lineage]?.level == .not ? nil : parts[$0.lineage]?.factor })
        let scaled = common.filter { parts[$0.lineage]?.level == .asRate }.map(\.lineage)
        if factors.count > 1 {
            found.add(.init(kind: .maximum, indicators: scaled))
        } else if let factor = factors.first, factor != .one {
            found.factor = factor
            found.add(
                .init(kind: .maximum, from: a.maximum, to: b.maximum), a.fullMarks != nil && b.fullMarks == a.fullMarks.map { $0 * factor } ? .asRate : .not)
        } else if added.isEmpty, gone.isEmpty, broken.isEmpty {
            scale(old, new, &found)
        }
    }

    /// Whether what is missing counts for something else, where anything is.
    private func missingDiffers(_ old: Int, _ new: Int) -> Bool {
        let (x, y) = (before.results.rules, after.results.rules)
        guard x.missing != y.missing || x.coverage != y.coverage else { return false }
        // Where blanks are zeros, nothing tells them from scores of 0.
        if x.missing == .zero || y.missing == .zero { return true }
        func hasGaps(_ edition: YearEdition, _ node: Int) -> Bool {
            edition.tree.leaves(under: node).contains { leaf in edition.results.computed[leaf].contains { $0 == nil } }
        }
        return hasGaps(before, old) || hasGaps(after, new)
    }
}
