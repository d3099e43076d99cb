/// Stacking dots so that none covers another, each at its exact x.
enum Swarm {
    /// The level of each dot, 0 being the lowest: the first where the one before it is a diameter away.
    static func place(_ xs: [Double], diameter: Double) -> [Int] {
        var levels = [Int](repeating: 0, count: xs.count)
        var last: [Double] = []
        for index in xs.indices.sorted(by: { (xs[$0], $0) < (xs[$1], $1) }) {
            let level = last.firstIndex { xs[index] - $0 >= diameter } ?? last.count
            if level == last.count { last.append(xs[index]) } else { last[level] = xs[index] }
            levels[index] = level
        }
        return levels
    }
}
