import Scoring

/// Which indicators a formula reads in which editions, told from its parts. What is read in two of them is compared, whatever is done with it:
/// a difference, a condition, two lists held to each other.
struct EditionReads {
    enum Measure { case score, rate, order }

    struct Read {
        let edition: String
        /// The node there; nil for the row's own indicator.
        let node: Int?
        let measure: Measure
        /// Where it is named.
        let offset: Int
    }

    private(set) var all: [Read] = []
    private let source: FormulaSource
    /// The edition in which the formula is written.
    private let home: Dataset
    private let hasIndicator: Bool

    init(_ node: FormulaNode, _ source: FormulaSource, _ home: Dataset, hasIndicator: Bool) {
        self.source = source
        self.home = home
        self.hasIndicator = hasIndicator
        add(node, home, .score)
    }

    private func dataset(_ id: String) -> Dataset? { id == home.editionID ? home : home.others[id] }

    private mutating func add(_ node: FormulaNode, _ dataset: Dataset, _ measure: Measure) {
        switch node.kind {
        case .number, .truth: break
        case .name(let name), .text(let name): addName(name, node, dataset, measure)
        case .set: break
        case .negative(let inner), .percent(let inner), .not(let inner), .scenario(let inner, _, _): add(inner, dataset, measure)
        case .arithmetic(let first, let operands):
            if operands.allSatisfy({ $0.symbol == .minus }), find(source.text(node.range), dataset) != nil {
                addName(source.text(node.range), node, dataset, measure)
            } else {
                add(first, dataset, measure)
                for operand in operands { add(operand.node, dataset, measure) }
            }
        case .all(let parts), .any(let parts): for part in parts { add(part, dataset, measure) }
        case .comparison(let left, _, _, let right), .membership(let left, let right, _):
            add(left, dataset, measure)
            add(right, dataset, measure)
        case .edition(let inner, let id, _): if let other = self.dataset(id) { add(inner, other, measure) }
        case .call(let call): add(call, dataset, measure)
        }
    }

    private mutating func addName(_ name: String, _ node: FormulaNode, _ dataset: Dataset, _ measure: Measure) {
        if hasIndicator, folded(name) == "indicator" {
            all.append(Read(edition: dataset.editionID, node: nil, measure: measure, offset: node.offset))
        } else if folded(name) == "rank", case .name = node.kind {
            all.append(Read(edition: dataset.editionID, node: 0, measure: .order, offset: node.offset))
        } else if let found = find(name, dataset) {
            all.append(Read(edition: dataset.editionID, node: found, measure: measure, offset: node.offset))
        }
    }

    private func find(_ name: String, _ dataset: Dataset) -> Int? {
        if dataset.editionID != home.editionID, case .one(let own) = home.names.indicators.find(name), let there = home.indicator(own, in: dataset) {
            return there
        }
        if case .one(let found) = dataset.names.indicators.find(name) { return found }
        return nil
    }

    private mutating func add(_ call: FormulaNode.Call, _ dataset: Dataset, _ outer: Measure) {
        let name = Function.named(call.name)?.name ?? ""
        var measure = outer
        switch name {
        case Function.acknowledged.name, Function.comparable.name, Function.entrants.name, Function.leavers.name, Function.full.name, Function.data.name,
            Function.column.name:
            return
        case Function.change.name:
            guard let operand = call.arguments.first else { return }
            let named = call.arguments.dropFirst().first.flatMap(source.editionID) ?? dataset.previous
            add(operand, dataset, outer)
            if let other = named.flatMap(self.dataset) { add(operand, other, outer) }
            return
        case Function.climb.name:
            let named = call.arguments.last.flatMap(source.editionID).flatMap { self.dataset($0) == nil ? nil : $0 } ?? dataset.previous
            for edition in [dataset, named.flatMap(self.dataset)].compactMap({ $0 }) { subject(call, edition, .order) }
            return
        case Function.rate.name: measure = .rate
        case Function.rank.name, Function.top.name, Function.bottom.name, Function.band.name: measure = name == Function.band.name ? .score : .order
        default: break
        }
        if [Function.score.name, Function.rate.name, Function.rank.name, Function.top.name, Function.bottom.name, Function.band.name].contains(name) {
            subject(call, dataset, measure)
        } else {
            for argument in call.arguments { add(argument, dataset, measure) }
        }
        if let filter = call.filter { add(filter, dataset, .score) }
        if let weight = call.weight { add(weight, dataset, .score) }
    }

    /// What a call reads that speaks of the total where it names no indicator.
    private mutating func subject(_ call: FormulaNode.Call, _ dataset: Dataset, _ measure: Measure) {
        let count = all.count
        for argument in call.arguments { add(argument, dataset, measure) }
        if all.count == count { all.append(Read(edition: dataset.editionID, node: 0, measure: measure, offset: call.range.lowerBound)) }
    }

    /// Every two reads of one indicator in two editions, the later edition first.
    var pairs: [(later: Read, earlier: Read)] {
        guard let timeline = home.timeline else { return [] }
        var found: [(later: Read, earlier: Read)] = []
        for (position, a) in all.enumerated() {
            for b in all[..<position] where a.edition != b.edition {
                guard let x = timeline.position(a.edition), let y = timeline.position(b.edition) else { continue }
                let (later, earlier) = x > y ? (a, b) : (b, a), places = (max(x, y), min(x, y))
                guard (later.node == nil) == (earlier.node == nil) else { continue }
                if let node = later.node, timeline.indicator(node, places.0, places.1) != earlier.node { continue }
                found.append((later, earlier))
            }
        }
        return found
    }
}
