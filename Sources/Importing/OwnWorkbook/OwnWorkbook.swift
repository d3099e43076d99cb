import Edition
import Source
import Starter

/// The workbook that `build --release` makes, read back to the edition of which it was made.
///
/// Its sheet of settings has a row for each value of the report's YAML files, and says which sheet holds which table; the sheet of notes says what the columns are
/// called in CSV. Neither needs the headings, which are in the report's language.
struct OwnWorkbook {
    private let file: String
    private let place: Place
    private var trees: [String: SettingsTree] = [:]
    /// By the name of the table's CSV file.
    private var sheets: [String: OwnSheet] = [:]
    /// Tables of data/, in their order.
    private var dataTables: [String] = []

    private static let known: Set<String> = [
        "ranking", "groups", "indicators", "units", "checks", "printed", "values", "normalisation", "scenarios", "weights", "robustness", "published",
        "all-years",
    ]

    init?(_ grids: [Grid]) {
        guard let settings = grids.first(where: Self.isSettings) else { return nil }
        file = settings.file
        place = settings.place
        var rows: [String: [(path: ArraySlice<String>, value: String)]] = [:], sheetNames: [(table: String, sheet: String)] = []
        for row in settings.rows.dropFirst() where row.cells.count >= 2 {
            let name = row.cells[0].text, key = row.cells[1].text, value = row.cells.count > 2 ? row.cells[2].text : ""
            if name.hasSuffix(".csv") {
                sheetNames.append((String(name.dropLast(4)), value))
            } else {
                rows[name, default: []].append((key.split(separator: "/", omittingEmptySubsequences: true).map(String.init)[...], value))
            }
        }
        trees = rows.mapValues { SettingsTree($0) }
        let columns = Self.columns(grids, sheets: sheetNames.map(\.sheet))
        for (table, sheet) in sheetNames {
            sheets[table] = OwnSheet(grids.first { $0.name == sheet }, columns[sheet] ?? [])
            if !Self.known.contains(table) { dataTables.append(table) }
        }
    }

    /// Whether a sheet has rows of a file, a key and a value, among them the edition's year.
    private static func isSettings(_ grid: Grid) -> Bool {
        grid.rows.contains { $0.cells.count >= 3 && $0.cells[0].text == "edition.yaml" && $0.cells[1].text == "year" }
    }

    /// By sheet, what its columns are called in CSV: the first sheet lists them in rows of the sheet, the name and the heading.
    private static func columns(_ grids: [Grid], sheets: [String]) -> [String: [String]] {
        guard let notes = grids.first else { return [:] }
        var columns: [String: [String]] = [:]
        for row in notes.rows where row.cells.count > 2 && sheets.contains(row.cells[0].text) && !row.cells[1].text.isEmpty && !row.cells[2].text.isEmpty {
            columns[row.cells[0].text, default: []].append(row.cells[1].text)
        }
        return columns
    }

    private var edition: SettingsTree { trees["edition.yaml"] ?? .mapping([]) }
    private var year: String { edition["year"]?.text ?? "" }
    var language: String {
        if case .list(let tags) = trees["site.yaml"]?["languages"], let first = tags.first?.text { return first }
        return "zh-Hans"
    }
    var title: String {
        let title = trees["site.yaml"]?["title"]
        return title?.text ?? title?[language]?.text ?? FileNames.stem(file)
    }

    var summary: [Message] {
        let units = sheets["units"]?.rows.count ?? 0, leaves = leaves.count
        return ["\(year): \(units) units and \(leaves) indicators, read back from the workbook of a release"]
    }

    func files(_ options: ImportOptions) -> (files: [StarterFile]?, guesses: [Guess], diagnostics: [Diagnostic]) {
        guard year.year != nil || Int(year) != nil, let units = unitRows, let scores = scoreRows else {
            return (
                nil, [],
                [
                    Diagnostic(
                        "incomplete-workbook", "this is the workbook of a release, and sheets or columns of it are missing", at: place,
                        hint: "take the workbook as it was published, or name the sheet of an index of its own: --sheet NAME")
                ]
            )
        }
        let folder = "Content/\(year)/"
        var guesses = [Guess(.left, "chapters, images and earlier editions are not in the workbook", at: place, change: .init("Content/\(year)/chapters"))]
        var tables: [(String, [[String]])] = [("units.csv", units)]
        if scores.count > 0, scores[0].count > 1 { tables.append(("scores.csv", scores)) }
        if let values = valueRows { tables.append(("values.csv", values)) }
        if let published = publishedRows { tables.append(("published.csv", published)) }
        for name in dataTables {
            if let sheet = sheets[name] {
                tables.append(("data/\(name).csv", [sheet.columns] + sheet.rows.map { row in sheet.columns.indices.map { row.cells[$0].text } }))
            }
        }
        let plain = tables.map { StarterFile(path: folder + $0.0, bytes: Array(("\u{FEFF}" + CSVText.rows($0.1)).utf8)) }
        // What speaks of other editions, or leads to chapters, cannot stand without them.
        var left: Set<String> = [], hasErrata = true
        for _ in 0..<6 {
            let yaml = yamlFiles(left, hasErrata: hasErrata)
            let files = yaml.map { StarterFile(path: $0.path, bytes: Array($0.text.utf8)) } + plain
            let errors = Workspace.load(SourceTree(files.map { ($0.path, $0.bytes) }), drafts: true).diagnostics.filter { $0.severity == .error }
            if errors.isEmpty {
                if !hasErrata { guesses.append(Guess(.left, "errata that need the chapters", at: place, change: .init("errata.yaml"))) }
                for key in left.sorted() { guesses.append(Guess(.left, "\"\(key)\" needs chapters or other editions", at: place, change: .edition(key))) }
                return (files, guesses, [])
            }
            let before = (left.count, hasErrata)
            for error in errors {
                guard let place = error.place else { continue }
                if place.file.hasSuffix("/errata.yaml") { hasErrata = false }
                if place.file.hasSuffix("/edition.yaml") {
                    let lines = edition.without(left).yaml.lines
                    if let key = lines.first(where: { $0.lines.contains(place.line) })?.key, !["year", "title", "groups", "scoring"].contains(key) {
                        left.insert(key)
                    }
                }
            }
            if before == (left.count, hasErrata) {
                guesses += errors.map { Guess(.left, "the check will say: \($0.message)", at: $0.place ?? Guess.file(file)) }
                return (files, guesses, [])
            }
        }
        return (nil, guesses, [])
    }

    private func yamlFiles(_ left: Set<String>, hasErrata: Bool) -> [(path: String, text: String)] {
        trees.sorted { $0.key < $1.key }.compactMap { name, tree in
            switch name {
            case "site.yaml": return ("Content/site.yaml", tree.yaml.text)
            case "edition.yaml": return ("Content/\(year)/edition.yaml", tree.without(left).yaml.text)
            case "errata.yaml": return hasErrata ? ("Content/\(year)/errata.yaml", tree.yaml.text) : nil
            case "indicators.yaml": return ("Content/\(year)/indicators.yaml", tree.yaml.text)
            default:
                // How tables were written says nothing of those that are laid out.
                guard name.hasPrefix("data/") else { return nil }
                let text = tree.without(["sheet", "number", "encoding"]).yaml.text
                return text.isEmpty ? nil : ("Content/\(year)/\(name)", text)
            }
        }
    }

    // MARK: Tables

    private var leaves: [String] {
        guard let sheet = sheets["indicators"] else { return [] }
        let parents = Set(sheet.rows.map { sheet.text("parent", $0) })
        return sheet.rows.map { sheet.text("indicator", $0) }.filter { $0 != "total" && !parents.contains($0) }
    }

    private var unitRows: [[String]]? {
        guard let units = sheets["units"], let ranking = sheets["ranking"], units.position("unit") != nil else { return nil }
        let reasons = Dictionary(ranking.rows.map { (ranking.text("unit", $0), ranking.text("unranked", $0)) }) { first, _ in first }
        let isStated = units.columns.contains("unranked"), hasReasons = !isStated && reasons.values.contains { !$0.isEmpty }
        let head = units.columns.map { $0 == "unit" ? "id" : $0 } + (hasReasons ? ["unranked"] : [])
        return [head]
            + units.rows.map { row in units.columns.indices.map { row.cells[$0].text } + (hasReasons ? [reasons[units.text("unit", row)] ?? ""] : []) }
    }

    private var rawIDs: [String] {
        guard let values = sheets["values"] else { return [] }
        var seen: Set<String> = []
        return values.rows.map { values.text("indicator", $0) }.filter { seen.insert($0).inserted }
    }

    private var scoreRows: [[String]]? {
        guard let units = sheets["units"], let ranking = sheets["ranking"], !leaves.isEmpty else { return nil }
        let raw = Set(rawIDs), scored = leaves.filter { !raw.contains($0) }
        guard scored.allSatisfy({ ranking.position($0) != nil }) else { return nil }
        let rows = Dictionary(ranking.rows.map { (ranking.text("unit", $0), $0) }) { first, _ in first }
        return [["unit"] + scored]
            + units.rows.map { unit in
                let id = units.text("unit", unit)
                guard let row = rows[id] else { return [id] + scored.map { _ in "" } }
                let flags = Self.flags(ranking.text("flags", row))
                return [id] + scored.map { Self.flagged(ranking.text($0, row), flags[$0]) }
            }
    }

    private var valueRows: [[String]]? {
        guard let values = sheets["values"], let units = sheets["units"] else { return nil }
        let ids = rawIDs
        var cells: [String: [String: String]] = [:]
        for row in values.rows {
            let mark = values.text("flag", row)
            cells[values.text("unit", row), default: [:]][values.text("indicator", row)] = Self.flagged(
                values.text("raw_value", row), mark.isEmpty ? nil : mark)
        }
        return [["unit"] + ids] + units.rows.map { row in [units.text("unit", row)] + ids.map { cells[units.text("unit", row)]?[$0] ?? "" } }
    }

    private var publishedRows: [[String]]? {
        guard let published = sheets["published"] else { return nil }
        return [published.columns] + published.rows.map { row in published.columns.indices.map { row.cells[$0].text } }
    }

    /// `law: e; data: i` by indicator.
    private static func flags(_ text: String) -> [String: String] {
        var flags: [String: String] = [:]
        for part in text.split(separator: ";") {
            guard let colon = part.firstIndex(of: ":") else { continue }
            flags[String(part[..<colon]).trimmed] = String(part[part.index(after: colon)...]).trimmed
        }
        return flags
    }

    private static func flagged(_ value: String, _ mark: String?) -> String {
        guard let mark else { return value }
        return value.isEmpty ? mark : "\(value) \(mark)"
    }
}
