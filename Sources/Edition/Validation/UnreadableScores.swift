import Source

/// Scores, published totals and ranks that are no numbers: many of a column that are none in the same way, such as percentages, are one mistake.
struct UnreadableScores {
    private struct Group: Hashable {
        var column: String
        var kind: CellSpelling.Kind
    }

    private var positions: [Group: Int] = [:]
    private var counts: [Int] = []
    private var first: [Diagnostic] = []

    mutating func add(_ problem: Diagnostic, _ text: String, column: String) {
        let group = Group(column: column, kind: CellSpelling(text).kind)
        // Words are wrong each in its own way, and a blank cell is not one that cannot be read.
        if problem.rule == "not-a-number", group.kind != .word {
            if let position = positions[group] {
                counts[position] += 1
                return
            }
            positions[group] = first.count
        }
        first.append(problem)
        counts.append(1)
    }

    var diagnostics: [Diagnostic] {
        zip(first, counts).map { problem, count in
            var problem = problem
            if count > 1 { problem.message += count == 2 ? ", and neither is one more like it" : ", and neither are \(count - 1) more like it" }
            return problem
        }
    }
}
