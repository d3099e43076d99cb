package import Foundation

/// A folder of its own among the system's temporary files, removed with the value.
package struct TemporaryFolder: ~Copyable, Sendable {
    private let folder: URL

    /// - Throws: what the system says.
    package init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "almanac-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    package func path(_ name: String) -> URL { folder.appending(path: name) }

    /// Writes a file, with the folders above it.
    package func write(_ bytes: [UInt8], to name: String) throws {
        let file = path(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }
}
