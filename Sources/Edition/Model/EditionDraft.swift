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
    let dataset: Dataset
    let tables: [EditionTable]
    /// Names of data files that are there and could not be read.
    let unreadableTables: Set<String>
    /// The texts in which hotspot terms are counted: the chapters and the rubric.
    let countedTexts: [String]

    var tree: IndicatorTree { results.tree }

    /// Whether a formula names a data table that could not be read, so that it is not evaluated.
    func isInDoubt(_ formula: Formula) -> Bool {
        unreadableTables.contains { formula.text.contains("\"\($0)\"") }
    }
}
