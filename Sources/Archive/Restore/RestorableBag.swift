import Output
import Source

/// The bag in the .zip beside its place, found to be the one that was sealed.
struct RestorableBag {
    let files: [OutputFile]
    let digest: String

    /// Why a release is not restored: what its keeper can mend.
    struct Refusal: Error {
        let diagnostic: Diagnostic
    }

    /// - Parameter statements: what is stated of the release from outside of its bag; one of them must give its digest.
    static func read(_ place: ArchiveFolder.Place, _ statements: [Statement]) -> Result<RestorableBag, Refusal> {
        Result { () throws(Refusal) in try open(place, statements) }
    }

    private static func open(_ place: ArchiveFolder.Place, _ statements: [Statement]) throws(Refusal) -> RestorableBag {
        // Only a folder is replaced: what else stands there, somebody put there.
        if let flaw = place.flaw, FileSystem.kind(of: place.folder) != nil { throw Refusal(diagnostic: flaw) }
        func refuse(_ reason: Message, notes: [Message] = []) -> Refusal {
            Refusal(
                diagnostic: Diagnostic(
                    "sealed-zip-refused", "release \(place.name) is not restored from this file: \(reason)", at: Source.Place(file: place.zip),
                    hint: "restore the release from a copy", notes: notes.map { .init($0) }))
        }
        guard let zip = FileSystem.contents(place.zip) else { throw refuse("it is not there, or cannot be read") }
        // Before anything of it is unpacked, the file as a whole.
        if let list = try? ChecksumList.read(at: place.checksums, place.version).get(), list.zip != Digest.sha256.hex(zip) {
            throw refuse(
                "its digest is not the one that \(place.version).sha256 states",
                notes: ["the list states \(list.zip)", "the file has \(Digest.sha256.hex(zip))"])
        }
        let stated = statements.filter { $0.digest != nil && $0.file != place.zip }
        if stated.isEmpty {
            throw Refusal(
                diagnostic: Diagnostic(
                    "sealed-zip-refused", "nothing vouches for this file: no list beside it, no page and no later release states the digest of \(place.name)",
                    at: Source.Place(file: place.zip),
                    hint: "give the digest that the release was cited with: almanac archive --restore \(place.edition) \(place.version) --digest DIGEST"))
        }
        let files: [OutputFile]
        do {
            files = try PackedBag(zip, folder: "\(place.edition)-\(place.version)").files
        } catch {
            throw refuse(error.message)
        }
        let digest = files.first { $0.path == "tagmanifest-sha256.txt" }.map { Digest.sha256.hex($0.bytes) }
        let differing = stated.filter { $0.digest != digest }
        if !differing.isEmpty {
            throw refuse("the release in it has another digest", notes: differing.sentences + ["it has \(digest.map { Message(verbatim: $0) } ?? "none")"])
        }
        let findings = BagLists(place, files.map { ($0, FileDigests($0.bytes)) }).findings
        if let first = findings.first {
            let name = first.place.map { String($0.file.dropFirst(place.folder.utf8.count + 1)) } ?? ""
            throw refuse("the release in it is not whole: \(name): \(first.message)")
        }
        return RestorableBag(files: files, digest: digest ?? "")
    }
}
