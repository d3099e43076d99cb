import Scoring

/// The sentence that says a unit's result: its standing, its best indicator, its greatest loss.
struct UnitSentence {
    let rendition: Rendition
    let unit: Int
    private let losses: [Int]

    init(rendition: Rendition, unit: Int) {
        self.rendition = rendition
        self.unit = unit
        losses = UnitPoints.losses(rendition, unit)
    }

    func text(total: Exact) -> String {
        [standing(total), best(), loss()].compactMap { $0 }.joined(separator: rendition.words.sentenceGap)
    }

    private func standing(_ total: Exact) -> String? {
        guard let standing = rendition.results.standings[0][unit] else { return nil }
        return rendition.words(
            standing.isShared ? "unit_standing_shared" : "unit_standing",
            [
                "unit": rendition.unitNames[unit], "total": rendition.total(total), "count": String(rendition.results.count(0)),
                "counter": rendition.counter, "units": rendition.unitsWord, "rank": standing.text,
            ])
    }

    private func best() -> String? {
        let results = rendition.results
        let rated = rendition.tree.leaves.filter { !rendition.tree.isWithin(.penalty, $0) }.compactMap { leaf in
            results.values[leaf][unit].flatMap { results.rate($0, of: leaf) }.map { (leaf: leaf, rate: $0) }
        }
        guard let highest = rated.map(\.rate).max(), !highest.isZero else { return nil }
        let leaves = rated.filter { $0.rate == highest }.map(\.leaf)
        if highest == .one, leaves.count > 1 {
            let names = leaves.prefix(4).map { rendition.indicatorNames[$0] }.joined(separator: rendition.words["list_separator"])
            return rendition.words("unit_best_shared", ["indicators": names])
        }
        guard leaves.count == 1, leaves[0] != losses.first, let value = results.values[leaves[0]][unit] else {
            return nil
        }
        return rendition.words(
            "unit_best",
            [
                "indicator": rendition.indicatorNames[leaves[0]], "score": rendition.score(value),
                "full": rendition.score(rendition.tree[leaves[0]].maximum),
            ])
    }

    private func loss() -> String? {
        guard let leaf = losses.first, let value = rendition.results.values[leaf][unit] else {
            return rendition.words["unit_no_loss"]
        }
        return rendition.words(
            rendition.tree.isDeduction(leaf) ? "unit_loss_penalty" : "unit_loss",
            [
                "indicator": rendition.indicatorNames[leaf], "full": rendition.score(rendition.tree[leaf].maximum),
                "score": rendition.score(value),
            ])
    }
}
