/// The scores of an edition that have a flag, and what their flags mean.
package struct FlaggedScores: Sendable {
    /// In the order of edition.yaml; those that no cell has, too.
    package private(set) var flags: [ScoreFlags.Flag] = []
    /// By leaf of the tree, then by unit: a position in `flags`.
    private var positions: [Int: [Int?]] = [:]

    package init() {}

    init(_ flags: [ScoreFlags.Flag], leaves: [Int], _ cells: [[Int?]]) {
        self.flags = flags
        for (leaf, column) in zip(leaves, cells) where column.contains(where: { $0 != nil }) { positions[leaf] = column }
    }

    package var isEmpty: Bool { positions.isEmpty }

    /// The flag's sign of a unit's score on a node; nil without one.
    package func mark(_ node: Int, _ unit: Int) -> String? { position(node, unit).map { flags[$0].mark } }

    package func position(_ node: Int, _ unit: Int) -> Int? { positions[node].flatMap { $0[unit] } }

    /// How many scores have each flag.
    package var counts: [Int] { flags.indices.map { flag in positions.values.map { $0.count { $0 == flag } }.reduce(0, +) } }
}
