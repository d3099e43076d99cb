import Source

/// A translation has the figures and tables of its original, by id.
enum TranslatedExhibits {
    typealias Stated = (id: String, place: Place)

    static func check(_ exhibits: [Stated], of version: Chapter.Version, against original: [Stated]) -> [Diagnostic] {
        let known = Set(original.map(\.id)), own = Set(exhibits.map(\.id))
        var missing = original.filter { !own.contains($0.id) }
        var problems: [Diagnostic] = []
        for exhibit in exhibits where !known.contains(exhibit.id) {
            // A misspelt id is one mistake, not a strange figure and a missing one.
            let meant = nearest(exhibit.id, among: missing.map(\.id))
            missing.removeAll { $0.id == meant }
            problems.append(
                Diagnostic(
                    .warning, "figure-without-original", "the original of this chapter has no figure or table \"\(exhibit.id)\"", at: exhibit.place,
                    hint: meant.map { "did you mean \($0)?" } ?? "add it there, or delete it here"))
        }
        return problems
            + missing.map { exhibit in
                Diagnostic(
                    .warning, "figure-not-translated", "figure or table \"\(exhibit.id)\" is missing in \(version.fileName)", at: Place(file: version.path),
                    hint: "copy its block here", notes: [.init("in the original it is at", at: exhibit.place)])
            }
    }
}
