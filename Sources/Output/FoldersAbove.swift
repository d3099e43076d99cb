/// The folders that files stand in.
package enum FoldersAbove {
    /// Every folder above the paths, at any depth; paths are relative, with `/` between their parts.
    package static func all(_ paths: some Sequence<String>) -> Set<String> {
        var folders: Set<String> = []
        for path in paths {
            var end = path.endIndex
            while let slash = path[..<end].utf8.lastIndex(of: 0x2F) {
                end = slash
                if !folders.insert(String(path[..<slash])).inserted { break }
            }
        }
        return folders
    }
}
