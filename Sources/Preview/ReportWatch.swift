package import Source

/// Reads a report whenever something in its folder changes, without serving it.
package enum ReportWatch {
    /// Calls `read` at once, then after each change; ends with the process.
    /// - Parameters:
    ///   - root: the folder that holds Content/.
    ///   - polls: whether to look at the files again and again instead of asking the system to tell.
    ///   - read: what the folder holds, and the paths that changed, sorted; none at first.
    /// - Throws: `PreviewFailure` where there is no folder.
    package static func run(root: String, polls: Bool, read: (SourceTree, [String]) -> Void) throws(PreviewFailure) -> Never {
        let root = try ReportFolder.canonicalPath(root)
        // Watching begins before reading, so that no change falls in between.
        var watcher = Watching.watcher(root: root, folders: ReportReader.folders, polls: polls), reader = ReportReader(root: root)
        var tree: SourceTree?
        while true {
            if let new = reader.read(after: tree, twice: tree != nil && !watcher.knowsCompletion) {
                let changes = tree.map { TreeChanges(from: $0, to: new).paths }
                tree = new
                read(new, changes ?? [])
            }
            _ = watcher.wait(atMost: reader.patience(after: tree) ?? .seconds(60))
        }
    }
}
