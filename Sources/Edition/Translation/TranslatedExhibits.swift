import Commentary
import Source

/// A translation has the figures and tables of its original, by id and in its order.
enum TranslatedExhibits {
    typealias Stated = (id: String, place: Place, kind: PlacedBlock.Kind)

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
        return problems + [PlacedBlock.Kind.figure, .table].compactMap { misplaced($0, exhibits, of: version, against: original) }
            + missing.map { exhibit in
                Diagnostic(
                    .warning, "figure-not-translated", "figure or table \"\(exhibit.id)\" is missing in \(version.fileName)", at: Place(file: version.path),
                    hint: "copy its block here", notes: [.init("in the original it is at", at: exhibit.place)])
            }
    }

    /// The first that stands before one whose number is lower: its readers would meet figure 3 before figure 2.
    private static func misplaced(_ kind: PlacedBlock.Kind, _ exhibits: [Stated], of version: Chapter.Version, against original: [Stated]) -> Diagnostic? {
        let order = Dictionary(original.filter { $0.kind == kind }.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let own = exhibits.filter { $0.kind == kind && order[$0.id] != nil }
        guard let (exhibit, next) = zip(own, own.dropFirst()).first(where: { (order[$0.id] ?? 0) > (order[$1.id] ?? 0) }) else { return nil }
        return Diagnostic(
            .warning, "figures-in-another-order",
            "\(kind.rawValue) \"\(exhibit.id)\" stands before \"\(next.id)\" here and after it in the original, whose numbers both have",
            at: exhibit.place, hint: "put the blocks in the order of the original")
    }
}
