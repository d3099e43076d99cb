import Edition
import Languages
import Scoring
import Source

/// The means of a grouping's groups, and of all units in the same way, so that both can be compared.
struct GroupMeans {
    let rendition: Rendition
    let grouping: Grouping

    private var rule: MeanRule { rendition.edition.meanRule(of: grouping) }

    func mean(_ node: Int, over units: [Int]) -> Exact? { rendition.results.mean(node, over: units, by: rule) }
    func everyone(_ node: Int) -> Exact? { grouping.means == nil ? rendition.results.mean(node) : mean(node, over: Array(rendition.edition.units.indices)) }
    func text(_ mean: Exact) -> String { rendition.results.text(mean: mean, rule, rendition.words.marks) }
    /// How far one mean is from another, as it is printed.
    func gap(_ a: Exact, _ b: Exact) -> Exact {
        (a - b).rounded(rule.decimals ?? rendition.results.places[.mean].fixed, rendition.results.rules.rounding)
    }

    /// That means are weighted, and by what; nil where they are not.
    var note: String? { rendition.meansNote(rule) }
}

extension Results {
    /// A mean in the places of its rule.
    func text(mean: Exact, _ rule: MeanRule, _ marks: NumberMarks) -> String {
        marks.written(rule.decimals.map { NumberPlaces.Places($0).text(mean, rules.rounding) } ?? places.text(mean, .mean))
    }
}

extension Rendition {
    /// `Means are weighted by population.`
    func meansNote(_ rule: MeanRule? = nil) -> String? {
        (rule ?? results.meanRule).column.map { column in
            words("means_weighted", ["column": edition.attributes.first { $0.key == column }?.label.text(language) ?? column])
        }
    }

    /// A sentence, and that its means are weighted.
    func withMeansNote(_ sentence: String?, _ rule: MeanRule? = nil) -> String? {
        guard let sentence, let note = meansNote(rule) else { return sentence }
        return sentence + words.sentenceGap + note
    }
}
