extension Diagnostic: Comparable {
    /// By file, line, column, severity and rule; what is left is decided by the texts, so that the order is total. Files come in the order in which
    /// what is wrong in one shows in the next: those of the whole site, then by edition declarations and data, then chapters.
    /// A diagnostic without a place comes first.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.place != b.place {
            if let a = a.place, let b = b.place, a.file != b.file {
                let (first, second) = (FileOrder(a.file), FileOrder(b.file))
                if first != second { return first < second }
            }
            return isBefore(a.place, b.place)
        }
        if a.severity != b.severity { return a.severity < b.severity }
        if a.rule != b.rule { return a.rule < b.rule }
        if a.message != b.message { return a.message < b.message }
        if a.hint != b.hint { return isBefore(a.hint, b.hint) }
        return a.notes.lexicographicallyPrecedes(b.notes) { a, b in
            a.message != b.message ? a.message < b.message : isBefore(a.place, b.place)
        }
    }

    /// Nothing comes before something.
    private static func isBefore<T: Comparable>(_ a: T?, _ b: T?) -> Bool {
        guard let b else { return false }
        return a.map { $0 < b } ?? true
    }
}

extension Array where Element == Diagnostic {
    /// In the order in which they are shown, each once. A warning that is an error too, at the same place and by the same rule, is that error.
    package func sortedWithoutDuplicates() -> [Diagnostic] {
        var result: [Diagnostic] = []
        result.reserveCapacity(count)
        for diagnostic in sorted() where diagnostic != result.last {
            if diagnostic.severity == .warning, result.contains(errorOf: diagnostic) { continue }
            result.append(diagnostic)
        }
        return result
    }

    /// Errors come first at a place.
    private func contains(errorOf warning: Diagnostic) -> Bool {
        reversed().prefix { $0.place == warning.place }.contains { $0.severity == .error && $0.rule == warning.rule }
    }
}

/// Where a file stands among those of a report.
private struct FileOrder: Comparable {
    /// The folder of an edition, `Content/2017`; nothing of what belongs to the whole site.
    private let edition: String
    private let isChapter: Bool

    init(_ file: String) {
        let slashes = file.indices.filter { file[$0] == "/" }
        edition = slashes.count > 1 && file.hasPrefix("Content/") ? String(file[..<slashes[1]]) : ""
        isChapter = slashes.count > 2 && file[slashes[1]..<slashes[2]] == "/chapters"
    }

    static func < (a: FileOrder, b: FileOrder) -> Bool {
        a.edition != b.edition ? a.edition < b.edition : !a.isChapter && b.isChapter
    }
}
