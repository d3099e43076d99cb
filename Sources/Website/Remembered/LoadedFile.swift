import CSystem
import Output

/// A file that the running program is made of: itself, or a library that it has loaded.
struct LoadedFile: Codable, Equatable {
    let path: String
    /// What the file system says of it.
    let state: String

    /// Whether it is still the same.
    var stands: Bool { FileSystem.state(ofFile: path) == state }

    /// All of them, in the order in which they were loaded. Empty where that cannot be found out.
    static var all: [LoadedFile] {
        var paths: [String] = []
        withUnsafeMutablePointer(to: &paths) { list in
            almanac_loaded_files(
                { path, list in
                    if let path { list?.assumingMemoryBound(to: [String].self).pointee.append(String(cString: path)) }
                }, list)
        }
        let files = paths.map { LoadedFile(path: $0, state: FileSystem.state(ofFile: $0) ?? "") }
        return files.contains { $0.state.isEmpty } ? [] : files
    }
}
