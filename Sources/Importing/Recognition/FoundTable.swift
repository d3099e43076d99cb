import Source

/// A table within a sheet: its headings, what stands between them and the first unit, a row for each unit, and what is no part of it.
struct FoundTable {
    struct Column {
        /// The heading in the last row that has one; blank where nobody wrote any.
        var heading: CSVCell
        /// What stands above it, from the top: pillars over their indicators.
        var parents: [CSVCell] = []
        /// By row.
        var cells: [CSVCell]
        /// What the rows between headings and units say of it.
        var meta: [HeadingWords: CSVCell] = [:]
        /// Whether it holds what was published of the last of its parents.
        var isPublished = false

        var readings: [CellReading] { cells.map { CellReading($0.text) } }
    }

    let grid: Grid
    /// Above the headings.
    var titles: [CSVCell] = []
    var columns: [Column]
    /// Rows that were left out, with the first cell of each.
    var left: [(cell: CSVCell, reason: Reason)] = []

    enum Reason {
        case statistic, note, anotherTable, secondHeadings
    }

    var rowCount: Int { columns.first?.cells.count ?? 0 }

    /// Nil where no row could head a table.
    static func find(in grid: Grid) -> FoundTable? {
        let kinds = grid.rows.map { row in row.cells.map { CellReading($0.text) } }
        guard let (headings, start) = headings(grid, kinds) else { return nil }
        var table = FoundTable(grid: grid, columns: [])
        table.titles = grid.rows[..<(headings.first ?? 0)].compactMap(\.first)
        var meta: [(HeadingWords, Grid.Row)] = [], body: [Grid.Row] = []
        for row in grid.rows[(headings.first ?? 0)..<start] where !headings.contains(where: { grid.rows[$0].line == row.line }) {
            if let kind = metaKind(row, isBelow: false) { meta.append((kind, row)) }
        }
        var isOver = false
        for index in start..<grid.rows.count {
            let row = grid.rows[index]
            guard let first = row.first else { continue }
            let numbers = kinds[index].count(where: \.isNumber)
            if !isOver, let last = body.last, row.line > last.line + 1, numbers == 0, kinds[index].count(where: { $0 == .text }) > 1,
                index + 1 < grid.rows.count
            {
                isOver = true
                table.left.append((first, .anotherTable))
            }
            if isOver { continue }
            if let kind = metaKind(row, isBelow: !body.isEmpty) {
                meta.append((kind, row))
            } else if row.filled == 1 || HeadingWords.note.matches(first.text.prefix { $0 != ":" && $0 != "：" }.description) {
                table.left.append((first, .note))
            } else if isStatistic(row, kinds[index]) {
                table.left.append((first, .statistic))
            } else {
                body.append(row)
            }
        }
        guard !body.isEmpty else { return nil }
        table.columns = columns(grid, headings, body, meta)
        // A second row of headings says nothing of what hangs together if no heading stands over two of it.
        let parents = table.columns.compactMap(\.parents.first)
        if parents.count > 1, Set(parents.map(\.place)).count == parents.count, !table.columns.contains(where: { speaksOfParent($0.heading.text) }) {
            table.left.append((grid.rows[headings[headings.count - 1]].first ?? parents[0], .secondHeadings))
            for index in table.columns.indices where !table.columns[index].parents.isEmpty {
                table.columns[index].heading = table.columns[index].parents[0]
                table.columns[index].parents = []
            }
        }
        NumberedHeadings.settle(&table)
        return table
    }

    /// `Score`, `Rank`: about what stands above.
    private static func speaksOfParent(_ heading: String) -> Bool { HeadingWords.total.matches(heading) || HeadingWords.rank.matches(heading) }

    /// The rows that hold headings, and the first one below them.
    private static func headings(_ grid: Grid, _ kinds: [[CellReading]]) -> (rows: [Int], start: Int)? {
        func isHeading(_ index: Int) -> Bool {
            zip(kinds[index], grid.rows[index].cells).allSatisfy { kind, cell in
                switch kind {
                case .number: cell.text.year != nil
                case .missing: cell.text == "#N/A" ? false : cell.text == "/"
                case .blank, .text: true
                }
            } && grid.rows[index].filled > 1
        }
        for index in grid.rows.indices.prefix(60)
        where isHeading(index) && kinds[index].contains(.text)
            && zip(kinds[index], grid.rows[index].cells).count(where: { $0 == .text || $1.text.year != nil }) > 1
        {
            var rows = [index], next = index + 1
            while next < grid.rows.count, next < index + 5 {
                if metaKind(grid.rows[next], isBelow: false) != nil { next += 1; continue }
                guard isHeading(next), grid.rows[next].line <= grid.rows[next - 1].line + 1 else { break }
                rows.append(next)
                next += 1
            }
            // Below headings there are numbers, at once or within a few rows.
            guard next < grid.rows.count, kinds[next..<min(next + 3, kinds.count)].contains(where: { $0.contains(where: \.isNumber) }) else { continue }
            return (rows, next)
        }
        return nil
    }

    /// A row of maxima, weights, units of measure or directions.
    private static func metaKind(_ row: Grid.Row, isBelow: Bool) -> HeadingWords? {
        guard let first = row.first, row.filled > 1 else { return nil }
        let kinds: [HeadingWords] = [.weight, .maximum, .direction, .measure]
        guard let kind = kinds.first(where: { $0.matches(first.text) }) else { return nil }
        // Where the rows of units end, a maximum is the highest score, not the highest possible one.
        if isBelow, kind == .measure || kind == .direction { return nil }
        if isBelow, kind == .maximum, !["满分", "fullmarks", "满分值", "分值", "maximumscore"].contains(HeadingWords.folded(first.text)) { return nil }
        if kind == .measure || kind == .direction {
            // `Unit` heads the units' names as well.
            return row.cells.contains { $0.place != first.place && HeadingWords.isLowBest($0.text) == nil && CellReading($0.text).isNumber }
                ? nil
                : row.cells.contains { HeadingWords.name.matches($0.text) && $0.place != first.place } ? nil : isMeasures(row, kind) ? kind : nil
        }
        let others = row.cells.filter { $0.place != first.place && !$0.text.isEmpty }
        return others.contains { CellReading($0.text).isNumber } ? kind : nil
    }

    /// Whether the cells behind `unit` are short words such as `%` and `years`, and those behind `direction` directions.
    private static func isMeasures(_ row: Grid.Row, _ kind: HeadingWords) -> Bool {
        let others = row.cells.dropFirst().map(\.text).filter { !$0.isEmpty }
        if kind == .direction { return others.allSatisfy { HeadingWords.isLowBest($0) != nil } }
        let marks: Set<String> = ["%", "％", "score", "points", "index", "years", "usd", "分", "元", "万元", "亿元", "人", "个", "件", "年", "家", "次", "天"]
        return others.contains { marks.contains($0.lowercased()) || $0.contains("/") || $0.contains("%") || $0.lowercased().hasPrefix("per ") }
    }

    private static func isStatistic(_ row: Grid.Row, _ kinds: [CellReading]) -> Bool {
        guard let first = row.cells.first(where: { !$0.text.isEmpty && !CellReading($0.text).isNumber }) else { return false }
        return HeadingWords.statistic.matches(first.text)
    }

    private static func columns(_ grid: Grid, _ headings: [Int], _ body: [Grid.Row], _ meta: [(HeadingWords, Grid.Row)]) -> [Column] {
        let width = grid.rows[0].cells.count
        let upper = headings.dropLast().map { filled(grid, grid.rows[$0], below: grid.rows[headings.last ?? $0]) }
        return (0..<width).compactMap { position in
            let own = headings.map { grid.rows[$0].cells[position] }
            let leaf = own.lastIndex { !$0.text.isEmpty }
            let cells = body.map { $0.cells[position] }
            guard leaf != nil || cells.contains(where: { !$0.text.isEmpty }) else { return nil }
            let heading = leaf.map { own[$0] } ?? own[own.count - 1]
            let parents = upper.prefix(leaf ?? 0).compactMap { $0[position] }.filter { $0.text != heading.text && !$0.text.isEmpty }
            var column = Column(heading: heading, parents: parents, cells: cells)
            for (kind, row) in meta where !row.cells[position].text.isEmpty && row.cells[position].place != row.first?.place {
                column.meta[kind] = row.cells[position]
            }
            return column
        }
    }

    /// A row of headings in which each stands over all columns that it is about: those with which it is merged, else those up to the next one.
    private static func filled(_ grid: Grid, _ row: Grid.Row, below: Grid.Row) -> [CSVCell?] {
        var current: CSVCell?
        return row.cells.indices.map { position in
            let cell = row.cells[position]
            if !cell.text.isEmpty {
                // Written into each cell, it is one all the same.
                if let same = current, same.text == cell.text { return same }
                current = cell
                return cell
            }
            guard let start = current else { return nil }
            if let range = grid.merged.first(where: { $0.lines.contains(start.line) && $0.columns.contains(start.column) }) {
                return range.columns.contains(cell.column) ? start : nil
            }
            if !grid.merged.isEmpty || below.cells[position].text.isEmpty { return nil }
            // A heading of one column, over nothing, does not reach to the next one.
            let first = row.cells.firstIndex { $0.place == start.place } ?? position
            return below.cells[first].text.isEmpty ? nil : start
        }
    }
}
