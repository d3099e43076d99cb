import Formula
import Geography
import Source

extension FigureInput {
    /// Units, groups or rows of a data table on a map, whose outlines a file of maps/ has.
    func map(_ problems: inout [Diagnostic]) -> Figure? {
        guard block.hasSeries(&problems), let source = rowSource(&problems), let shapes = shapes(&problems) else { return nil }
        switch source {
        case .units, .grouping, .table: break
        case .indicators, .editions:
            problems.report(
                "unknown-rows", "a map’s rows are units, groups or a data table", at: block.rows?.place ?? block.place,
                hint: "write rows: units, the name of a grouping or of a table")
            return nil
        }
        guard let selection = selection(source, &problems), var table = SeriesTable(selection, block.series, self, &problems) else { return nil }
        let order = table.bestFirst()
        table.rows = table.rows.sorted(by: order) { $0.cells[0]?.compared }.unrankedLast(draft.results)
        table.rows = table.ranked(by: order)
        let groups = colours(&table.rows, source, &problems)
        guard let map = outlines(of: table.rows, shapes, &problems) else { return nil }
        return figure(table.rows, of: selection, table.titles) {
            $0.maximum = maximum(of: table)
            $0.lowIsBest = table.lowIsBest()
            $0.lowestFirst = table.lowestFirst()
            $0.isRank = table.isRank()
            $0.between = table.between
            $0.block.unit = $0.block.unit ?? table.measureUnit
            $0.groups = groups
            $0.map = map
        }
    }

    /// The file that `shapes:` names, or the only one; nil after a problem.
    func shapes(_ problems: inout [Diagnostic]) -> ShapeFile? {
        let maps = draft.maps, names = maps.files.map(\.name)
        guard let word = block.shapes else {
            if maps.files.count == 1, maps.unreadable.isEmpty { return maps.files[0].file }
            // What could not be read has its own diagnostic.
            if maps.unreadable.isEmpty {
                problems.report(
                    "missing-key", names.isEmpty ? "there is no file of outlines for the map" : "map names none of several files of outlines", at: block.place,
                    hint: names.isEmpty ? "put NAME.geojson or NAME.svg into the folder maps of the edition" : "add shapes: with one of \(names)")
            } else if !names.isEmpty {
                problems.report("missing-key", "map names none of several files of outlines", at: block.place, hint: "add shapes: with one of \(names)")
            }
            return nil
        }
        let name = word.text.hasPrefix("maps/") ? String(word.text.dropFirst(5)) : word.text
        if let known = maps.files.first(where: { $0.name == name }) { return known.file }
        if !maps.unreadable.contains(name) {
            let hint: Message = nearest(name, among: names).map { "did you mean \($0)?" } ?? "put it into the folder maps of the edition"
            problems.report("unknown-shapes", "there is no file \(name) in maps/", at: word.place, hint: hint)
        }
        return nil
    }

    private func outlines(of rows: [FigureRow], _ file: ShapeFile, _ problems: inout [Diagnostic]) -> FigureMap? {
        guard let property = property(of: rows, file, &problems) else { return nil }
        var shapes: [[Shape]] = rows.map { _ in [] }, others: [(name: String, shapes: [Shape])] = []
        for (shape, row) in zip(file.shapes, property.rows) {
            if let row {
                shapes[row].append(shape)
                continue
            }
            let name = shape.values(of: property.name).first ?? ""
            if let known = others.firstIndex(where: { $0.name == name }) { others[known].shapes.append(shape) } else { others.append((name, [shape])) }
        }
        checkContext(others.map(\.name), rows, &problems)
        let meant = unplaced(rows.indices.filter { shapes[$0].isEmpty }.map { rows[$0] }, others.map(\.name), file, &problems)
        let known = Set(block.background.map(\.text) + meant)
        strangers(others.filter { !$0.name.isEmpty && !known.contains($0.name) && !known.contains("all") }, rows, &problems)
        return FigureMap(
            plane: PlaneMap(shapes + others.map(\.shapes), isGeographic: file.isGeographic), surroundings: others.map { Self.label($0.shapes[0], $0.name) })
    }

    /// What readers call a shape.
    private static func label(_ shape: Shape, _ name: String) -> String { shape.values(of: "name").first ?? name }

    /// What tells whose a shape is: as the block says, or the one property by which most rows are found.
    private func property(of rows: [FigureRow], _ file: ShapeFile, _ problems: inout [Diagnostic]) -> ShapeProperty? {
        var known: [String: Int] = [:]
        for (position, row) in rows.enumerated() { for text in row.label.texts { known[text.text] = known[text.text] ?? position } }
        // Ids go before names.
        for (position, row) in rows.enumerated() { known[row.id] = position }
        let names = ShapeProperty.names(file)
        if let word = block.property {
            let name = word.text.hasPrefix("properties.") ? String(word.text.dropFirst(11)) : word.text
            guard names.contains(name) else {
                problems.report(
                    "unknown-property", "no shape of \(file.file) has a property \(name)", at: word.place,
                    hint: nearest(name, among: names).map { "did you mean \($0)?" } ?? "its properties are \(names)")
                return nil
            }
            let property = ShapeProperty(name, file, known)
            if property.found == 0 { noneFound(names: [name], rows, file, at: word.place, &problems) }
            return property.found == 0 ? nil : property
        }
        let best = ShapeProperty.best(file, known)
        guard let first = best.first else {
            noneFound(names: names, rows, file, at: block.shapes?.place ?? block.place, &problems)
            return nil
        }
        if best.count > 1 {
            problems.report(
                "unclear-property", "the shapes of \(file.file) fit by more than one property: \(best.map(\.name))", at: block.shapes?.place ?? block.place,
                hint: "add property: with the one that tells whose they are")
            return nil
        }
        if first.name != "id" {
            problems.append(
                Diagnostic(
                    .note, "property-guessed", "the map takes the property \(first.name), by which \(first.found) of \(rows.count) rows are found",
                    at: block.shapes?.place ?? block.place, hint: "add property: \(first.name) to say so"))
        }
        return first
    }

    private func noneFound(names: [String], _ rows: [FigureRow], _ file: ShapeFile, at place: Place, _ problems: inout [Diagnostic]) {
        let ids = names.isEmpty ? [] : file.shapes.prefix(3).compactMap { shape in names.lazy.compactMap { shape.values(of: $0).first }.first }
        problems.report(
            "map-without-rows", "no shape of \(file.file) is one of the figure’s rows, such as \(rows[0].id)", at: place,
            hint: ids.isEmpty ? "give its shapes the ids of the rows" : "give its shapes the ids of the rows; they are called \(ids)")
    }

    /// Rows without an outline: they stand in the list alone.
    /// - Returns: the shapes that are probably theirs, of which nothing else needs to be said.
    private func unplaced(_ rows: [FigureRow], _ others: [String], _ file: ShapeFile, _ problems: inout [Diagnostic]) -> [String] {
        guard let first = rows.first else { return [] }
        let more: Message = rows.count > 1 ? ", and \(rows.count - 1) more like it" : ""
        func meant(_ row: FigureRow) -> String? {
            nearest(row.id, among: others) ?? row.label.texts.lazy.compactMap { nearest($0.text, among: others) }.first
        }
        let near = meant(first)
        problems.append(
            Diagnostic(
                .warning, "row-without-shape", "\(first.id) has no shape in \(file.file), and stands in the list alone\(more)",
                at: block.shapes?.place ?? block.place,
                hint: near.map { "did you mean the shape \($0)? Give it the id \(first.id)" } ?? "add a shape with its id"))
        return rows.compactMap(meant)
    }

    /// Shapes of no row are drawn without a colour; those that are meant so stand in `context:`.
    private func strangers(_ shapes: [(name: String, shapes: [Shape])], _ rows: [FigureRow], _ problems: inout [Diagnostic]) {
        guard let first = shapes.first else { return }
        let more: Message = shapes.count > 1 ? ", and \(shapes.count - 1) more like it" : ""
        let near = nearest(first.name, among: rows.map(\.id))
        problems.append(
            Diagnostic(
                .warning, "shape-without-row", "shape \(first.name) is no row of the figure, and is drawn without a colour\(more)", at: first.shapes[0].place,
                hint: near.map { "did you mean \($0)? If it is there for orientation, write context: \(first.name)" }
                    ?? "if it is there for orientation, write context: \(shapes.count > 1 ? "all" : first.name)"))
    }

    private func checkContext(_ others: [String], _ rows: [FigureRow], _ problems: inout [Diagnostic]) {
        for word in block.background where word.text != "all" && !others.contains(word.text) {
            if rows.contains(where: { $0.id == word.text }) {
                problems.report(
                    "unknown-shape", "shape \(word.text) is a row of the figure, with a colour of its own", at: word.place, hint: "take it out of context:")
            } else {
                problems.report(
                    "unknown-shape", "there is no shape \"\(word.text)\" without a row", at: word.place,
                    hint: nearest(word.text, among: others).map { "did you mean \($0)?" }
                        ?? (others.isEmpty ? "delete context:" : "write all, or some of \(others)"))
            }
        }
    }
}
