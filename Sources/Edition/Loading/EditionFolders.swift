import Source

/// Which folders of Content/ are editions: those with any of the files that an edition rests on.
package enum EditionFolders {
    /// The files that an edition rests on.
    package static let files = ["edition.yaml", "indicators.yaml", "units.csv", "scores.csv"]

    /// The tables of an edition's own folder.
    static let tables = ["units.csv", "scores.csv", ValuesFile.name, PublishedFile.name]
    /// What may stand in place of the tables, and beside them.
    package static let tableFiles = tables + tables.flatMap { [Reading.workbook($0), TableSettings.path(of: $0)] }

    /// The names of the folders that hold an edition, and of those that do not, sorted.
    static func find(_ tree: SourceTree) -> (editions: [String], strays: [String]) {
        var editions: [String] = [], strays: [String] = []
        var name: Substring?
        var isEdition = false
        func end() {
            guard let name else { return }
            if isEdition { editions.append(String(name)) } else { strays.append(String(name)) }
        }
        for path in tree.paths(under: "Content") {
            let parts = path.split(separator: "/")
            guard parts.count > 2 else { continue }
            if parts[1] != name {
                end()
                (name, isEdition) = (parts[1], false)
            }
            if parts.count == 3, files.contains(String(parts[2])) || tableFiles.contains(String(parts[2])) { isEdition = true }
        }
        end()
        return (editions, strays)
    }

    /// A folder that somebody left there.
    static func stray(_ name: String) -> Diagnostic {
        Diagnostic(
            .warning, "stray-folder", "folder \(name) is not read: it holds none of \(files)", at: Place(file: "Content/\(name)"),
            hint: "move it out of Content/, or write edition.yaml in it")
    }

    static func onlyDrafts(_ names: [String]) -> Diagnostic {
        Diagnostic(
            "no-edition", "every edition is a draft, so there is nothing to publish", at: Place(file: "Content/\(names[0])/edition.yaml"),
            hint: "build with --drafts to see it, or delete \"draft: true\" when it is ready")
    }

    static func none(_ strays: [String]) -> Diagnostic {
        Diagnostic(
            "no-edition", "Content/ holds no edition", at: Place(file: "Content"),
            hint: strays.isEmpty
                ? "make a folder named after the year, with edition.yaml in it" : "write edition.yaml in the folder \(strays, .or)")
    }
}
