import Edition
import Languages
import Markup
import Robustness
import Scoring

extension Rendition {
    /// Whether there is anything to say of how firm ranks are.
    var hasRobustness: Bool { edition.scenarios != nil || edition.robustness != nil }

    /// Where each unit's rank lies under drawn weights; nil where none are drawn.
    var intervals: RankIntervals? { edition.robustness?.value.intervals }

    /// `3–6`, or `3` where both ends are the same.
    func text(_ interval: RankIntervals.Interval) -> String {
        interval.isOne ? words.marks.rank(interval.low) : words("rank_range", ["low": words.marks.rank(interval.low), "high": words.marks.rank(interval.high)])
    }

    /// `25%`: by how much a weight is made smaller or larger at the most.
    func spreadText(_ settings: DrawSettings) -> String { words.marks.percentage(settings.spread) }

    /// Which weights are drawn, for sentences: "every weight", "the weight of each indicator directly below the total".
    func drawnText(_ settings: DrawSettings) -> String { words["drawn_weights_" + settings.levels.rawValue] }

    /// Where a unit's rank lies in nine of ten weightings; nil without a rank or without draws.
    func intervalSentence(_ unit: Int) -> String? {
        guard let intervals, let interval = intervals.units[unit] else { return nil }
        return words(
            interval.isOne ? "unit_interval_single" : "unit_interval",
            [
                "low": words.marks.rank(interval.low), "high": words.marks.rank(interval.high), "spread": spreadText(intervals.settings),
                "weights": drawnText(intervals.settings), "draws": grouped(intervals.settings.draws), "unit": names.units[unit],
            ])
    }

    /// A text with the sentence of the unit's interval behind it, which leads to the page that explains it.
    /// - Parameter root: nil on paper, where nothing leads anywhere.
    func withInterval(_ text: String, of unit: Int, root: String?) -> ByteBuffer {
        var out = ByteBuffer(text: text)
        guard let sentence = intervalSentence(unit) else { return out }
        out.text(words.sentenceGap + sentence)
        // The rank beside it was printed, this one follows from the scores.
        if results.hasStatedValues { out.text(words.sentenceGap + words["intervals_printed_column"]) }
        guard let root else { return out }
        out.text(words.sentenceGap)
        out.link(root, addresses.robustness, words["interval_more"])
        return out
    }

    /// `1,000`, in the language's own marks.
    func grouped(_ count: Int) -> String { words.marks.grouped(String(count)) }
}
