import Preview
import Source

/// The line that a preview prints for each rebuild: what changed, what was rendered, how long it took.
enum RebuildLine {
    static func text(_ rebuilt: Preview.Rebuilt) -> String {
        let took = milliseconds(rebuilt.duration)
        guard rebuilt.isCurrent else { return "\(changes(rebuilt.changed)): \(problems(rebuilt.diagnostics)), the last good pages stay, \(took)" }
        let pages = rebuilt.changed.isEmpty ? count(rebuilt.pageCount, "page") : "\(rebuilt.rendered) of \(count(rebuilt.pageCount, "page")) rendered"
        return "\(changes(rebuilt.changed)): \(pages), \(problems(rebuilt.diagnostics)), \(took)"
    }

    private static func changes(_ paths: [String]) -> String {
        switch paths.count {
        case 0: "built"
        case 1...3: paths.joined(separator: ", ")
        default: "\(paths[0]) and \(paths.count - 1) more files"
        }
    }

    private static func problems(_ diagnostics: [Diagnostic]) -> String {
        let parts = [Diagnostic.Severity.error, .warning, .note].compactMap { severity -> String? in
            let number = diagnostics.count { $0.severity == severity }
            return number == 0 ? nil : count(number, severity.name)
        }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// Tenths below 10 ms, whole ones above.
    private static func milliseconds(_ duration: Duration) -> String {
        let tenths = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) ms" : "\(tenths / 10) ms"
    }
}
