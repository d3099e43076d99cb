import Source

/// The indicators of a table: its columns of numbers, below what stands above them, or as another sheet says.
struct IndicatorTreeReading {
    private(set) var guesses: [Guess] = []
    private(set) var ids: IDMaker
    /// Those that became indicators.
    private(set) var columns: Set<Int>

    private let table: FoundTable
    private let structure: Structure?
    private let order: [Int]
    /// By the places of what stands above a column.
    private var parentIDs: [[Place]: String] = [:]
    private var structureIDs: [Int: String] = [:]

    init(_ table: FoundTable, _ structure: Structure?, columns: [Int], ids: IDMaker) {
        self.table = table
        self.structure = structure
        self.ids = ids
        order = columns
        self.columns = Set(columns)
    }

    /// The first level.
    mutating func read(_ numbers: inout NumberColumns) -> [IndicatorPlan] {
        // What stands above all of them says nothing of any: "Scores".
        let shared = sharedParent
        var leaves: [(column: Int, path: [CSVCell], plan: IndicatorPlan)] = []
        for index in order {
            let column = table.columns[index]
            guard let (cells, isPercent) = numbers.read(column) else {
                guesses.append(Guess(.left, "\(ColumnRoles.title(column)) holds no number", at: column.heading.place))
                columns.remove(index)
                continue
            }
            var path = column.parents.filter { $0.place != shared }
            var heading = column.heading
            // A pair of score and rank is about what stands above it.
            if HeadingWords.total.matches(heading.text), let above = path.last {
                heading = above
                path.removeLast()
            }
            let said = HeadingNumbers(heading.text)
            let name = said.name.isEmpty ? "\(SheetCell.letters(column.heading.column))" : said.name
            var plan = IndicatorPlan(id: "", name: name, place: column.heading.place)
            plan.cells = cells
            plan.maximum = column.meta[.maximum].flatMap { Structure.number($0.text) } ?? said.maximum
            plan.weight = column.meta[.weight].flatMap { Structure.number($0.text) } ?? said.weight
            plan.measure = column.meta[.measure]?.text ?? said.measure ?? (isPercent ? "%" : nil)
            plan.isLowBest = column.meta[.direction].flatMap { HeadingWords.isLowBest($0.text) } ?? false
            leaves.append((index, path, plan))
        }
        if let structure, structure.isAbout(leaves.flatMap { [$0.plan.name, table.columns[$0.column].heading.text] }) {
            return byStructure(structure, leaves)
        }
        var times: [String: Int] = [:]
        for position in leaves.indices {
            let path = (leaves[position].path.map(\.text) + [leaves[position].plan.name]).joined(separator: "\u{1}")
            times[path, default: 0] += 1
            // A heading that stands twice is two indicators.
            let key = times[path] == 1 ? path : "\(path)\u{1}\(times[path] ?? 0)"
            leaves[position].plan.id = ids.id(leaves[position].plan.name, key: key, fallback: "indicator")
        }
        return byHeadings(leaves.map { ($0.path, $0.plan) }, above: [])
    }

    private var sharedParent: Place? {
        let first = order.compactMap { table.columns[$0].parents.first?.place }
        return order.count > 1 && first.count == order.count && Set(first).count == 1 ? first[0] : nil
    }

    // MARK: By what stands above

    private mutating func byHeadings(_ leaves: [(path: [CSVCell], plan: IndicatorPlan)], above: [CSVCell]) -> [IndicatorPlan] {
        var nodes: [IndicatorPlan] = [], seen: Set<Place> = []
        for leaf in leaves {
            guard let head = leaf.path.first else {
                nodes.append(leaf.plan)
                continue
            }
            if !seen.insert(head.place).inserted { continue }
            let inside = leaves.filter { $0.path.first?.place == head.place }
            let said = HeadingNumbers(head.text), path = above + [head]
            var node = IndicatorPlan(id: "", name: said.name, place: head.place)
            node.id = ids.id(said.name, key: path.map(\.text).joined(separator: "\u{1}"), fallback: "pillar")
            node.maximum = said.maximum
            node.weight = said.weight
            node.comment = "stands above \(inside.count == 1 ? "1 column" : "\(inside.count) columns")"
            parentIDs[path.map(\.place)] = node.id
            guesses.append(Guess("\"\(head.text)\" is made of the indicators below it", at: head.place, change: .indicators(node.id)))
            node.children = byHeadings(inside.map { (Array($0.path.dropFirst()), $0.plan) }, above: path)
            nodes.append(node)
        }
        return nodes
    }

    /// The indicator that a column below a heading is about.
    func parentID(of index: Int) -> String? {
        let places = table.columns[index].parents.map(\.place)
        if let known = parentIDs[places] { return known }
        // A pair's indicator has the heading above it as its name.
        let names = table.columns[index].parents.filter { $0.place != sharedParent }.map { HeadingNumbers($0.text).name }
        return names.isEmpty ? nil : ids.known(names.joined(separator: "\u{1}"))
    }

    // MARK: By another sheet

    static func names(_ node: Int, _ structure: Structure, _ column: FoundTable.Column) -> Bool {
        let headings = [column.heading.text, HeadingNumbers(column.heading.text).name].map(HeadingWords.folded)
        return structure.nodes[node].keys.contains { headings.contains(HeadingWords.folded($0)) }
    }

    func structureID(of index: Int) -> String? {
        guard let structure else { return nil }
        return structure.nodes.indices.first { Self.names($0, structure, table.columns[index]) }.flatMap { structureIDs[$0] }
    }

    private mutating func byStructure(_ structure: Structure, _ leaves: [(column: Int, path: [CSVCell], plan: IndicatorPlan)]) -> [IndicatorPlan] {
        var left = leaves
        let place = structure.nodes.first?.place ?? structure.grid.place
        guesses.append(Guess("the sheet \"\(structure.grid.name)\" says how the indicators hang together", at: place, change: .init("indicators.yaml")))
        func build(_ parent: Int?, depth: Int) -> [IndicatorPlan] {
            structure.children(of: parent).compactMap { position in
                let node = structure.nodes[position], below = structure.children(of: position)
                var plan: IndicatorPlan
                if below.isEmpty {
                    guard let found = left.firstIndex(where: { Self.names(position, structure, table.columns[$0.column]) }) else {
                        guesses.append(Guess(.left, "\"\(node.name)\" has no column of scores", at: node.place, change: .init("indicators.yaml")))
                        return nil
                    }
                    plan = left.remove(at: found).plan
                } else {
                    plan = IndicatorPlan(id: "", name: node.name, place: node.place)
                    plan.children = build(position, depth: depth + 1)
                    if plan.children.isEmpty { return nil }
                }
                plan.name = node.name
                plan.id = ids.id(node.name, key: "\(position)\u{1}\(node.name)", fallback: "indicator")
                structureIDs[position] = plan.id
                plan.weight = node.weight ?? plan.weight
                plan.maximum = node.maximum ?? plan.maximum
                plan.measure = node.measure ?? plan.measure
                plan.description = node.description
                plan.isLowBest = node.direction.flatMap { HeadingWords.isLowBest($0.text) } ?? plan.isLowBest
                if !below.isEmpty { plan.place = node.place } else { plan.comment = "its place in the tree by \(node.place.withinFile)" }
                return plan
            }
        }
        var nodes = build(nil, depth: 0)
        // One above all others is the total.
        if nodes.count == 1, !nodes[0].children.isEmpty { nodes = nodes[0].children }
        for (_, _, plan) in left {
            var plan = plan
            plan.id = ids.id(plan.name, fallback: "indicator")
            plan.comment = "not in the sheet \"\(structure.grid.name)\""
            guesses.append(
                Guess(
                    "\"\(plan.name)\" is not in the sheet \"\(structure.grid.name)\", and stands on the first level", at: plan.place,
                    change: .indicators(plan.id)))
            nodes.append(plan)
        }
        return nodes
    }
}
