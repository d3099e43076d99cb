import Messages
import Parallel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The way in for a folder that cannot be exchanged as a whole, such as a mount point: every changed file is written in
/// full inside the folder first, then renamed over its predecessor; files that are gone are removed last.
///
/// A reader sees whole files at every moment, though for an instant some from this build and some from the last. When
/// the disk fills up, that happens before the first rename.
enum FileByFile {
    static let stageName = ".almanac-new"

    /// - Parameters:
    ///   - changed: the files to write, of the plan's.
    ///   - bytes: what one of them shall hold, by its place among them; asked for from any thread.
    static func write(
        _ plan: OutputPlan, changed: [String], removed: [String], marker: Marker, into place: OutputPlace, at step: OutputFolder.StepObserver,
        bytes: @Sendable (Int) throws(OutputFailure) -> [UInt8]
    ) throws(OutputFailure) {
        let folder = place.folder
        let stage = "\(folder)/\(stageName)"
        try FileSystem.removeTree(stage)
        try FileSystem.makeFolder(stage)
        do {
            _ = try Workers.map(changed.indices) { index throws(OutputFailure) in try FileSystem.write(bytes(index), to: "\(stage)/\(index)") }
            try FileSystem.write(Marker(paths: plan.paths.union(removed)).bytes, to: "\(stage)/before")
            try FileSystem.write(marker.bytes, to: "\(stage)/after")
        } catch {
            try? FileSystem.removeTree(stage)
            throw error
        }
        try step(.staged)

        // While old and new files stand side by side the marker lists both, so that none is taken for foreign later.
        try FileSystem.move("\(stage)/before", to: "\(folder)/\(Marker.name)")
        for path in plan.folders where try !FileSystem.makeFolder("\(folder)/\(path)") {
            // A file of the last build where a folder is needed now.
            if FileSystem.entry("\(folder)/\(path)")?.kind == .folder { continue }
            try FileSystem.removeTree("\(folder)/\(path)")
            try FileSystem.makeFolder("\(folder)/\(path)")
        }
        // Pages after what they refer to: styles, scripts, images, data.
        let isPage = changed.map { $0.hasSuffix(".html") }
        for pages in [false, true] {
            for index in changed.indices where isPage[index] == pages {
                let target = "\(folder)/\(changed[index])"
                if FileSystem.entry(target)?.kind == .folder { try FileSystem.removeTree(target) }
                try FileSystem.move("\(stage)/\(index)", to: target)
                try step(.moved)
            }
        }
        for path in removed where unlink("\(folder)/\(path)") != 0 && errno != ENOENT && errno != ENOTDIR && errno != EISDIR {
            throw FileSystem.failure("remove", path)
        }
        // Deepest first; a folder that holds something foreign stays, since rmdir refuses it.
        let emptied = Marker(paths: removed).folders.subtracting(plan.folderSet)
        for path in emptied.sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir("\(folder)/\(path)") }
        try FileSystem.move("\(stage)/after", to: "\(folder)/\(Marker.name)")
        try FileSystem.removeTree(stage)
    }
}
