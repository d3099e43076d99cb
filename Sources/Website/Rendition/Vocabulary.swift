import Edition
import Scoring

/// How an edition's pages speak of its values, which follows from what it declares.
///
/// Where a rubric gives points for what is met, each indicator so many, there are maxima, points lost and rates. Where all that is scored has one
/// scale (0 to 1, 0 to 100, −2.5 to 2.5), or no scale at all, there are scores: the maximum would be said in every row, and the rate would be the
/// score once more.
enum Vocabulary {
    case points
    case scores

    init(_ edition: Edition) {
        let tree = edition.results.tree, leaves = tree.leaves.map { tree[$0] }
        // A maximum of 0 is that of a rubric in which only bonuses count.
        let isRubric = leaves.allSatisfy { node in node.fullMarks != nil || node.maximum?.isZero ?? false }
        if isRubric, edition.indicators.contains(where: { !$0.criteria.isEmpty }) || tree.nodes.contains(where: { $0.role != .regular }) {
            self = .points
        } else {
            self = isRubric && tree.nodes.contains { $0.maximum != tree.root.maximum } && !Self.areShares(edition.results) ? .points : .scores
        }
    }

    /// Whether every indicator is a percentage, or a share with digits behind the point: its rate would be itself, whatever they come to.
    private static func areShares(_ results: Results) -> Bool {
        let leaves = results.tree.leaves
        guard let maximum = results.tree[leaves[0]].maximum, leaves.allSatisfy({ results.tree[$0].maximum == maximum }) else { return false }
        if maximum == Exact(100) { return true }
        return maximum == .one && leaves.contains { leaf in results.values[leaf].contains { !($0?.isInteger ?? true) } }
    }
}

extension IndicatorTree {
    /// The ends of the scale that every node has; nil where they differ, or there are none.
    var commonEnds: (minimum: Exact, maximum: Exact)? {
        nodes.allSatisfy { $0.minimum == root.minimum && $0.maximum == root.maximum } ? root.ends : nil
    }
}

extension Strings {
    /// Behind the key of a string for pages that speak of scores, in place of the string itself.
    static let formForScores = "_scores"

    /// The words of an edition.
    func speaking(of vocabulary: Vocabulary) -> Strings {
        guard vocabulary == .scores else { return self }
        var texts = texts, forms = forms
        for (key, text) in self.texts where key.hasSuffix(Self.formForScores) {
            let plain = String(key.dropLast(Self.formForScores.count))
            texts[plain] = text
            forms[plain] = self.forms[key]
        }
        return Strings(language: language, texts: texts, forms: forms)
    }
}
