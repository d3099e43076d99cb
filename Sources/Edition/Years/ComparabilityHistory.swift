import Scoring

/// Whether each indicator compares, from each edition to the next and between any two.
///
/// What two editions declare is held to each other as it stands, so that a weight that was changed and changed back compares again. An
/// author's word is about one step: it sets aside what changed there, and nothing that changed in another step.
struct ComparabilityHistory: Sendable {
    private let editions: [YearEdition]
    private let indicators: Lineages
    private let language: String
    /// By edition, then by lineage: beside the edition before. The first has none.
    private(set) var steps: [[Comparability?]] = [[]]
    /// The same as it was found, whatever authors say.
    private(set) var found: [[Set<Comparability.Reason.Kind>?]] = [[]]
    /// By edition, then by lineage: what its author says.
    private var declared: [[Int: ComparabilityDeclaration]] = []

    init(_ editions: [YearEdition], _ indicators: Lineages, language: String) {
        self.editions = editions
        self.indicators = indicators
        self.language = language
        declared = editions.enumerated().map { position, edition in
            Dictionary(
                edition.declared.compactMap { word in edition.tree.node(word.id).map { (indicators.ofEdition[position][$0], word) } }
            ) { first, _ in first }
        }
        for edition in editions.indices.dropFirst() {
            var kinds: [Set<Comparability.Reason.Kind>?] = []
            steps.append(verdicts(edition - 1, edition, &kinds))
            found.append(kinds)
        }
    }

    func between(_ before: Int, _ after: Int) -> [Comparability?] {
        if before == after - 1 { return steps[after] }
        var kinds: [Set<Comparability.Reason.Kind>?] = []
        return verdicts(before, after, &kinds)
    }

    /// By lineage.
    private func verdicts(_ before: Int, _ after: Int, _ kinds: inout [Set<Comparability.Reason.Kind>?]) -> [Comparability?] {
        let rules = RuleComparison(
            before: editions[before], after: editions[after], indicators: indicators, positions: (before, after), language: language)
        var result = [Comparability?](repeating: nil, count: indicators.all.count)
        kinds = Array(repeating: nil, count: indicators.all.count)
        // Parts stand after what is made of them.
        for node in editions[after].tree.nodes.indices.reversed() {
            let lineage = indicators.ofEdition[after][node]
            guard let old = indicators[lineage].positions[before] else { continue }
            let plain = rules.compare(old, node, parts: result)
            kinds[lineage] = Set(plain.reasons.map(\.kind))
            result[lineage] = heeding(plain, lineage, before, after)
        }
        return result
    }

    /// What was found, as authors have it.
    private func heeding(_ plain: Comparability, _ lineage: Int, _ before: Int, _ after: Int) -> Comparability {
        let words = (before + 1...after).compactMap { step in declared[step][lineage].map { (step: step, word: $0) } }
        if words.isEmpty { return plain }
        var verdict = plain
        verdict.declared = words.map(\.word)
        if words.contains(where: { $0.word.level == .not }) {
            verdict.level = .not
            verdict.factor = .one
            return verdict
        }
        let open = plain.reasons.filter { reason in
            let changed = (before + 1...after).filter { step in changes(lineage, reason.kind, at: step) }
            return changed.isEmpty || !changed.allSatisfy { step in words.contains { $0.step == step } }
        }
        let allowed = words.map(\.word.level).max() ?? .comparable
        verdict.reasons = open
        verdict.level = max(allowed, open.map(\.level).max() ?? .comparable)
        verdict.factor = verdict.level == .asRate ? ratio(lineage, before, after) : .one
        return verdict
    }

    /// Whether something of the kind changed in a step. An indicator that was away for an edition may have changed in everything when it came back.
    private func changes(_ lineage: Int, _ kind: Comparability.Reason.Kind, at step: Int) -> Bool {
        guard found.indices.contains(step) else { return true }
        if let kinds = found[step][lineage] { return kinds.contains(kind) }
        return indicators[lineage].positions[step] != nil
    }

    private func ratio(_ lineage: Int, _ before: Int, _ after: Int) -> Exact {
        guard let old = indicators[lineage].positions[before], let new = indicators[lineage].positions[after],
            let was = editions[before].tree[old].fullMarks, let now = editions[after].tree[new].fullMarks
        else { return .one }
        return now / was
    }
}
