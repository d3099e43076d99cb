import Foundation

/// A folder of its own among the system's temporary files, removed with the value.
struct TemporaryFolder: ~Copyable, Sendable {
    private let folder: URL

    init() throws(RasteriserFailure) {
        folder = FileManager.default.temporaryDirectory.appending(path: "almanac-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .system(drawing: nil, reason: error.localizedDescription)
        }
    }

    func path(_ name: String) -> URL { folder.appending(path: name) }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }
}
