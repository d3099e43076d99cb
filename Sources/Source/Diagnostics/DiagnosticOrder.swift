extension Diagnostic: Comparable {
    /// By file, line, column, severity and rule; what is left is decided by the texts, so that the order is total.
    /// A diagnostic without a place comes first.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.place != b.place {
            guard let left = a.place else { return true }
            guard let right = b.place else { return false }
            return left < right
        }
        if a.severity != b.severity { return a.severity < b.severity }
        if a.rule != b.rule { return a.rule < b.rule }
        if a.message != b.message { return a.message < b.message }
        if a.hint != b.hint { return (a.hint ?? "") < (b.hint ?? "") }
        return a.notes.lexicographicallyPrecedes(b.notes) {
            $0.message != $1.message ? $0.message < $1.message : ($0.place?.description ?? "") < ($1.place?.description ?? "")
        }
    }
}

extension Array where Element == Diagnostic {
    /// In the order in which they are shown, each once.
    package func sortedWithoutDuplicates() -> [Diagnostic] {
        var result: [Diagnostic] = []
        result.reserveCapacity(count)
        for diagnostic in sorted() where diagnostic != result.last { result.append(diagnostic) }
        return result
    }
}
