import Formula
import Scoring
import Source

/// An edition on its way: everything that the blocks of its chapters are evaluated against.
struct EditionDraft {
    let id: String
    let facts: EditionFacts
    let groupings: [Grouping]
    let attributes: [Attribute]
    let units: [Unit]
    let indicators: [Indicator]
    let results: Results
    let printed: PublishedNumbers
    let bands: [Bands]
    let marks: [ScoreMark]
    let fromScores: Results
    let scenarios: Scenarios?
    let robustness: EditionRobustness?
    var dataset: Dataset
    /// The same data with every score that is there and wrong at either end of its scale; empty where none is wrong.
    var extremes: [Dataset] = []
    let tables: [EditionTable]
    /// The files of maps/.
    let maps: EditionMaps
    /// Names of data files that are there and could not be read.
    let unreadableTables: Set<String>
    /// The texts in which hotspot terms are counted: the chapters and the rubric.
    let countedTexts: [String]
    /// By id: the texts of the other editions, for terms to be counted in.
    var otherTexts: [String: [String]] = [:]
    /// The editions side by side; nil of a report with one.
    var years: Years?
    /// Ids of other editions that are there and could not be read.
    var unreadEditions: Set<String> = []

    /// The same edition, with others for its formulas and its hotspots to look at.
    func beside(_ others: EditionDatasets) -> EditionDraft {
        var copy = self
        copy.dataset = others.beside(dataset)
        copy.extremes = extremes.map(others.beside)
        copy.otherTexts = others.texts
        copy.unreadEditions = others.unread
        copy.years = others.years
        return copy
    }

    /// Whether a formula's value hangs on a score that is there and wrong. That it contradicts the text follows from the score, and goes
    /// with it; what does not hang on it is wrong for reasons of its own.
    func hangsOnDoubtfulScores(_ formula: Formula, _ value: Value) -> Bool {
        extremes.contains { dataset in
            guard case .success(let other) = formula.evaluate(in: dataset, cache: AggregateCache()) else { return true }
            return other.content != value.content
        }
    }

    var tree: IndicatorTree { results.tree }

    /// What the rows of figures can be: the groupings, in their order, and the bands.
    var rowGroupings: [Grouping] { groupings + bands.map(\.grouping) }

    /// Whether a formula reads a data table or an edition that could not be read, so that it is not evaluated.
    func isInDoubt(_ formula: Formula) -> Bool { isInDoubt(formula.references) }

    func isInDoubt(_ references: FormulaReferences) -> Bool {
        unreadableTables.contains(where: references.names(table:)) || !unreadEditions.isDisjoint(with: references.editions)
            || (references.looksBack && isEditionBeforeUnread)
    }

    /// Whether the edition before this one is one that could not be read. Ids sort as years do.
    private var isEditionBeforeUnread: Bool {
        let known = dataset.others.keys.filter { $0 < id }.max() ?? ""
        return unreadEditions.contains { $0 < id && $0 > known }
    }
}
