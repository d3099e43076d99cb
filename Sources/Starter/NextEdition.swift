package import Source
import Edition

/// The next year's edition: structure and texts of an earlier one, scores blank, every chapter a draft.
///
/// | file | what becomes of it |
/// |---|---|
/// | edition.yaml | the new year, `draft: true`; without the period, the releases and `comparable` |
/// | scores.csv, scores.xlsx | every unit as CSV, no score, no published totals |
/// | chapters/*.md | `draft: true` |
/// | values.csv, values.xlsx | every unit as CSV, no value |
/// | published.csv, errata.yaml | left behind: they are about what was printed then |
/// | everything else | as it is |
package struct NextEdition: Sendable {
    /// Below the report's folder, such as `Content/2018/units.csv`; sorted.
    package let files: [StarterFile]
    /// What is left to do, in words.
    package let toDo: [Message]

    /// - Parameters:
    ///   - tree: the report.
    ///   - old: the folder below Content/ of the edition to start from.
    ///   - id: the new one's.
    /// - Returns: the edition, or nil where it cannot be started; and why.
    package static func start(_ id: String, from old: String, in tree: SourceTree) -> (edition: NextEdition?, diagnostics: [Diagnostic]) {
        let folder = "Content/\(old)/"
        let paths = tree.paths(under: folder)
        var problems: [Diagnostic] = []
        if let problem = SafeID.problem(id) {
            problems.append(
                Diagnostic("unsafe-id", "edition name \"\(id)\" \(problem), so it cannot be an address", at: nil, hint: "name it after its year, such as 2018"))
        } else if let taken = taken(id, in: tree) {
            problems.append(
                Diagnostic(
                    "edition-exists", "there is an edition \"\(taken)\" already", at: Place(file: "Content/\(taken)"),
                    hint: "choose another name, or move the folder away"))
        }
        if !paths.contains(folder + "edition.yaml") {
            let known = editions(in: tree)
            problems.append(
                Diagnostic(
                    "unknown-edition", "there is no edition \"\(old)\" in Content/", at: nil,
                    hint: nearest(old, among: known).map { "did you mean \($0)?" }
                        ?? (known.isEmpty ? "make a report first: almanac new report DIR" : "write one of \(known)")))
        }
        guard problems.isEmpty else { return (nil, problems) }
        var files: [StarterFile] = []
        for path in paths where ![folder + "errata.yaml", folder + "published.csv", folder + "published.xlsx"].contains(path) {
            // A workbook has more in it than a table, and last year's scores are not to be taken for new ones: its rows go on as CSV.
            if let name = ["scores", "values"].first(where: { path == "\(folder)\($0).xlsx" }) {
                let (made, found) = sheet(name + ".csv", in: "Content/\(old)", of: tree, id: id)
                problems += found
                if let made { files.append(StarterFile(path: "Content/\(id)/\(name).csv", bytes: made)) }
                continue
            }
            // It says which sheet of the workbook holds the table.
            if ["scores", "values"].contains(where: { path == "\(folder)\($0).yaml" && paths.contains("\(folder)\($0).xlsx") }) { continue }
            guard let bytes = tree.bytes(at: path) else { continue }
            let name = String(path.dropFirst(folder.count))
            let (made, found) = file(name, bytes, path, id: id)
            problems += found
            if let made { files.append(StarterFile(path: "Content/\(id)/\(name)", bytes: made)) }
        }
        if problems.hasErrors { return (nil, problems) }
        let hasCurrent = tree.text(at: "Content/site.yaml").0.map { $0.text.split(separator: "\n").contains { $0.hasPrefix("current:") } } ?? false
        return (NextEdition(files: files, toDo: toDo(id, from: old, files, hasCurrent: hasCurrent)), problems)
    }

    /// The rows of a workbook without its numbers.
    private static func sheet(_ name: String, in folder: String, of tree: SourceTree, id: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let (table, problems) = EditionTables.read(name, in: folder, of: tree), place = Place(file: "\(folder)/\(name.dropLast(4)).xlsx")
        let (text, found) = table.map(ScoreSheet.blank) ?? (nil, problems)
        guard let text else { return (nil, found) }
        let note = Diagnostic(
            .note, "workbook-left", "\(name) has the rows of this workbook, without its numbers", at: place,
            hint: "fill it in, or put a workbook in its place: Content/\(id)/\(name.dropLast(4)).xlsx")
        return (Array(text.utf8), [note])
    }

    private static func file(_ name: String, _ bytes: [UInt8], _ path: String, id: String) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let isChapter = name.hasPrefix("chapters/") && name.hasSuffix(".md")
        guard name == "edition.yaml" || name == "scores.csv" || name == "values.csv" || isChapter else { return (bytes, []) }
        let (text, problems) = SourceText.decode(bytes, file: path)
        // Notes about its encoding are of no use here; the build gives them again.
        guard let text else { return (nil, problems) }
        let result: (text: String?, diagnostics: [Diagnostic]) =
            switch name {
            case "edition.yaml": EditionOutline.draft(text, id: id)
            case "scores.csv", "values.csv": blank(text)
            default: (DraftChapter.mark(text.text), [])
            }
        return (result.text.map { Array($0.utf8) }, result.diagnostics)
    }

    private static func blank(_ text: SourceText) -> (text: String?, diagnostics: [Diagnostic]) {
        let (table, problems) = CSVTable.parse(text)
        return table.map(ScoreSheet.blank) ?? (nil, problems)
    }

    /// The edition whose name sorts last; nil where there is none.
    package static func last(in tree: SourceTree) -> String? { editions(in: tree).max() }

    private static func editions(in tree: SourceTree) -> [String] {
        tree.paths(under: "Content").filter { $0.hasSuffix("/edition.yaml") }.compactMap { path in
            let parts = path.split(separator: "/")
            return parts.count == 3 ? String(parts[1]) : nil
        }
    }

    /// The folder that already has this name, in whatever case.
    private static func taken(_ id: String, in tree: SourceTree) -> String? {
        tree.paths(under: "Content").lazy.map { $0.split(separator: "/") }.filter { $0.count > 2 }.map { String($0[1]) }
            .first { $0.lowercased() == id.lowercased() }
    }

    private static func toDo(_ id: String, from old: String, _ files: [StarterFile], hasCurrent: Bool) -> [Message] {
        let folder = "Content/\(id)/"
        let tables = files.count { $0.path.hasPrefix(folder + "data/") && !$0.path.hasSuffix(".yaml") }
        let units = files.contains { $0.path == folder + "units.xlsx" } ? "units.xlsx" : "units.csv"
        let chapters = files.count { $0.path.hasPrefix(folder + "chapters/") }
        return [
            "write the title, the headline, the kicker and the data period in \(folder)edition.yaml",
            "bring \(folder)\(units) up to date, then fill in \(folder)scores.csv",
            tables == 0 ? nil : "replace the numbers of \(old) in \(tables == 1 ? "1 table" : "\(tables) tables") of \(folder)data/",
            chapters == 0 ? nil : "rewrite the chapters; delete \"draft: true\" from each that is ready",
            "see it with: almanac serve",
            "publish it by deleting \"draft: true\" from \(folder)edition.yaml, and list its release there",
            hasCurrent ? "put it in front: current: \(id) in Content/site.yaml" : nil,
        ].compactMap { $0 }
    }
}
