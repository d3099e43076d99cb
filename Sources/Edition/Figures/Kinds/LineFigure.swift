import Formula
import Scoring
import Source

extension FigureInput {
    /// Lines: values or ranks along the editions, or along a column of a data table.
    ///
    /// Units, indicators and groups are lines themselves, whose points are the editions up to this one or the series that the block lists.
    /// Of editions and of a table's rows the series are lines, whose points are the rows; with `label` and `over` those rows of a table make a
    /// line that have the same label.
    func lines(_ problems: inout [Diagnostic]) -> Figure? {
        guard block.hasSeries(&problems), let source = rowSource(&problems) else { return nil }
        if let place = misplacedOver(source) {
            problems.report("unused-key", "only lines of a data table run over a column of it", at: place, hint: "delete over:")
            return nil
        }
        switch source {
        case .units, .indicators, .grouping: return block.series.count > 1 ? listedLines(source, &problems) : editionLines(source, &problems)
        case .editions: return seriesLines(source, &problems)
        case .table(let table):
            guard block.label != nil else { return seriesLines(source, &problems) }
            if let over = block.over { return labelledLines(table, over, &problems) }
            return listedLines(source, &problems)
        }
    }

    private func misplacedOver(_ source: RowSource) -> Place? { if case .table = source { nil } else { block.over?.place } }

    // MARK: Rows as lines

    /// Each row with its value in each edition.
    private func editionLines(_ source: RowSource, _ problems: inout [Diagnostic]) -> Figure? {
        let editions = self.editions, series = block.series[0]
        guard editions.count > 1 else {
            problems.report(
                "one-edition", "\(draft.id) is the only edition, and a line needs at least two", at: block.place,
                hint: "write rows: with a data table, or chart: bars")
            return nil
        }
        guard let selection = selection(source, &problems) else { return nil }
        let measure = series.measure(source, in: draft.dataset), isRank = measure?.function == "rank"
        var columns: [[FigureCell?]] = [], kind: NumberKind? = isRank ? .rank : nil
        for edition in editions {
            var column = ValueColumn(series, selection, edition.dataset, self)
            let ranks = RankColumn(series, selection, edition.dataset, self)
            guard let cells = isRank ? ranks.cells(&problems) : column.cells(&problems) else { return nil }
            kind = kind ?? column.kind
            columns.append(cells)
        }
        let ids = editions.map(\.id)
        let rows = selection.heads.enumerated().map { position, head in
            var row = FigureRow(head, cells: columns.map { $0[position] })
            row.breaks = breaks(series, kind, over: ids, row: head.subject)
            return row
        }
        return rowLines(rows, selection, ids.map { .text(LocalizedText($0)) }, kind, over: ids, &problems)
    }

    /// Each row with its value in each series.
    private func listedLines(_ source: RowSource, _ problems: inout [Diagnostic]) -> Figure? {
        guard block.series.count > 1 else {
            problems.report(
                "no-series", "lines named by a column have no points to run through", at: block.label?.place ?? block.place,
                hint: "add over: with the column of the years, or write series: with a label and a value for each year")
            return nil
        }
        guard let table = table(&problems), isOneMeasure(table.kinds, &problems) else { return nil }
        var rows = table.rows
        for index in rows.indices { rows[index].breaks = breaks(between: table.series, table.kinds, source, row: rows[index].subject) }
        let editions = editions(of: table.series, source)
        return rowLines(rows, table.selection, table.titles, table.kinds.lazy.compactMap { $0 }.first, over: editions, &problems)
    }

    /// The rows of a table that have one label make a line, with a point for each value of another column.
    private func labelledLines(_ table: Int, _ over: FigureBlock.Word, _ problems: inout [Diagnostic]) -> Figure? {
        guard block.series.count == 1 else {
            problems.report(
                "no-series", "lines named by a column take one value, not \(block.series.count) series", at: block.series[1].place,
                hint: "write value: with the column of the values")
            return nil
        }
        guard let along = LineColumn(over, in: draft.dataset.tables[table], &problems), let values = self.table(&problems) else { return nil }
        let data = draft.dataset.tables[table]
        let records = values.rows.compactMap { row in if case .record(let record) = row.subject { record } else { nil } }
        let points = along.points(records)
        var lines: [FigureRow] = [], filled: Set<[String]> = []
        for (row, record) in zip(values.rows, records) {
            let name = row.label.texts[0].text, point = along.text(record)
            guard filled.insert([name, point]).inserted else {
                problems.report(
                    "chart-two-points-in-one-place", "table \(data.name) has two rows of \(name) at \(point)", at: over.place,
                    hint: "choose one of them with where:, or name the lines by another column")
                return nil
            }
            guard let position = points.firstIndex(of: point) else { preconditionFailure("a point for each row") }
            if !lines.contains(where: { $0.id == name }) {
                var line = row
                line.id = name
                line.cells = points.map { _ in nil }
                lines.append(line)
            }
            guard let line = lines.firstIndex(where: { $0.id == name }) else { preconditionFailure("a line for each label") }
            lines[line].cells[position] = row.cells[0]
        }
        var selection = values.selection
        selection.all = Set(data.rows.indices.map { along.label($0, block.label) }).count
        return rowLines(lines, selection, points.map { .text(LocalizedText($0)) }, values.kinds[0], over: [], &problems)
    }

    private func rowLines(
        _ rows: [FigureRow], _ selection: RowSelection, _ titles: [FigureTitle], _ kind: NumberKind?, over editions: [String],
        _ problems: inout [Diagnostic]
    ) -> Figure? {
        guard rankScale(kind, &problems) else { return nil }
        let series = block.series[0]
        let lowestFirst = lowestFirst(series, kind, of: selection)
        // As they stand at their right ends.
        var sorted = rows.sorted(by: lowestFirst == true ? .ascending : .descending) { $0.cells.last??.compared }
        guard let panels = panels(&sorted, selection.source, &problems) else { return nil }
        let shown = markedAndLimited(sorted, &problems)
        return figure(shown, of: selection, titles) {
            $0.unjoined = Self.unjoined(shown.map(\.breaks), editions)
            $0.lines = FigureLines(.rows, measure: block.series.count == 1 ? series.title(kind: kind, selection.source, in: draft.dataset) : nil)
            $0.maximum = block.maximum
            $0.lowIsBest = lowIsBest(series, kind, of: selection)
            $0.lowestFirst = lowestFirst
            $0.isRank = kind == .rank
            $0.groups = panels.names
            $0.panels = panels.title
        }
    }

    // MARK: Series as lines

    /// Each series with its value in each row: in each edition, or in each row of a table.
    private func seriesLines(_ source: RowSource, _ problems: inout [Diagnostic]) -> Figure? {
        if let place = block.panels?.place {
            problems.report("unused-key", "lines that are series have no groups to be divided into", at: place, hint: "delete panels:")
            return nil
        }
        if let place = block.places[.limit] {
            problems.report(
                "unused-key", "the points of a line are all of its rows, so limit has no effect", at: place, hint: "delete limit:, or choose rows with where:")
            return nil
        }
        if case .editions = source, editions.count < 2 {
            problems.report(
                "one-edition", "\(draft.id) is the only edition, and a line needs at least two", at: block.place,
                hint: "write rows: with a data table, or chart: bars")
            return nil
        }
        var input = self
        input.block.label = block.over ?? block.label
        guard var table = input.table(&problems), isOneMeasure(table.kinds, &problems) else { return nil }
        if case .table(let position) = source {
            guard let ordered = inOrder(table.rows, draft.dataset.tables[position], &problems) else { return nil }
            table.rows = ordered
        }
        guard rankScale(table.kinds[0], &problems) else { return nil }
        let roles = markedSeries(&problems)
        var breaks = [Set<Int>](repeating: [], count: table.series.count), editions: [String] = []
        if case .editions = source {
            editions = table.rows.map(\.id)
            breaks = zip(table.series, table.kinds).map { self.breaks($0, $1, over: editions) }
        }
        return figure(table.rows, of: table.selection, table.titles) {
            $0.lines = FigureLines(.series, breaks: breaks, roles: roles)
            $0.unjoined = Self.unjoined(breaks, editions)
            $0.maximum = block.maximum
            $0.lowIsBest = table.series.count == 1 ? table.lowIsBest() : nil
            $0.lowestFirst = table.series.count == 1 ? table.lowestFirst() : nil
            $0.isRank = table.isRank()
        }
    }

    /// A table's rows as points: sorted where they are numbers, each once.
    private func inOrder(_ rows: [FigureRow], _ data: DataTable, _ problems: inout [Diagnostic]) -> [FigureRow]? {
        let over = block.over ?? (data.columns[0].name, block.rows?.place ?? block.place)
        guard let along = LineColumn(over, in: data, &problems) else { return nil }
        let records = rows.compactMap { row in if case .record(let record) = row.subject { record } else { nil } }
        let texts = records.map(along.text), points = along.points(records)
        guard points.count == texts.count else {
            let twice = texts.first { text in texts.count { $0 == text } > 1 } ?? ""
            problems.report(
                "chart-two-points-in-one-place", "table \(data.name) has two rows at \(twice)", at: over.place,
                hint: "add label: with the column that names the lines and over: with the one that they run along, or choose rows with where:")
            return nil
        }
        return points.compactMap { point in texts.firstIndex(of: point).map { rows[$0] } }
    }

    /// What `highlight` and `context` say of the series, by their labels.
    private func markedSeries(_ problems: inout [Diagnostic]) -> [FigureRow.Role] {
        let rows = block.series.enumerated().map { position, series in
            FigureRow(id: series.formula.text, label: series.label ?? LocalizedText(series.formula.text), subject: .record(position), cells: [])
        }
        return markedAndLimited(rows, &problems).map(\.role)
    }

    /// Ranks have a scale of their own, whose ends nobody gives.
    private func rankScale(_ kind: NumberKind?, _ problems: inout [Diagnostic]) -> Bool {
        guard kind == .rank, let option = [FigureOption.minimum, .maximum].first(where: { block.places[$0] != nil }), let place = block.places[option]
        else { return true }
        problems.report("unused-key", "the scale of ranks begins with the first, so \(option.rawValue) has no effect", at: place, hint: "delete it")
        return false
    }

    /// Lines that share a scale measure the same.
    private func isOneMeasure(_ kinds: [NumberKind?], _ problems: inout [Diagnostic]) -> Bool {
        func scale(_ kind: NumberKind?) -> Int? {
            switch kind {
            case .rank: 0
            case .rate: 1
            case nil: nil
            default: 2
            }
        }
        let scales = kinds.map(scale)
        guard let first = scales.lazy.compactMap({ $0 }).first, let other = scales.firstIndex(where: { $0 != nil && $0 != first }) else { return true }
        problems.report(
            "no-series", "ranks, rates and points do not share one scale", at: block.series[other].place, hint: "make a figure for each")
        return false
    }
}
