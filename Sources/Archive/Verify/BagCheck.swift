import Edition
import Output
import Parallel
import Source

/// Every byte of a bag on the disk, held to its lists.
struct BagCheck {
    let place: ArchiveFolder.Place
    let findings: [Diagnostic]
    /// Every regular file of the bag; where line ends were rewritten, as they were sealed.
    let files: [OutputFile]
    /// SHA-256 of tagmanifest-sha256.txt; empty where there is none.
    let digest: String

    init(_ place: ArchiveFolder.Place) {
        self.place = place
        let read = Self.read(place)
        let check = BagLists(place, read.files, findings: read.findings)
        var files = read.files
        if check.findings.isEmpty {
            findings = []
        } else if let flaw = Self.flaw(place, isEmpty: read.files.isEmpty) {
            findings = [flaw]
        } else {
            let restored = LineEnds.restored(read.files)
            files = restored.files
            findings =
                restored.rewritten.isEmpty
                ? check.findings : BagLists(place, files, findings: read.findings).findings + [LineEnds.finding(place, restored.rewritten)]
        }
        self.files = files.map(\.file)
        digest = files.first { $0.file.path == "tagmanifest-sha256.txt" }?.digests.sha256 ?? ""
    }

    private static func read(_ place: ArchiveFolder.Place) -> (files: [(file: OutputFile, digests: FileDigests)], findings: [Diagnostic]) {
        guard place.flaw == nil else { return ([], []) }
        let entries = (try? FileSystem.walk(place.folder)) ?? []
        let read = Workers.map(entries) { entry -> (file: OutputFile, digests: FileDigests)? in
            guard entry.kind == .file, let bytes = FileSystem.contents("\(place.folder)/\(entry.path)") else { return nil }
            return (OutputFile(path: entry.path, bytes: bytes), FileDigests(bytes))
        }
        let findings = zip(entries, read).compactMap { entry, file -> Diagnostic? in
            if file != nil { return nil }
            let (rule, message, hint): (String, Message, Message) =
                switch entry.kind {
                case .folder: ("sealed-file-extra", "this empty folder was not sealed", "remove it")
                case .file: ("sealed-file-unreadable", "this file cannot be read", "check its permissions and the disk")
                case .link, .other: ("sealed-file-extra", "this is no regular file and was not sealed", "remove it, or restore the file")
                }
            return Diagnostic(rule, message, at: Source.Place(file: "\(place.folder)/\(entry.path)"), hint: hint)
        }
        return (read.compactMap { $0 }, findings)
    }

    /// What is wrong with the bag as a whole, in place of as many findings as it has files.
    private static func flaw(_ place: ArchiveFolder.Place, isEmpty: Bool) -> Diagnostic? {
        if let flaw = place.flaw { return flaw }
        guard isEmpty else { return nil }
        return Diagnostic(
            "sealed-release-missing", "this folder is empty, and a sealed release was to be in it", at: Source.Place(file: place.folder),
            hint: "run almanac archive --restore \(place.edition) \(place.version), or remove the folder if nothing was sealed")
    }
}
