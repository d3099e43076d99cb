import Source

/// What each column of a table is, with the reason.
struct ColumnRoles {
    enum Role: Equatable {
        case code, name, englishName, running, year, group, attribute, indicator, total, rank
        /// Of the parent that stands above it: its published value or rank.
        case parentValue, parentRank
        /// Of a table with a row for each value.
        case item, itemParent, value
        case none
    }

    private(set) var roles: [Role]
    private(set) var guesses: [Guess] = []
    private let table: FoundTable

    /// As many groups as a grouping has at most.
    private static let mostGroups = 20

    init(_ table: FoundTable) {
        self.table = table
        roles = Array(repeating: .none, count: table.columns.count)
        for index in table.columns.indices { roles[index] = first(index) }
        findItems()
        findScores()
        findNames()
        findGroups()
    }

    func column(_ role: Role) -> Int? { roles.firstIndex(of: role) }
    func columns(_ role: Role) -> [Int] { roles.indices.filter { roles[$0] == role } }

    var isLong: Bool { column(.item) != nil && column(.value) != nil }

    /// By heading and cells alone; texts are settled afterwards.
    private func first(_ index: Int) -> Role {
        let column = table.columns[index], heading = column.heading.text, kinds = column.readings
        let numbers = kinds.count(where: \.isNumber), texts = kinds.count { $0 == .text }
        if numbers + texts == 0 { return heading.isEmpty || !column.parents.isEmpty ? .none : .attribute }
        let isNumeric = numbers > 0 && numbers * 10 >= (numbers + texts) * 7
        if HeadingWords.code.matches(heading), Self.areCodes(column) || table.columns.contains(where: { HeadingWords.year.matches($0.heading.text) }) {
            return .code
        }
        guard isNumeric else { return .attribute }
        if column.isPublished { return .parentValue }
        if HeadingWords.isChange(heading) { return .attribute }
        if HeadingWords.running.matches(heading) { return .running }
        if HeadingWords.year.matches(heading), column.cells.allSatisfy({ $0.text.isEmpty || $0.text.year != nil }) { return .year }
        // What stands under a pillar is about the pillar.
        let isBelow = !column.parents.isEmpty && !HeadingWords.total.matches(column.parents[0].text)
        if HeadingWords.rank.matches(heading) { return isBelow ? .parentRank : .rank }
        if HeadingWords.total.matches(heading) || (isBelow && HeadingWords.statistic.matches(heading)) { return isBelow ? .parentValue : .total }
        return HeadingWords.size.matches(heading) ? .attribute : .indicator
    }

    /// Units, indicators and values in three columns.
    private mutating func findItems() {
        guard let item = roles.indices.first(where: { roles[$0] == .attribute && HeadingWords.item.matches(table.columns[$0].heading.text) }),
            let value = roles.indices.first(where: { [.indicator, .total].contains(roles[$0]) && HeadingWords.value.matches(table.columns[$0].heading.text) })
        else { return }
        roles[item] = .item
        roles[value] = .value
        // A text that is the same wherever the indicator is the same, and more than one.
        for index in roles.indices where roles[index] == .attribute && HeadingWords.parent.matches(table.columns[index].heading.text) {
            if isConstant(index, within: item) { roles[index] = .itemParent }
        }
    }

    /// An index of which nothing but totals was published has them as its scores.
    private mutating func findScores() {
        guard column(.indicator) == nil, column(.parentValue) == nil, column(.value) == nil else { return }
        for index in columns(.total) { roles[index] = .indicator }
    }

    private func isConstant(_ column: Int, within other: Int) -> Bool {
        var seen: [String: String] = [:]
        for (cell, key) in zip(table.columns[column].cells, table.columns[other].cells) {
            if let known = seen.updateValue(cell.text, forKey: key.text), known != cell.text { return false }
        }
        return Set(seen.values).count > 1
    }

    private mutating func findNames() {
        let texts = columns(.attribute).filter { table.columns[$0].readings.contains(.text) }
        for index in texts where HeadingWords.englishName.matches(table.columns[index].heading.text) { roles[index] = .englishName }
        let left = texts.filter { roles[$0] == .attribute }
        let repeats = isLong || column(.year) != nil
        let named = left.first { HeadingWords.name.matches(table.columns[$0].heading.text) && (repeats || Self.areMostlyUnique(table.columns[$0])) }
        if let named {
            roles[named] = .name
        } else if let first = left.first(where: { repeats || Self.areUnique(table.columns[$0]) }) {
            roles[first] = .name
            guesses.append(
                Guess(
                    "the units' names are taken from \(Self.title(table.columns[first])), the first column of texts that differ in every row",
                    at: table.columns[first].heading.place, change: .units("name")))
        } else if column(.code) == nil, let first = left.first {
            // Doubles in it are told as what they are.
            roles[first] = .name
        }
    }

    private mutating func findGroups() {
        let rows = table.rowCount
        for index in columns(.attribute) {
            let column = table.columns[index], kinds = column.readings
            guard kinds.contains(.text), !HeadingWords.note.matches(column.heading.text), !column.heading.text.isEmpty else { continue }
            let texts = column.cells.map(\.text).filter { !$0.isEmpty }, different = Set(texts).count
            let isNamed = HeadingWords.group.matches(column.heading.text)
            let isFew = different >= 2 && different <= Self.mostGroups && different * 2 <= rows
            guard different >= 2, texts.count * 5 >= rows * 4, isFew || (isNamed && different <= Self.mostGroups && different < rows) else { continue }
            roles[index] = .group
        }
    }

    /// Each another, and there in nearly every row: an id is made where there is none.
    private static func areCodes(_ column: FoundTable.Column) -> Bool {
        let texts = column.cells.map(\.text).filter { !$0.isEmpty }
        return Set(texts).count == texts.count && texts.count * 5 >= column.cells.count * 4
    }

    static func areUnique(_ column: FoundTable.Column) -> Bool {
        let texts = column.cells.map(\.text)
        return !texts.contains("") && Set(texts).count == texts.count
    }

    /// A name that stands twice is a mistake, not another kind of column.
    private static func areMostlyUnique(_ column: FoundTable.Column) -> Bool {
        let texts = column.cells.map(\.text).filter { !$0.isEmpty }
        return Set(texts).count * 10 >= texts.count * 8 || texts.count < 5
    }

    /// A column as it is spoken of.
    static func title(_ column: FoundTable.Column) -> Message {
        if column.isPublished { return "\"\(column.heading.text)\"" }
        if !column.heading.text.isEmpty { return "\"\((column.parents + [column.heading]).map(\.text).joined(separator: " / "))\"" }
        return column.heading.place.sheet != nil ? "column \(SheetCell.letters(column.heading.column))" : "a column without a heading"
    }
}
