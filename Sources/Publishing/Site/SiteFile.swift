import Output
import Parallel

/// One file of the site, as it is to stand at the destination.
package struct SiteFile: Hashable, Sendable {
    /// Below the site's folder.
    package let path: String
    package let size: Int
    package let sha256: String
    /// By the function in which the destination tells of its files, where that is another.
    package let other: FileDigest?

    package init(path: String, size: Int, sha256: String, other: FileDigest? = nil) {
        self.path = path
        self.size = size
        self.sha256 = sha256
        self.other = other
    }

    init(path: String, bytes: [UInt8], function: DigestFunction?) {
        let other = function.flatMap { $0 == .sha256 ? nil : $0 }.flatMap { function in function.hex(bytes).map { FileDigest(function, $0) } }
        self.init(path: path, size: bytes.count, sha256: DigestFunction.sha256.hex(bytes) ?? "", other: other)
    }

    /// Whether a digest is this file's; nil where it is by a function that was not computed.
    func agrees(with digest: FileDigest) -> Bool? {
        if digest.function == .sha256 { return digest.hex == sha256 }
        return other?.function == digest.function ? other?.hex == digest.hex : nil
    }

    /// Reads every file of a site.
    /// - Parameter function: in which the destination tells of its files.
    /// - Returns: the files, and the paths of those that could not be read.
    static func all(
        of site: borrowing FinishedSite, function: DigestFunction?, progress: Workers.Progress?
    ) -> (files: [SiteFile], unread: [String]) {
        let folder = site.folder
        let read: [(path: String, file: SiteFile?)] = Workers.map(site.paths, progress: progress) { path in
            (path, FileSystem.contents("\(folder)/\(path)").map { SiteFile(path: path, bytes: $0, function: function) })
        }
        return (read.compactMap(\.file), read.filter { $0.file == nil }.map(\.path))
    }
}
