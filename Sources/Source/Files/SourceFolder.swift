/// A report's folder that is read again and again: only files that changed are read anew.
///
/// A file counts as unchanged while its size, its times and its identity on the disk stay the same. The times of a file that was
/// read within two seconds of its last change prove nothing (a second change may fall into the same tick), so such a file is read again.
package struct SourceFolder: Sendable {
    let root: String
    let folders: [String]
    private var known: [String: FileReading] = [:]

    /// - Parameters:
    ///   - root: the folder that holds Content/.
    ///   - folders: what to read below it; the first must be there.
    package init(root: String, folders: [String] = ["Content", "Templates"]) {
        self.root = root
        self.folders = folders
    }

    /// The tree as it is now.
    /// - Throws: `FileError` where `root` itself cannot be opened.
    package mutating func read() throws -> SourceTree {
        let (tree, files) = try SourceTree.load(root: root, folders: folders, known: known)
        known = files
        return tree
    }
}

/// What was read of a file, and by what to tell whether it has changed since.
struct FileReading: Sendable {
    let signature: FileSignature
    let bytes: [UInt8]
    /// Whether the signature would show a later change.
    let isSettled: Bool
}
