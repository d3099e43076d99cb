package import Messages

/// The files of one build, checked as addresses: safe below the output folder on every system that may hold the site.
package struct OutputPlan {
    /// Every file's path.
    let paths: Set<String>
    /// Every folder that the files need, parents before children.
    let folders: [String]
    let folderSet: Set<String>

    package init(_ files: [OutputFile]) throws(OutputFailure) { try self.init(paths: files.map(\.path)) }

    init(paths files: [String]) throws(OutputFailure) {
        var paths = Set<String>(minimumCapacity: files.count)
        var folders: [String] = []
        var folderSet: Set<String> = []
        // Two spellings that a file system without case (or with one Unicode form) takes for one. Swift compares
        // strings by canonical equivalence, which covers the Unicode forms.
        var spellings = [String: String](minimumCapacity: files.count)

        func claim(_ path: String) throws(OutputFailure) {
            guard let other = spellings.updateValue(path, forKey: path.lowercased()) else { return }
            let isSame = other.utf8.elementsEqual(path.utf8)
            throw .unsafePath(path: path, reason: isSame ? "it is used twice" : "it differs from \"\(other)\" only in spelling")
        }
        /// Whether the folder is known under exactly these bytes.
        func isKnown(_ folder: String) -> Bool {
            folderSet.contains(folder) && spellings[folder.lowercased()]?.utf8.elementsEqual(folder.utf8) == true
        }

        for path in files {
            if let reason = Self.flaw(in: path) { throw .unsafePath(path: path, reason: reason) }
            var slash = path.utf8.startIndex
            while let next = path.utf8[slash...].firstIndex(of: 0x2F) {
                let folder = String(path[..<next])
                slash = path.utf8.index(after: next)
                if isKnown(folder) { continue }
                try claim(folder)
                folderSet.insert(folder)
                folders.append(folder)
            }
            try claim(path)
            paths.insert(path)
        }
        self.paths = paths
        self.folders = folders
        self.folderSet = folderSet
    }

    /// Why a relative path is unsafe, or nil.
    package static func flaw(in path: String) -> Message? {
        if path.isEmpty { return "it is empty" }
        for byte in path.utf8 {
            if byte == 0x5C { return "it holds a backslash" }
            if byte < 0x20 || byte == 0x7F { return "it holds a control character" }
        }
        if path.utf8.first == 0x2F { return "it is absolute" }
        for part in path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
            if part.isEmpty { return "a part of it is empty" }
            if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return "it leaves its folder" }
            if part.count > 255 { return "a part of it is longer than 255 bytes" }
        }
        if path == Marker.name || path.hasPrefix(FileByFile.stageName) { return "the name is Almanac's own" }
        return nil
    }
}
