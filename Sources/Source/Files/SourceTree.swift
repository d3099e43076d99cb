/// The source files of a report in memory: read once from disk, or made from values for tests and previews.
///
/// Paths are relative to the folder that holds Content/, with `/` between their parts. Names keep the normal form that the disk has
/// (macOS may have decomposed ones); Swift compares strings by canonical equivalence, so `bytes(at:)` finds `é` in either form.
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
    private let indices: [String: Int]

    /// - Parameter files: paths and contents in any order; of two with the same path the later wins.
    package init(_ files: [(path: String, bytes: [UInt8])], diagnostics: [Diagnostic] = []) {
        var byPath: [String: [UInt8]] = [:]
        byPath.reserveCapacity(files.count)
        for (path, bytes) in files { byPath[path] = bytes }
        entries = byPath.map { Entry(path: $0.key, bytes: $0.value) }.sorted { $0.path < $1.path }
        self.diagnostics = diagnostics
        var indices: [String: Int] = [:]
        indices.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() { indices[entry.path] = index }
        self.indices = indices
    }

    /// A tree of UTF-8 texts.
    package init(texts: [(path: String, text: String)]) {
        self.init(texts.map { ($0.path, Array($0.text.utf8)) })
    }

    package func bytes(at path: String) -> [UInt8]? {
        indices[path].map { entries[$0].bytes }
    }

    /// The paths of all files below a folder, at any depth, sorted.
    package func paths(under folder: String) -> [String] {
        let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        return entries.lazy.map(\.path).filter { $0.hasPrefix(prefix) }
    }

    /// The decoded text of a file; nil without a diagnostic where there is no such file.
    package func text(at path: String, encoding: String? = nil) -> (SourceText?, [Diagnostic]) {
        guard let bytes = bytes(at: path) else { return (nil, []) }
        return SourceText.decode(bytes, file: path, encoding: encoding)
    }
}
