import Edition
import Scoring
import Source

extension Rendition {
    /// What another set of weights changes, in a sentence: how many have another rank, and who moves furthest.
    func weightSetSentence(_ set: WeightSet, _ sets: WeightSets) -> String {
        let name = set.name.text(language)
        let moves = edition.units.indices.map { set.move(of: $0, from: sets.inUse) }
        let moved = edition.units.indices.filter { moves[$0].climb.map { !$0.isZero } ?? false }
        guard let furthest = moved.compactMap({ moves[$0].climb?.magnitude }).max() else {
            return words("weight_set_same", ["set": name, "units": self.names.unitsWord])
        }
        let first = words(
            "weight_set_moved", count: moved.count,
            [
                "set": name, "of": String(sets.inUse.rankedCount(0)), "units": names.word(for: sets.inUse.rankedCount(0)), "counter": names.counter,
            ])
        let furthestUnits = moved.filter { moves[$0].climb?.magnitude == furthest }
        guard furthestUnits.count == 1, let before = sets.inUse.standings[0][furthestUnits[0]], let after = moves[furthestUnits[0]].standing else {
            return first
        }
        return first + words.sentenceGap
            + words("weight_set_furthest", ["unit": names.units[furthestUnits[0]], "before": before.text, "after": after.text])
    }
}
