import Geography
import Source

/// Files that stand where the report is read from, and are not read: their names are not what they should be.
enum UnreadFiles {
    private static let known = EditionFolders.files + ["errata.yaml"] + EditionFolders.tableFiles
    /// Those that something is said of where they are missing.
    private static let asked = EditionFolders.files + ["errata.yaml", PublishedFile.name, ValuesFile.name]

    /// The file that was probably meant to be `name`, which is missing, and what it should be called: a workbook may stand in place of a table.
    static func meant(_ name: String, in reading: Reading) -> (file: String, name: String)? {
        let unknown = reading.fileNames.filter { !known.contains($0) }, workbook = name.hasSuffix(".csv") ? Reading.workbook(name) : name
        let files = unknown.filter { $0.lowercased().hasSuffix(".xlsx") == workbook.hasSuffix(".xlsx") }
        if name != workbook, let file = nearest(workbook, among: files) { return (file, workbook) }
        return nearest(name, among: name == workbook ? unknown : unknown.filter { !files.contains($0) }).map { ($0, name) }
    }

    /// A table in the place of `name`, as other programs keep it: what it is called does not make it a CSV file.
    static func foreignTable(_ name: String, in reading: Reading) -> String? {
        guard name.hasSuffix(".csv") else { return nil }
        let stem = name.dropLast(4).lowercased()
        return reading.fileNames.first { file in
            let parts = file.lowercased().split(separator: ".")
            return parts.count == 2 && parts[0] == stem && foreignEndings.contains(String(parts[1]))
        }
    }

    /// OpenDocument and its flat form, older Excel and with macros, WPS, Apple's Numbers, R, SPSS, Stata.
    private static let foreignEndings: Set = ["ods", "fods", "xls", "xlsm", "xlsb", "et", "numbers", "rds", "sav", "dta"]

    static func check(_ reading: inout Reading) {
        reading.report(check(reading, folder: "chapters", endings: [".md"], hint: "save it as Markdown, in a file named NN-slug.md"))
        reading.report(check(reading, folder: "data", endings: [".csv", ".xlsx", ".yaml"], hint: "save the table as NAME.csv or NAME.xlsx"))
        reading.report(check(reading, folder: EditionMaps.folder, endings: ShapeFile.endings, hint: "save the map as NAME.geojson or NAME.svg"))
        if let problem = checkErrata(reading) { reading.report(problem) }
        reading.report(strays(reading))
    }

    /// Files and folders of the edition that nobody looks into.
    private static func strays(_ reading: Reading) -> [Diagnostic] {
        let folders = ["chapters", "data", EditionMaps.folder, "images", "files"]
        let names = Set(reading.fileNames), missing = asked.filter { !names.contains($0) && !($0.hasSuffix(".csv") && reading.hasTable($0)) }
        var seen: Set<String> = []
        return reading.tree.paths(under: reading.folder).compactMap { path in
            let parts = path.dropFirst(reading.folder.count + 1).split(separator: "/")
            let name = String(parts[0])
            if parts.count > 1 {
                guard !folders.contains(name), seen.insert(name).inserted else { return nil }
                let meant = folders.first { $0 == name.lowercased() } ?? nearest(name, among: folders)
                return Diagnostic(
                    .warning, "unread-folder", "folder \(name) is not read", at: Place(file: reading.path(name)),
                    hint: meant.map { "rename it to \($0)" } ?? "what an edition holds is in \(folders)")
            }
            // Notes for authors may stand anywhere.
            let isNote = name.lowercased().hasPrefix("readme")
            // A file in place of one that is missing is told where that one is asked for.
            let isToldElsewhere = missing.contains { meant($0, in: reading)?.file == name || foreignTable($0, in: reading) == name }
            guard !known.contains(name), !isNote, !isToldElsewhere else { return nil }
            return Diagnostic(
                .warning, "unread-file", "this file is not read", at: Place(file: path),
                hint: strayHint(name))
        }
    }

    private static func strayHint(_ name: String) -> Message {
        if let right = known.first(where: { $0.lowercased() == name.lowercased() }) { return "rename it to \(right)" }
        return isCopy(name)
            ? "it looks like a copy: keep one of the two, under the name without a number" : "move it to files/ to publish it, or out of Content/"
    }

    /// `scores (1).csv`, as browsers and file managers name a second one.
    private static func isCopy(_ name: String) -> Bool { name.contains("(") || name.lowercased().contains("copy") || name.contains("副本") }

    /// - Parameter folder: below the edition's: `chapters`, where the files end in `.md`, or `data`.
    private static func check(_ reading: Reading, folder: String, endings: [String], hint: Message) -> [Diagnostic] {
        let path = reading.path(folder)
        return reading.tree.paths(under: path).compactMap { file in
            let name = file.dropFirst(path.utf8.count + 1)
            let isBelow = name.contains("/")
            if !isBelow, endings.contains(where: { name.hasSuffix($0) }) { return nil }
            return Diagnostic(
                .warning, "unread-file", "this file is not read: \(folder)/ holds \(endings.map { "*" + $0 }, .allAnd)",
                at: Place(file: file),
                hint: isBelow ? "move it out of its folder into \(folder)/" : renamed(String(name), endings) ?? hint)
        }
    }

    /// errata.yaml may be missing, so that nothing else would tell of `errata.yml`.
    private static func checkErrata(_ reading: Reading) -> Diagnostic? {
        guard !reading.fileNames.contains("errata.yaml"), let name = meant("errata.yaml", in: reading)?.file else { return nil }
        return Diagnostic(.warning, "unread-file", "this file is not read", at: Place(file: reading.path(name)), hint: "rename it to errata.yaml")
    }

    /// What a file with almost the right ending should be called.
    private static func renamed(_ name: String, _ endings: [String]) -> Message? {
        guard let point = name.lastIndex(of: ".") else { return nil }
        let ending = String(name[point...]).lowercased()
        let right: String? =
            switch ending {
            case ".markdown", ".mdown", ".mkd": ".md"
            case ".yml": ".yaml"
            default: endings.first { $0 == ending }
            }
        return right.flatMap { endings.contains($0) ? "rename it to \(name[..<point])\($0)" : nil }
    }
}

extension Reading {
    /// The files that stand in the folder itself.
    var fileNames: [String] {
        tree.paths(under: folder).map { String($0.dropFirst(folder.count + 1)) }.filter { !$0.contains("/") }
    }
}
