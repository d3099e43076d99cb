import Markup
import Scoring

/// The table of all scores as far as a page is wide enough: of more indicators than it holds, those that head them, from the first level.
struct ScoresOnPaper {
    let rendition: Rendition
    let root: String

    private static let mostColumns = 14

    /// The level of the tree whose indicators are its columns; nil for the leaves.
    private var level: Int? { rendition.tree.leaves.count <= Self.mostColumns ? nil : 1 }

    /// The indicators that are its columns.
    var columns: [Int] { level.map(rendition.tree.level) ?? rendition.tree.leaves }

    var fits: Bool { columns.count <= Self.mostColumns }

    func write(limit: Int? = nil, into out: inout ByteBuffer) {
        ScoresTable(rendition: rendition, root: root, limit: limit, level: level).write(into: &out)
    }
}
