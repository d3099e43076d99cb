#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder that is not there yet, made with everything in it at once: a reader sees all of it or nothing.
package enum NewFolder {
    /// - Parameters:
    ///   - files: what it shall hold.
    ///   - path: where; its parents are made if they are missing. A folder that is there and empty is taken.
    /// - Throws: `OutputFailure`: `.occupied` where something is there.
    package static func make(_ files: [OutputFile], at path: String) throws(OutputFailure) {
        let plan = try OutputPlan(files)
        if let entry = FileSystem.entry(path) {
            guard entry.kind == .folder, try FileSystem.names(in: path).isEmpty else { throw .occupied(path: path) }
        }
        let parent = path.utf8.lastIndex(of: 0x2F).map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        try FileSystem.makeFolders(parent)
        let name = path.utf8.lastIndex(of: 0x2F).map { String(path[path.utf8.index(after: $0)...]) } ?? path
        // One name for one destination, so that what a killed run left is found and removed.
        let stage = "\(parent)/.\(name).almanac-new"
        try FileSystem.removeTree(stage)
        do throws(OutputFailure) {
            try FileSystem.makeFolder(stage)
            for folder in plan.folders { try FileSystem.makeFolder("\(stage)/\(folder)") }
            for file in files { try FileSystem.write(file.bytes, to: "\(stage)/\(file.path)") }
            // Onto an empty folder rename(2) replaces it.
            try FileSystem.move(stage, to: path)
        } catch {
            try? FileSystem.removeTree(stage)
            throw error
        }
    }
}
