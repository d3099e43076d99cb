import Output
import Source

/// Line ends that were rewritten after sealing, as git does under core.autocrlf: hundreds of altered files with one cause.
enum LineEnds {
    typealias File = (file: OutputFile, digests: FileDigests)

    /// The files with the line ends with which they were sealed, and the paths of those that had others.
    static func restored(_ files: [File]) -> (files: [File], rewritten: [String]) {
        var rewritten: [String] = []
        func replace(_ file: File, by bytes: [UInt8]) -> File {
            rewritten.append(file.file.path)
            return (OutputFile(path: file.file.path, bytes: bytes), FileDigests(bytes))
        }
        let isTag = { (file: File) in !file.file.path.hasPrefix("data/") }
        // Tag files are written with LF alone.
        let tags = files.filter(isTag).map { file in
            let feeds = lineFeeds(file.file.bytes)
            return feeds == file.file.bytes ? file : replace(file, by: feeds)
        }
        let manifest = tags.first { $0.file.path == "manifest-sha256.txt" }.map { Manifest.read($0.file.bytes, .sha256) }
        let payload = files.filter { !isTag($0) }.map { file in
            guard let stated = manifest?.digest(of: file.file.path), stated != file.digests.sha256 else { return file }
            for bytes in [lineFeeds(file.file.bytes), returns(file.file.bytes)] where Digest.sha256.hex(bytes) == stated { return replace(file, by: bytes) }
            return file
        }
        return (tags + payload, rewritten)
    }

    /// - Parameter paths: the files that were rewritten; none where only the lists were looked at.
    static func finding(_ place: ArchiveFolder.Place, _ paths: [String] = []) -> Diagnostic {
        let shown = paths.prefix(3).map { Diagnostic.Note(Message(verbatim: $0)) } + (paths.count > 3 ? [.init("and \(paths.count - 3) more files")] : [])
        return Diagnostic(
            "sealed-lines-rewritten",
            "the line ends of \(paths.isEmpty ? "release \(place.name)" : paths.count == 1 ? "1 file" : "\(paths.count) files") were rewritten since it was sealed, as git does where core.autocrlf is set",
            at: Source.Place(file: place.folder),
            hint: "put \"Site/archive/** -text\" into .gitattributes, then run almanac archive --restore \(place.edition) \(place.version)", notes: shown)
    }

    /// CRLF as LF.
    static func lineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x0D) else { return bytes }
        return bytes.indices.filter { !(bytes[$0] == 0x0D && $0 + 1 < bytes.count && bytes[$0 + 1] == 0x0A) }.map { bytes[$0] }
    }

    /// LF as CRLF.
    private static func returns(_ bytes: [UInt8]) -> [UInt8] {
        lineFeeds(bytes).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
}
