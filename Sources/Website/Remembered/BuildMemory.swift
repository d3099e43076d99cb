import Exports
import Output
package import Source

/// What the last build into a folder left to be remembered, so that one with nothing changed has nothing to do.
///
/// A build under the same conditions writes the same bytes. Where the conditions are those of the last build and nobody touched what it wrote, its result
/// stands. Whoever deletes the folder (`CacheFolder`) loses nothing but that.
package struct BuildMemory: Sendable {
    private let cache: CacheFolder
    private let conditions: BuildConditions
    private let folder: String

    /// Nil where nothing can be remembered: sources, or a machine's fonts, that cannot all be read.
    /// - Parameters:
    ///   - settings: what the command line says that a build depends on.
    ///   - besides: where WeasyPrint may be beside the folders of `PATH`.
    package init?(_ tree: SourceTree, root: String, out: String, settings: [String], besides: [String]) {
        guard let conditions = BuildConditions(tree, settings: ["root \(root)", "out \(out)"] + settings, besides: besides) else { return nil }
        self.conditions = conditions
        cache = CacheFolder(in: root)
        folder = FileSystem.realPath(out) ?? out
    }

    /// What a build need not ask the machine again.
    package var drawing: DrawingMemory { DrawingMemory(cache: cache, state: conditions.machine) }

    /// One for each folder that the report is built into.
    private static func name(_ folder: String) -> String { "build-\(SHA256.hex(Array(folder.utf8)).prefix(16)).json" }

    /// What a build would say; nil where it would do something.
    package var standing: BuildReport? {
        guard let record = cache.contents(Self.name(folder)).flatMap(BuildRecord.init), record.folder == folder, record.stands(under: conditions) else {
            return nil
        }
        return BuildReport(record.report)
    }

    /// Remembers a build, in place of an earlier one into the same folder, and forgets those into folders that are no more.
    package func keep(_ report: BuildReport, in out: String) {
        // It may have been made only now.
        guard let folder = FileSystem.realPath(out) else { return }
        let record = BuildRecord(report, conditions: conditions, folder: folder)?.bytes
        cache.write(record, to: Self.name(folder)) { name in
            guard name.hasPrefix("build-") else { return true }
            return cache.contents(name).flatMap(BuildRecord.init).map { FileSystem.kind(of: $0.folder) == .folder } ?? false
        }
    }
}
