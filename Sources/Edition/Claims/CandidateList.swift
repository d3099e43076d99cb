import Formula
import Scoring
import Source

/// The formulas that are tried for a number, with their values.
struct CandidateList {
    typealias Candidate = Suggester.Candidate

    private let dataset: Dataset
    /// Those that do not depend on the sentence.
    let general: [Candidate]

    init(_ dataset: Dataset) {
        self.dataset = dataset
        general = Self.aggregates(dataset) + Self.counts(dataset) + Self.gaps(dataset) + Self.cells(dataset)
    }

    private static func id(_ dataset: Dataset, _ node: Int) -> String { dataset.results.tree[node].id }

    /// The units of every group, by its column and value.
    private static func groups(_ dataset: Dataset) -> [(group: SentenceWords.Group, condition: String, units: [Int])] {
        dataset.groups.enumerated().flatMap { column, group in
            group.values.enumerated().map { value, member in
                (
                    SentenceWords.Group(column: column, value: value), "\(group.key) = \"\(member.id)\"",
                    dataset.units.indices.filter { dataset.units[$0].attributes[group.key] == member.id }
                )
            }
        }
    }

    private static func aggregates(_ dataset: Dataset) -> [Candidate] {
        let results = dataset.results, groups = groups(dataset)
        var list: [Candidate] = []
        for node in dataset.indicatorNames.indices {
            let name = id(dataset, node)
            if let full = results.tree[node].maximum { list.append(Candidate("full(\(name))", full, .stated, .full, node: node)) }
            func add(_ units: [Int], _ condition: String, _ groups: [SentenceWords.Group]) {
                guard let mean = results.plainMean(node, over: units) else { return }
                list.append(Candidate("mean(\(name)\(condition))", mean, .mean, .mean, node: node, groups: groups))
                if let rate = results.rate(mean, of: node) {
                    list.append(Candidate("rate(\(name)\(condition))", rate, .rate, .rate, node: node, groups: groups))
                }
                if groups.isEmpty, let full = results.tree[node].maximum {
                    list.append(Candidate("full(\(name)) - mean(\(name))", full - mean, .difference, .gap, node: node))
                }
                let values = units.compactMap { results.values[node][$0] }.sorted()
                let kind: NumberKind = node == 0 ? .total(decimals: results.rules.decimals) : .score
                if let median = Median(sorted: values) {
                    list.append(
                        Candidate("median(\(name)\(condition))", median.value, median.isBetween ? .mean : kind, .median, node: node, groups: groups))
                }
                if let highest = values.last { list.append(Candidate("max(\(name)\(condition))", highest, kind, .highest, node: node, groups: groups)) }
                if let lowest = values.first { list.append(Candidate("min(\(name)\(condition))", lowest, kind, .lowest, node: node, groups: groups)) }
            }
            add(Array(dataset.units.indices), "", [])
            for group in groups { add(group.units, " where \(group.condition)", [group.group]) }
        }
        return list
    }

    private static func counts(_ dataset: Dataset) -> [Candidate] {
        let results = dataset.results
        var list = [Candidate("count(units)", Exact(dataset.units.count), .count, .count)]
        for group in groups(dataset) {
            list.append(Candidate("count(where \(group.condition))", Exact(group.units.count), .count, .count, groups: [group.group]))
        }
        for group in dataset.groups {
            let names = group.name.texts.map(\.text)
            list.append(Candidate("count(groups(\(group.key)))", Exact(group.values.count), .count, .count, names: names))
        }
        for node in dataset.indicatorNames.indices.dropFirst() {
            let name = id(dataset, node)
            var conditions: [(String, (Exact) -> Bool)] = [("= 0", { $0.isZero }), ("> 0", { !$0.isZero && !$0.isNegative })]
            if let full = results.tree[node].maximum { conditions.insert(("= full(\(name))", { $0 == full }), at: 0) }
            for (condition, holds) in conditions {
                let count = results.values[node].count { $0.map(holds) ?? false }
                list.append(Candidate("count(where \(name) \(condition))", Exact(count), .count, .count, node: node))
                if !dataset.units.isEmpty {
                    list.append(Candidate("share(where \(name) \(condition))", Exact(count, over: dataset.units.count), .rate, .rate, node: node))
                }
            }
        }
        return list
    }

    /// Between the groups of a column, and between the group rates of two indicators.
    private static func gaps(_ dataset: Dataset) -> [Candidate] {
        let results = dataset.results, groups = groups(dataset)
        var list: [Candidate] = []
        let nodes = [0] + results.tree[0].children
        for node in nodes {
            for (position, first) in groups.enumerated() {
                for second in groups[(position + 1)...] where second.group.column == first.group.column {
                    guard let a = results.plainMean(node, over: first.units), let b = results.plainMean(node, over: second.units) else { continue }
                    let name = id(dataset, node)
                    list.append(
                        Candidate(
                            "gap(mean(\(name) where \(first.condition)), mean(\(name) where \(second.condition)))", (a - b).magnitude, .difference, .gap,
                            node: node, groups: [first.group, second.group]))
                }
            }
        }
        return list
    }

    private static func cells(_ dataset: Dataset) -> [Candidate] {
        var list: [Candidate] = []
        for table in dataset.tables {
            for row in table.rows.prefix(200) where !row.isEmpty {
                // The row's other words say what it is about.
                let names = row.filter { $0.number == nil && $0.text.unicodeScalars.count > 1 }.map(\.text)
                for (column, cell) in row.enumerated().dropFirst() {
                    guard let number = cell.number else { continue }
                    let formula = "data(\"\(table.name)\", \"\(row[0].text)\", \"\(table.columns[column].name)\")"
                    list.append(Candidate(formula, number, .cell, .cell, names: names))
                    if number.isInteger, !dataset.units.isEmpty {
                        list.append(Candidate("\(formula) / count(units) as 0.0%", number / Exact(dataset.units.count), .rate, .cell, names: names))
                    }
                }
            }
        }
        return list
    }

    /// Scores, rates and ranks of the units that the sentence names, and gaps between two of them.
    func units(_ words: SentenceWords) -> [Candidate] {
        let results = dataset.results
        var list: [Candidate] = []
        for unit in words.units.prefix(12) {
            let unitID = "\"\(dataset.units[unit].id)\""
            for node in dataset.indicatorNames.indices {
                let name = Self.id(dataset, node)
                guard let score = results.values[node][unit] else { continue }
                list.append(
                    Candidate("score(\(unitID), \(name))", score, node == 0 ? .total(decimals: results.rules.decimals) : .score, .score, node: node, unit: unit)
                )
                if let rate = results.rate(score, of: node) {
                    list.append(Candidate("rate(\(unitID), \(name))", rate, .rate, .rate, node: node, unit: unit))
                }
                if let rank = results.standings[node][unit]?.rank {
                    list.append(Candidate(node == 0 ? "rank(\(unitID))" : "rank(\(unitID), \(name))", rank, .rank, .rank, node: node, unit: unit))
                }
            }
        }
        return list
    }

    /// How many units reach, or miss, a number that the sentence has.
    func thresholds(_ words: SentenceWords) -> [Candidate] {
        let results = dataset.results
        var list: [Candidate] = []
        for node in [0] + words.nodes.filter({ $0 > 0 }) {
            let values = results.values[node].compactMap { $0 }
            for threshold in words.numbers {
                for (relation, holds) in [(">=", { $0 >= threshold }), ("<", { $0 < threshold }), ("=", { $0 == threshold })] as [(String, (Exact) -> Bool)] {
                    let condition = "\(Self.id(dataset, node)) \(relation) \(threshold.shortest(6))", count = values.count(where: holds)
                    list.append(Candidate("count(where \(condition))", Exact(count), .count, .count, node: node, threshold: threshold))
                    if !dataset.units.isEmpty {
                        list.append(
                            Candidate("share(where \(condition))", Exact(count, over: dataset.units.count), .rate, .rate, node: node, threshold: threshold))
                    }
                }
            }
        }
        return list
    }
}
