import Source

/// A sheet that says how indicators hang together: a row for each, with its weight, its maximum, what it is a part of.
struct Structure {
    struct Node {
        /// The heading of its column in the table of scores, or its code.
        var keys: [String]
        var name: String
        var place: Place
        var weight: String?
        var maximum: String?
        var direction: CSVCell?
        var measure: String?
        var description: String?
        /// Positions of those above it, from the top.
        var parent: Int?
    }

    let grid: Grid
    private(set) var nodes: [Node] = []

    private struct Columns {
        /// From the highest level to the lowest.
        var levels: [Int] = []
        var code: Int?
        var parent: Int?
        /// By level, the column of its weight.
        var weights: [Int: Int] = [:]
        var maximum: Int?, direction: Int?, measure: Int?, description: Int?
    }

    /// Nil where the sheet says nothing of indicators.
    init?(_ table: FoundTable) {
        grid = table.grid
        guard let columns = Self.columns(table) else { return nil }
        read(table, columns)
        if nodes.count < 2 { return nil }
    }

    private static func columns(_ table: FoundTable) -> Columns? {
        var columns = Columns(), levels: [(level: Int, position: Int)] = []
        for (position, column) in table.columns.enumerated() {
            let heading = column.heading.text, isText = column.readings.contains(.text)
            if HeadingWords.weight.matches(heading) || HeadingWords.folded(heading).hasSuffix("权重") || HeadingWords.folded(heading).hasSuffix("weight") {
                columns.weights[levels.count - 1] = position
            } else if isText, let level = HeadingWords.level(heading) {
                levels.append((level, position))
            } else if HeadingWords.maximum.matches(heading), columns.maximum == nil {
                columns.maximum = position
            } else if HeadingWords.direction.matches(heading) {
                columns.direction = position
            } else if HeadingWords.code.matches(heading) {
                columns.code = position
            } else if isText, HeadingWords.description.matches(heading) {
                columns.description = position
            } else if isText, HeadingWords.measure.matches(heading) {
                columns.measure = position
            } else if isText, HeadingWords.parent.matches(heading) {
                columns.parent = position
            } else if isText, levels.isEmpty, HeadingWords.name.matches(heading) || HeadingWords.item.matches(heading) {
                levels.append((9, position))
            }
        }
        // Written from the highest to the lowest, as they are read; an indicator before its pillar names it as its parent.
        if levels.count > 1, levels[0].level > levels[1].level, columns.parent == nil {
            columns.parent = levels[1].position
            levels.remove(at: 1)
            columns.weights[0] = columns.weights[0] ?? columns.weights[1]
        }
        columns.levels = levels.map(\.position)
        if let only = columns.weights[-1] { columns.weights[columns.levels.count - 1] = only }
        let says = columns.levels.count > 1 || columns.parent != nil || !columns.weights.isEmpty || columns.maximum != nil || columns.direction != nil
        return !columns.levels.isEmpty && says ? columns : nil
    }

    private mutating func read(_ table: FoundTable, _ columns: Columns) {
        var path: [(text: String, node: Int)] = []
        var byName: [String: Int] = [:]
        var wanted: [(node: Int, parent: String)] = []
        for row in 0..<table.rowCount {
            func text(_ position: Int?) -> String? { position.map { table.columns[$0].cells[row].text }.flatMap { $0.isEmpty ? nil : $0 } }
            for (level, position) in columns.levels.enumerated() {
                let cell = table.columns[position].cells[row], isLeaf = level == columns.levels.count - 1
                if cell.text.isEmpty { continue }
                if !isLeaf, path.count > level, path[level].text == cell.text { continue }
                path.removeLast(max(0, path.count - level))
                var node = Node(keys: [cell.text], name: cell.text, place: cell.place, parent: path.last?.node)
                node.weight = Self.number(text(columns.weights[level]))
                if isLeaf {
                    if let code = text(columns.code) { node.keys.append(code) }
                    node.maximum = Self.number(text(columns.maximum))
                    node.direction = columns.direction.map { table.columns[$0].cells[row] }
                    node.measure = text(columns.measure)
                    node.description = text(columns.description)
                    if let parent = text(columns.parent), parent != cell.text { wanted.append((nodes.count, parent)) }
                }
                path.append((cell.text, nodes.count))
                for key in node.keys where byName[key] == nil { byName[key] = nodes.count }
                nodes.append(node)
            }
        }
        for (node, parent) in wanted {
            if let known = byName[parent] {
                nodes[node].parent = known == node ? nil : known
            } else {
                byName[parent] = nodes.count
                nodes[node].parent = nodes.count
                nodes.append(Node(keys: [parent], name: parent, place: nodes[node].place))
            }
        }
        // A circle is no tree.
        for start in nodes.indices {
            var seen: Set<Int> = [start], at = start
            while let parent = nodes[at].parent {
                if !seen.insert(parent).inserted {
                    nodes[at].parent = nil
                    break
                }
                at = parent
            }
        }
    }

    /// A weight or a maximum as a report writes it: `30%`, `0.3`.
    static func number(_ text: String?) -> String? {
        guard let text, case .number(let digits, let extra) = CellReading(text) else { return nil }
        return extra == .percent ? digits + "%" : digits
    }

    func children(of parent: Int?) -> [Int] { nodes.indices.filter { nodes[$0].parent == parent } }

    /// Whether it speaks of the columns of a table: of at least half of what is lowest in it.
    func isAbout(_ headings: [String]) -> Bool {
        let known = Set(headings.map(HeadingWords.folded))
        let leaves = nodes.indices.filter { node in !nodes.contains { $0.parent == node } }
        let hits = leaves.count { nodes[$0].keys.contains { known.contains(HeadingWords.folded($0)) } }
        return hits > 0 && hits * 2 >= leaves.count
    }
}
