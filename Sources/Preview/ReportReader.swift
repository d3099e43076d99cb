import Source

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a report's folder again and again.
struct ReportReader {
    private var folder: SourceFolder

    /// What a report is made of, below its root.
    static let folders = ["Content", "Templates"]

    /// - Parameter root: the absolute path of the folder that holds Content/.
    init(root: String) { folder = SourceFolder(root: root, folders: Self.folders) }

    /// What the folder holds now; nil where that is what it held before.
    /// - Parameter twice: whether two readings must agree, for watchers that do not know when a change is complete.
    mutating func read(after old: SourceTree?, twice: Bool) -> SourceTree? {
        let new = read()
        if let old, old.isSame(as: new) { return nil }
        return twice ? settled(new) : new
    }

    /// How long to wait at most for a change; nil where there is no hurry.
    ///
    /// What could not be read may be readable in a moment without anything being told, as when no descriptor was free.
    func patience(after tree: SourceTree?) -> Duration? {
        tree?.diagnostics.contains { $0.rule == "unreadable-file" } == true ? .seconds(1) : nil
    }

    private mutating func read() -> SourceTree {
        do {
            return try folder.read()
        } catch {
            let problem = Diagnostic(
                "unreadable-file", "the report’s folder cannot be read: \((error as? FileError)?.message ?? Message(verbatim: "\(error)"))", at: nil,
                hint: "put the folder back")
            return SourceTree([], diagnostics: [problem])
        }
    }

    private mutating func settled(_ first: SourceTree) -> SourceTree {
        var last = first
        for _ in 0..<20 {
            _ = poll(nil, 0, 30)
            let next = read()
            if next.isSame(as: last) { break }
            last = next
        }
        return last
    }
}

extension SourceTree {
    func isSame(as other: SourceTree) -> Bool { entries == other.entries && diagnostics == other.diagnostics }
}
