/// What was printed of an index, right or not, and what is to be found of it.
struct PrintedTable {
    private(set) var text = ""
    /// By node, then by unit: what pages show.
    private(set) var shown: [[PlainFraction?]]
    /// `u2 n3 rounding`, `u1 rank differs`, `u0 band:n3 differs`; in no order.
    private(set) var findings: [String] = []
    /// By node of which ranks are compared, then by unit.
    private(set) var ranks: [Int: [PlainFraction?]] = [:]
    /// In the order of the index's bands, then by unit: what pages show, by position.
    private(set) var bands: [[Int?]] = []
    /// Printed values that nothing explains.
    private(set) var wrong: [(unit: Int, node: Int, printed: PlainFraction, places: Int)] = []

    /// Chooses bands, and prints.
    init(_ index: inout GeneratedIndex, _ oracle: IndexOracle) {
        let units = 0..<index.unitCount
        shown = oracle.values
        var columns: [(heading: String, cells: [String])] = [], judged = oracle.values, printed: [Int: [PlainFraction?]] = [:]
        for node in index.parents where node == 0 || index.chance(2) {
            let places = node == 0 ? index.decimals : 2
            let cells = units.map { unit in
                oracle.values[node][unit].map { $0.rounded(places, halfEven: index.halfEven) + PlainFraction(index.slip()) * PlainFraction.last(places) }
            }
            printed[node] = cells
            columns.append((index.nodes[node].id, cells.map { $0?.text(places) ?? "" }))
            for unit in units {
                guard let value = cells[unit] else { continue }
                let verdict = oracle.verdict(value, places: places, node, unit)
                if verdict != "same" { findings.append("u\(unit) \(index.nodes[node].id) \(verdict)") }
                if verdict == "differs" { wrong.append((unit, node, value, places)) }
                if index.stands { shown[node][unit] = value }
                // Ranks are those of what was printed, which a computed value stands for where it is the same.
                if index.stands || verdict != "same" { judged[node][unit] = value }
            }
        }
        var ranking = RankOracle(index: index, oracle: oracle, places: Self.places(index, printed))
        for node in index.parents where node == 0 || (printed[node] != nil && index.chance(3)) {
            let order = index.asPublished && node == 0
            // Equal totals in the order of the table, if they are to have one.
            ranking.printed = order ? units.map { PlainFraction($0) } : nil
            let cells = ranking.ranks(node, judged[node]).map { rank in rank.map { index.chance(8) ? $0 + .one : $0 } }
            ranking.printed = order ? cells : nil
            let right = ranking.ranks(node, judged[node]), name = node == 0 ? "rank" : "rank:" + index.nodes[node].id
            for unit in units where cells[unit] != right[unit] { findings.append("u\(unit) \(name) differs") }
            columns.append((name, cells.map { rank in rank.map { $0.text($0.d == 1 ? 0 : 1) } ?? "n/r" }))
            ranks[node] = ranking.ranks(node, shown[node])
        }
        for node in index.parents where index.bands.count < 2 && index.chance(3) {
            index.addBands(node, oracle)
            guard let declared = index.bands.last, declared.node == node else { continue }
            var right = ranking.bands(declared, shown[node])
            bands.append(right)
            // A band belongs to the number that is printed beside it.
            if declared.quantiles == 0 { for unit in units { if let value = printed[node]?[unit] { right[unit] = ranking.band(declared, value) } } }
            let cells = right.map { band in band.map { index.chance(8) ? ($0 + 1) % declared.names.count : $0 } }
            let name = node == 0 ? "band" : "band:" + index.nodes[node].id
            for unit in units where cells[unit] != right[unit] {
                findings.append("u\(unit) \(name) differs")
                if index.stands { bands[bands.count - 1][unit] = cells[unit] }
            }
            columns.append((name, cells.map { band in band.map { declared.names[$0] } ?? "" }))
        }
        text = "unit," + columns.map(\.heading).joined(separator: ",") + "\n"
        for unit in units { text += "u\(unit)," + columns.map { $0.cells[unit] }.joined(separator: ",") + "\n" }
    }

    /// The places of scores: those of the longest one, at least those of totals where some are made by means or stand for others that are missing.
    private static func places(_ index: GeneratedIndex, _ printed: [Int: [PlainFraction?]]) -> Int {
        let scores = index.scores.joined().compactMap { $0?.places(atMost: 4) }.max() ?? 0
        let standing = index.stands && printed.contains { node, cells in node != 0 && cells.contains { $0 != nil } } ? 2 : 0
        let isAdded = index.missing != "exclude" && index.parents.allSatisfy { $0 == 0 || index.nodes[$0].aggregate == "sum" }
        return isAdded ? max(scores, standing) : max(scores, standing, index.decimals)
    }
}

extension GeneratedIndex {
    /// Bands of a node whose bounds lie among its values, or of one size.
    fileprivate mutating func addBands(_ node: Int, _ oracle: IndexOracle) {
        if chance(2) {
            bands.append(Bands(node: node, quantiles: 2 + Int(generator.next() % 3)))
            return
        }
        let bounds = Set(oracle.values[node].compactMap { $0?.rounded(0) }).sorted(by: >).prefix(2)
        if !bounds.isEmpty { bands.append(Bands(node: node, bounds: Array(bounds))) }
    }
}
