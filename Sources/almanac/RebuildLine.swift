import Preview
import Source

/// The line that a preview prints for each rebuild: what changed, what was rendered, how long it took.
enum RebuildLine {
    static func text(_ rebuilt: Preview.Rebuilt) -> Message {
        let took = milliseconds(rebuilt.duration)
        guard rebuilt.isCurrent else { return "\(changes(rebuilt.changed)): \(rebuilt.diagnostics.tally), the last good pages stay, \(took)" }
        let pages: Message = rebuilt.pageCount == 1 ? "1 page" : "\(rebuilt.pageCount) pages"
        return rebuilt.changed.isEmpty
            ? "\(changes(rebuilt.changed)): \(pages), \(rebuilt.diagnostics.tally), \(took)"
            : "\(changes(rebuilt.changed)): \(rebuilt.rendered) of \(pages) rendered, \(rebuilt.diagnostics.tally), \(took)"
    }

    /// The first few files, and how many more.
    static func changes(_ paths: [String]) -> Message {
        switch paths.count {
        case 0: "built"
        case 1...3: "\(paths)"
        default: "\(paths[0]) and \(paths.count - 1) more files"
        }
    }

    /// Tenths below 10 ms, whole ones above.
    private static func milliseconds(_ duration: Duration) -> String {
        let tenths = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) ms" : "\(tenths / 10) ms"
    }
}
