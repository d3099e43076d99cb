/// Borders within a region: where it is cut at the 180th meridian, or made of several shapes that lie side by side.
enum Seams {
    /// The rings of a region without the lines that two of them share.
    static func removed(_ rings: [[Int]]) -> [[Int]] {
        var counts: [Line: Int] = [:]
        for line in rings.lazy.flatMap(lines) { counts[line, default: 0] += 1 }
        if !counts.values.contains(where: { $0 > 1 }) { return rings }
        // Rings that share nothing stay as they are; the rest is sewn together again along the lines that are left.
        var kept = rings.filter { ring in lines(ring).allSatisfy { counts[$0] == 1 } }
        var open: [Int: [Int]] = [:], order: [Int] = []
        for ring in rings where !lines(ring).allSatisfy({ counts[$0] == 1 }) {
            for line in lines(ring) where counts[line, default: 0] % 2 == 1 {
                for (from, to) in [(line.a, line.b), (line.b, line.a)] {
                    if open[from] == nil { order.append(from) }
                    open[from, default: []].append(to)
                }
                // Of a line that stands three times, one is left.
                counts[line] = 0
            }
        }
        for start in order {
            while let first = open[start]?.first {
                var ring = [start], here = start, next = first
                repeat {
                    for (from, to) in [(here, next), (next, here)] {
                        if let index = open[from]?.firstIndex(of: to) { _ = open[from]?.remove(at: index) }
                    }
                    ring.append(next)
                    here = next
                    next = open[here]?.first ?? start
                } while here != start && !(open[here]?.isEmpty ?? true)
                ring.removeLast()
                if ring.count > 2 { kept.append(ring) }
            }
        }
        return kept
    }

    private struct Line: Hashable {
        let a: Int
        let b: Int
    }

    private static func lines(_ ring: [Int]) -> [Line] {
        ring.indices.map { index in
            let one = ring[index], next = ring[(index + 1) % ring.count]
            return Line(a: min(one, next), b: max(one, next))
        }
    }
}
