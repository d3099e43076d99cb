/// One line of a chart: a value in each column (an edition, a month), with gaps.
package struct ChartLine: Sendable, Equatable {
    package var label: String
    package var role: ChartRole
    /// One per column; nil where there is none. Shared ranks are the same number and marked in their text ("=8").
    package var values: [ChartValue?]
    /// The columns whose value cannot be compared with the one before: the line begins anew there.
    package var breaks: Set<Int>

    package init(_ label: String, values: [ChartValue?], breaks: Set<Int> = [], role: ChartRole = .normal) {
        self.label = label
        self.role = role
        self.values = values
        self.breaks = breaks
    }

    func value(_ column: Int) -> ChartValue? {
        guard column < values.count, let value = values[column], value.number.isFinite else { return nil }
        return value
    }

    /// The columns whose points are joined, piece by piece: a missing value and a break end one.
    func pieces(_ columns: Range<Int>) -> [[Int]] {
        var pieces: [[Int]] = [], piece: [Int] = []
        for column in columns {
            let isThere = value(column) != nil
            if !isThere || breaks.contains(column) {
                if !piece.isEmpty { pieces.append(piece) }
                piece = []
            }
            if isThere { piece.append(column) }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    /// Whether it stands out, by its own colour.
    var stands: Bool { role != .normal && role != .context }

    /// The classes of its path and of its points.
    var tints: (path: String, point: String) {
        let name = role.className
        return (name.isEmpty ? "trace" : "trace \(name)", name.isEmpty ? "ctx" : name)
    }
}
