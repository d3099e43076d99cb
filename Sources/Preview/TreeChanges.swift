import Source

/// What is different between two readings of a report's folder.
struct TreeChanges {
    /// Paths of files that were changed, came or went, sorted.
    private(set) var paths: [String] = []
    /// Files that have another name and the same content.
    private(set) var renamed: [(from: String, to: String)] = []

    init(from old: SourceTree, to new: SourceTree) {
        var gone: [SourceTree.Entry] = [], came: [SourceTree.Entry] = []
        var (left, right) = (old.entries[...], new.entries[...])
        while let a = left.first ?? right.first, let b = right.first ?? left.first {
            if left.first != nil, right.isEmpty || a.path < b.path {
                paths.append(a.path)
                gone.append(a)
                left.removeFirst()
            } else if right.first != nil, left.isEmpty || b.path < a.path {
                paths.append(b.path)
                came.append(b)
                right.removeFirst()
            } else {
                if a.bytes != b.bytes { paths.append(a.path) }
                left.removeFirst()
                right.removeFirst()
            }
        }
        for file in came {
            guard let match = gone.firstIndex(where: { $0.bytes == file.bytes }) else { continue }
            renamed.append((gone[match].path, file.path))
            gone.remove(at: match)
        }
    }

    var isEmpty: Bool { paths.isEmpty }
}
