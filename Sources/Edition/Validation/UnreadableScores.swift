import Source

/// Scores, published totals and ranks that are no numbers: many of a file that are none in the same way, such as percentages, are one mistake.
struct UnreadableScores {
    /// Cells that are wrong in one way.
    private struct Group {
        var count = 1
        /// Of the first.
        let spelling: CellSpelling
        /// Where each column's first one stands, in the order of the file.
        var columns: [(column: String, place: Place?)]
    }

    private var positions: [CellSpelling.Kind: Int] = [:]
    private var groups: [Group] = []
    private var first: [Diagnostic] = []

    /// As many further columns are named: who mends these has seen what is to be done with the others.
    private static let mostNotes = 3

    mutating func add(_ problem: Diagnostic, _ text: String, column: String) {
        let spelling = CellSpelling(text), kind = spelling.kind
        // Words are wrong each in its own way, and a blank cell is not one that cannot be read.
        if problem.rule == "not-a-number", kind != .word {
            if let position = positions[kind] {
                groups[position].count += 1
                if !groups[position].columns.contains(where: { $0.column == column }) { groups[position].columns.append((column, problem.place)) }
                return
            }
            positions[kind] = first.count
        }
        first.append(problem)
        groups.append(Group(spelling: spelling, columns: [(column, problem.place)]))
    }

    var diagnostics: [Diagnostic] {
        zip(first, groups).map { problem, group in
            var problem = problem
            if group.count > 1 {
                problem.message =
                    group.count == 2
                    ? "\(problem.message), and neither is one more like it" : "\(problem.message), and neither are \(group.count - 1) more like it"
                if let hint = problem.hint { problem.hint = NumberMarksHint.added(to: hint, group.spelling, of: problem.place) }
            }
            let further = group.columns.dropFirst()
            if !further.isEmpty { problem.message = "\(problem.message) in \(group.columns.count) columns" }
            problem.notes += further.prefix(Self.mostNotes).map { Diagnostic.Note("the first in \($0.column) is at", at: $0.place) }
            return problem
        }
    }
}
