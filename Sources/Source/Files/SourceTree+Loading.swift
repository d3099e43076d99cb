extension SourceTree {
    /// Reads every regular file below the given folders of `root`.
    ///
    /// A file that cannot be read, or a link that leads out of `root`, is a diagnostic; a missing first folder is `missing-content`.
    /// - Throws: `FileError` where `root` itself cannot be opened, or too many files are open.
    package static func load(root: String, folders: [String] = ["Content", "Templates"]) throws -> SourceTree {
        try load(root: root, folders: folders, known: nil).tree
    }

    /// The same, with what was read the last time.
    static func load(
        root: String, folders: [String], known: [String: FileReading]?
    ) throws -> (tree: SourceTree, readings: [String: FileReading]) {
        var reader = try FolderReader(root: root, known: known)
        for (index, folder) in folders.enumerated() {
            let isThere = reader.read(folder)
            if let failure = reader.failure { throw failure }
            if !isThere && index == 0 { reader.reportMissing(folder) }
        }
        return (SourceTree(reader.files, diagnostics: reader.diagnostics), reader.readings)
    }
}

/// The machine could not do what was asked of it.
package struct FileError: Error, CustomStringConvertible {
    package let path: String
    /// The system's own words.
    package let reason: Message

    package var message: Message { "\(path): \(reason)" }
    package var description: String { message.english }
}
