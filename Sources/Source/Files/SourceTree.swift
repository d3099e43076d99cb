/// The source files of a report in memory: read once from disk, or made from values for tests and previews.
///
/// Paths are relative to the folder that holds Content/, with `/` between their parts, in Unicode's composed form, whichever the disk
/// has (macOS may have decomposed names).
package struct SourceTree: Sendable {
    package struct Entry: Hashable, Sendable {
        package let path: String
        package let bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Sorted by path, each path once.
    package let entries: [Entry]
    /// What could not be read, or was not meant to be.
    package let diagnostics: [Diagnostic]
    /// What earlier builds computed from the same files; nil where nothing will be built again.
    package var memo: Memo?

    /// - Parameter files: paths and contents in any order; of two with the same path the later wins.
    package init(_ files: [(path: String, bytes: [UInt8])], diagnostics: [Diagnostic] = []) {
        var entries: [Entry] = []
        entries.reserveCapacity(files.count)
        // The sort is stable: the last of equal ones is the last that was given.
        for file in files.sorted(by: { $0.path < $1.path }) {
            if entries.last?.path == file.path { entries.removeLast() }
            entries.append(Entry(path: file.path.composed, bytes: file.bytes))
        }
        self.entries = entries
        self.diagnostics = diagnostics
    }

    /// A tree of UTF-8 texts.
    package init(texts: [(path: String, text: String)]) {
        self.init(texts.map { ($0.path, Array($0.text.utf8)) })
    }

    package func bytes(at path: String) -> [UInt8]? {
        let index = firstIndex(from: path)
        return index < entries.count && entries[index].path == path ? entries[index].bytes : nil
    }

    /// The index of the first entry whose path is not before `path`, by bisection.
    private func firstIndex(from path: String) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The paths of all files below a folder, at any depth, sorted.
    package func paths(under folder: String) -> [String] {
        let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        return entries[firstIndex(from: prefix)...].prefix { $0.path.hasPrefix(prefix) }.map(\.path)
    }

    /// The files below a folder with their contents, sorted by path.
    package func entries(under folder: String) -> ArraySlice<Entry> {
        let prefix = folder + "/", start = firstIndex(from: prefix)
        return entries[start...].prefix { $0.path.hasPrefix(prefix) }
    }

    /// The decoded text of a file; nil without a diagnostic where there is no such file.
    package func text(at path: String, encoding: String? = nil) -> (SourceText?, [Diagnostic]) {
        guard let bytes = bytes(at: path) else { return (nil, []) }
        return SourceText.decode(bytes, file: path, encoding: encoding)
    }
}
