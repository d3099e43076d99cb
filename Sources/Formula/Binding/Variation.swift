import Messages

/// What a part of a formula depends on. A part on which what stands around it has no hold is refused: it would be ignored without a word.
struct Variation: OptionSet, Sendable {
    let rawValue: UInt8

    /// The current unit, the current record of a data table, the current indicator.
    static let unit = Variation(rawValue: 1)
    static let record = Variation(rawValue: 2)
    static let indicator = Variation(rawValue: 4)
    /// The units that aggregates are over: all, or a group's.
    static let universe = Variation(rawValue: 8)
    /// Which edition's data it is read from: what `in 2016` changes.
    static let edition = Variation(rawValue: 16)
    /// The data at all; without, it is a constant.
    static let data = Variation(rawValue: 32)

    /// Read from the data of the edition that is asked.
    static let here: Variation = [.edition, .data]
    /// What differs from row to row of a loop.
    static let row: Variation = [.unit, .record, .indicator]

    /// Nothing but literals, or names of things.
    var isConstant: Bool { isDisjoint(with: [.data, .unit, .record, .indicator]) }

    /// What a thing that varies so is called: the things that a condition chooses among.
    var things: Message {
        if contains(.record) { return "row" }
        if contains(.indicator) { return "indicator" }
        return contains(.universe) ? "group" : "unit"
    }

    var severalThings: Message {
        if contains(.record) { return "rows" }
        if contains(.indicator) { return "indicators" }
        return contains(.universe) ? "groups" : "units"
    }
}
