import Edition
import Markup
import Scoring

/// The ranking page's table; of a deep or wide tree, one with the indicators directly below the total, and below it one for each further level, down
/// to the leaves, which readers open: without scripts, and without a table that is wider than anybody scrolls.
struct RankingLevels {
    /// A tree with more leaves, or more levels, than these begins with its first level.
    private static let mostLeaves = 20, mostLevels = 3

    let rendition: Rendition
    let root: String
    /// For a column of changes, in the first of the tables; nil of a report with one edition.
    var years: EditionYears?

    /// The levels that are shown each in a table of its own; empty where one table with the leaves is enough.
    static func levels(_ tree: IndicatorTree) -> [Int] {
        guard tree.leaves.count > mostLeaves || tree.height > mostLevels, tree.height > 1 else { return [] }
        return Array(1...tree.height)
    }

    func write(into out: inout ByteBuffer) {
        let tree = rendition.tree, levels = Self.levels(tree), means = RankingMeans(rendition)
        // All columns that are not of indicators stand in the first of the tables.
        ScoresTable(rendition: rendition, root: root, level: levels.first, years: years, showsIntervals: rendition.intervals != nil, means: means)
            .write(into: &out)
        for level in levels.dropFirst() {
            let count = tree.level(level).count, isLast = level == levels.last
            out.raw("<details class=\"level\"><summary>")
            let name = rendition.words(isLast ? "level_all" : "level_n", count: count, ["level": String(level)])
            out.text(name)
            out.raw("</summary>")
            ScoresTable(rendition: rendition, root: root, level: level, name: name, means: means).write(into: &out)
            out.raw("</details>")
        }
    }
}
