import Output
import Source
import Zip

/// A bag in a .zip: its files, if the .zip holds one bag and nothing that could harm whoever unpacks it.
struct PackedBag {
    /// Paths from the bag's folder, in the order of the .zip.
    let files: [OutputFile]

    /// What a .zip may unpack to: far more than text shrinks, and no more than a machine has.
    static func limit(_ zip: [UInt8]) -> Int { max(256 << 20, zip.count * 20) }

    /// - Parameters:
    ///   - folder: the one folder that everything in the .zip stands in.
    ///   - limit: how many bytes it may unpack to.
    /// - Throws: why it is refused, as the end of a sentence about it.
    init(_ zip: [UInt8], folder: String, limit: Int? = nil) throws(ArchiveFailure) {
        let limit = limit ?? Self.limit(zip)
        var left = limit
        let entries = try BagZip.entries(zip) { _ in
            left
        } read: {
            left -= $0
        }
        var files: [OutputFile] = [], seen: Set<ExactPath> = []
        for entry in entries {
            let name = entry.path.debugDescription
            if entry.kind == .folder && entry.path.hasPrefix(folder + "/") { continue }
            guard entry.kind == .file else { throw ArchiveFailure("it holds \(name), which is no regular file") }
            guard let content = entry.content else { throw ArchiveFailure("it would unpack to more than \(limit) bytes") }
            guard entry.path.utf8.starts(with: (folder + "/").utf8) else { throw ArchiveFailure("it holds \(name), which is not in \(folder)/") }
            let path = String(decoding: entry.path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
            if let flaw = OutputPlan.flaw(in: path) { throw ArchiveFailure("it holds \(name): \(flaw)") }
            if !seen.insert(ExactPath(path)).inserted { throw ArchiveFailure("it holds \(name) twice") }
            files.append(OutputFile(path: path, bytes: content))
        }
        do {
            // Two spellings of one name would fall on one file where case or Unicode form does not count.
            _ = try OutputPlan(files)
        } catch {
            throw ArchiveFailure("it holds two files for one: \(error.message)")
        }
        self.files = files
    }

    /// The digest of the bag in a .zip, of which nothing else is unpacked; nil where there is none.
    static func digest(_ zip: [UInt8]) -> String? {
        let name = "/tagmanifest-sha256.txt"
        let entries = try? BagZip.entries(zip) { path in
            path.hasSuffix(name) && path.utf8.count { $0 == UInt8(ascii: "/") } == 1 ? 1 << 16 : -1
        }
        return entries?.compactMap { $0.kind == .file ? $0.content : nil }.first.map(Digest.sha256.hex)
    }
}
