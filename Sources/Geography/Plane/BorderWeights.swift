/// How much each point of a map matters, by M. Visvalingam and J. D. Whyatt, Line generalisation by repeated elimination of points (The
/// Cartographic Journal 30, 1993): the area of the triangle with its neighbours, computed again as points are taken away.
///
/// Borders are cut where three regions meet, and each piece is weighed once, for both of its sides. So whatever a drawing leaves out, it
/// leaves out on both, and no sliver opens between neighbours.
struct BorderWeights {
    /// By point, in steps of the grid squared.
    private(set) var weights: [Double]
    private let points: [GridPoint]
    private var isJunction: [Bool]

    init(_ rings: [[Int]], points: [GridPoint]) {
        self.points = points
        weights = [Double](repeating: -1, count: points.count)
        isJunction = Self.junctions(rings, count: points.count)
        for ring in rings where ring.count > 2 {
            for piece in pieces(ring) { weigh(piece) }
        }
        for index in weights.indices where weights[index] < 0 { weights[index] = .infinity }
    }

    /// A point whose neighbours are not the same in every ring that passes through it.
    private static func junctions(_ rings: [[Int]], count: Int) -> [Bool] {
        var neighbours = [(Int, Int)?](repeating: nil, count: count), isJunction = [Bool](repeating: false, count: count)
        for ring in rings {
            for (index, point) in ring.enumerated() {
                let one = ring[(index + ring.count - 1) % ring.count], other = ring[(index + 1) % ring.count]
                let pair = (min(one, other), max(one, other))
                if let known = neighbours[point] { if known != pair { isJunction[point] = true } } else { neighbours[point] = pair }
            }
        }
        return isJunction
    }

    /// The ring cut at its junctions, ends included. One without any begins where all its rings would: at the point that is first on the map.
    private func pieces(_ ring: [Int]) -> [[Int]] {
        let start =
            ring.firstIndex { isJunction[$0] }
            ?? ring.indices.min { (points[ring[$0]].x, points[ring[$0]].y) < (points[ring[$1]].x, points[ring[$1]].y) } ?? 0
        var pieces: [[Int]] = [], piece = [ring[start]]
        for step in 1...ring.count {
            let point = ring[(start + step) % ring.count]
            piece.append(point)
            if isJunction[point] || step == ring.count {
                pieces.append(piece)
                piece = [point]
            }
        }
        return pieces
    }

    private mutating func weigh(_ piece: [Int]) {
        weights[piece[0]] = .infinity
        weights[piece[piece.count - 1]] = .infinity
        guard piece.count > 2, weights[piece[1]] < 0 else { return }
        // Whichever way it is passed through, the areas that are equal are taken in one order.
        let piece = (points[piece[1]].x, points[piece[1]].y) < (points[piece[piece.count - 2]].x, points[piece[piece.count - 2]].y) ? piece : piece.reversed()
        let isRing = piece[0] == piece[piece.count - 1]
        var before = piece.indices.map { $0 - 1 }, after = piece.indices.map { $0 + 1 }
        var areas = piece.indices.map { $0 == 0 || $0 == piece.count - 1 ? .infinity : area(piece[$0 - 1], piece[$0], piece[$0 + 1]) }
        var queue = SmallestFirst(areas.indices.dropFirst().dropLast().map { (areas[$0], $0) })
        var left = piece.count - 2, greatest = 0.0
        while let (value, index) = queue.pop() {
            guard value == areas[index], weights[piece[index]] < 0 else { continue }
            // A ring keeps three points.
            if isRing, left <= 2 {
                weights[piece[index]] = .infinity
                continue
            }
            greatest = max(greatest, value)
            weights[piece[index]] = greatest
            left -= 1
            let (one, other) = (before[index], after[index])
            after[one] = other
            before[other] = one
            for neighbour in [one, other] where neighbour > 0 && neighbour < piece.count - 1 {
                areas[neighbour] = area(piece[before[neighbour]], piece[neighbour], piece[after[neighbour]])
                queue.push((areas[neighbour], neighbour))
            }
        }
    }

    private func area(_ a: Int, _ b: Int, _ c: Int) -> Double {
        let (a, b, c) = (points[a], points[b], points[c])
        return Double(abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y))) / 2
    }
}

/// A heap of areas with the points that they belong to; of equal ones the first point first.
struct SmallestFirst {
    private var items: [(Double, Int)]

    init(_ items: [(Double, Int)]) { self.items = items.sorted { $0 < $1 } }

    mutating func push(_ item: (Double, Int)) {
        items.append(item)
        var index = items.count - 1
        while index > 0, items[index] < items[(index - 1) / 2] {
            items.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func pop() -> (Double, Int)? {
        guard let first = items.first, let last = items.popLast() else { return nil }
        if items.isEmpty { return first }
        items[0] = last
        var index = 0
        while true {
            var least = index
            for child in [2 * index + 1, 2 * index + 2] where child < items.count && items[child] < items[least] { least = child }
            if least == index { return first }
            items.swapAt(index, least)
            index = least
        }
    }
}
