package import Source

/// What a number is, which decides how it is printed where no format is given.
package enum NumberKind: Hashable, Sendable {
    /// A constant, or arithmetic over things of different kinds.
    case plain
    /// A score of one unit on one indicator, and sums and extremes of such.
    case score
    /// A total, which is printed as the scoring rules publish it.
    case total(decimals: Int)
    case mean
    /// A part or a multiple of a score or total.
    case part
    /// A score rate or a share of units: 0.69 is printed 69.1%.
    case rate
    case count
    case rank
    /// Between two scores or means.
    case difference
    /// Of two numbers of one kind.
    case ratio
    /// A maximum, printed with its own digits.
    case stated
    /// A cell of a data table, printed as it is written.
    case cell
    /// A raw value, printed as it is written, with its unit of measure.
    case measured(LocalizedText?)

    /// The kind of a mean of such numbers, and of what else lies among them.
    var averaged: NumberKind { self == .rate ? .rate : .mean }

    /// The kind of a sum or, if `minus`, of a difference.
    static func sum(_ a: NumberKind, _ b: NumberKind, minus: Bool) -> NumberKind {
        switch (a, b) {
        case (.plain, let other), (let other, .plain): return other == .rank ? .plain : other
        case (.rate, .rate): return .rate
        case (.count, .count): return .count
        case (.cell, .cell): return .cell
        case (.measured(let a), .measured(let b)): return a == b ? .measured(a) : .plain
        case (.rank, .rank): return .count
        case (.stated, .stated): return .stated
        // What is missing to full marks is points as scores are.
        case (.stated, let other), (let other, .stated): return sum(.score, other, minus: minus)
        case (.part, .mean), (.mean, .part), (.part, .difference), (.difference, .part): return minus ? .difference : .mean
        case (.part, .part), (.part, .score), (.score, .part), (.part, .total), (.total, .part): return .part
        case (.mean, .mean), (.mean, .score), (.score, .mean), (.difference, _), (_, .difference), (.mean, .total), (.total, .mean):
            return minus ? .difference : .mean
        case (.score, .score), (.total, .total), (.score, .total), (.total, .score): return a
        default: return .plain
        }
    }

    static func product(_ a: NumberKind, _ b: NumberKind) -> NumberKind {
        switch (a, b) {
        case (.plain, .plain): .plain
        case (.plain, .rank), (.rank, .plain): .plain
        case (.plain, .count), (.count, .plain): .plain
        case (.plain, let other), (let other, .plain): other.scaled
        default: .plain
        }
    }

    /// Half of a score need not be one: it may have further places.
    private var scaled: NumberKind {
        switch self {
        case .score, .total, .stated: .part
        default: self
        }
    }

    static func quotient(_ a: NumberKind, _ b: NumberKind) -> NumberKind {
        if b == .plain { return a == .count || a == .rank ? .plain : a.scaled }
        return a == .plain ? .plain : .ratio
    }
}
