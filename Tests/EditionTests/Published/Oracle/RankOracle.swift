/// Who stands where, and in which band: how many stand before each unit, by the definitions.
struct RankOracle {
    let index: GeneratedIndex
    let oracle: IndexOracle
    /// The places that scores on indicators are printed with.
    let places: Int
    /// By unit: the printed ranks that decide among equal totals; nil where they do not.
    var printed: [PlainFraction?]?

    /// By the values on a node: one rank for each unit.
    func ranks(_ node: Int, _ values: [PlainFraction?]) -> [PlainFraction?] {
        let ranked = values.indices.filter { compared(node, values[$0], $0) != nil }
        func isBefore(_ a: Int, _ b: Int) -> Bool { self.isBefore(a, b, node, values) }
        return values.indices.map { unit in
            guard ranked.contains(unit) else { return nil }
            let before = ranked.filter { isBefore($0, unit) }, alike = ranked.filter { !isBefore($0, unit) && !isBefore(unit, $0) }
            switch index.ranking {
            case "competition": return PlainFraction(before.count + 1)
            case "modified": return PlainFraction(before.count + alike.count)
            case "fractional": return PlainFraction(2 * before.count + alike.count + 1, over: 2)
            default:
                // Dense: one more than there are different places before.
                let distinct = before.filter { a in !before.contains { b in b < a && !isBefore(a, b) && !isBefore(b, a) } }
                return PlainFraction(distinct.count + 1)
            }
        }
    }

    /// The band of each unit, by position: of the value as it is printed, or by how many of the ranked units are better.
    func bands(_ bands: GeneratedIndex.Bands, _ values: [PlainFraction?]) -> [Int?] {
        if bands.quantiles == 0 { return values.map { value in value.map { band(bands, $0) } } }
        let isLow = oracle.lowIsBest(bands.node), ranked = values.indices.filter { compared(bands.node, values[$0], $0) != nil }
        return values.indices.map { unit in
            guard let own = compared(bands.node, values[unit], unit) else { return nil }
            let better = ranked.filter { other in
                let value = compared(bands.node, values[other], other)!
                return isLow ? value < own : value > own
            }
            return better.count * bands.quantiles / ranked.count
        }
    }

    func band(_ bands: GeneratedIndex.Bands, _ value: PlainFraction) -> Int {
        let printed = value.rounded(places(of: bands.node), halfEven: index.halfEven)
        return bands.bounds.firstIndex { $0 <= printed } ?? bands.bounds.count
    }

    private func places(of node: Int) -> Int { node == 0 ? index.decimals : places }

    private func compared(_ node: Int, _ value: PlainFraction?, _ unit: Int) -> PlainFraction? {
        index.unranked.contains(unit) ? nil : value.map { index.byExact ? $0 : $0.rounded(places(of: node), halfEven: index.halfEven) }
    }

    /// Whether a stands before b.
    private func isBefore(_ a: Int, _ b: Int, _ node: Int, _ values: [PlainFraction?]) -> Bool {
        guard let x = compared(node, values[a], a), let y = compared(node, values[b], b) else { return false }
        if x != y { return (x > y) != (oracle.lowIsBest(node) != index.fromWorst) }
        if node != 0 { return false }
        if let leaf = index.tieBreak {
            let p = compared(leaf, oracle.score(leaf, a), a), q = compared(leaf, oracle.score(leaf, b), b)
            if p != q {
                guard let p else { return false }
                guard let q else { return true }
                return (p > q) != (oracle.lowIsBest(leaf) != index.fromWorst)
            }
        }
        if index.hasTieColumn, index.sizes[a] != index.sizes[b] { return index.sizes[a] > index.sizes[b] }
        if let printed, printed[a] != printed[b] {
            guard let p = printed[a] else { return false }
            return printed[b].map { p < $0 } ?? true
        }
        return false
    }
}
