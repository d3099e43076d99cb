import Output
import Source

/// A release's digest against everything outside of its bag that states it: a bag that was altered and listed anew shows only here.
enum DigestCheck {
    /// - Parameter given: what was asked for on the command line.
    static func check(_ bag: BagCheck, _ stated: [StatedDigest]) -> [Diagnostic] {
        let differing = stated.filter { $0.digest != bag.digest }
        guard !differing.isEmpty else { return [] }
        // Where the bag has the digest that was asked for, it is the others that are wrong.
        if stated.contains(where: { $0.file == nil && $0.digest == bag.digest }) {
            return differing.map { other in
                Diagnostic(
                    "sealed-digest-differs", "it states another digest of release \(bag.place.name) than --digest, which the bag has",
                    at: Source.Place(file: other.file ?? bag.place.folder), hint: "restore this file, or have it written anew", notes: [.init("it states \(other.digest)")])
            }
        }
        // What stands beside the bag may have been written anew with it; what was asked for may be mistyped.
        let isAskedAlone = differing.allSatisfy { $0.file == nil } && differing.count < stated.count
        let message =
            !bag.findings.isEmpty
            ? "the release’s digest is not the one that was stated"
            : isAskedAlone
                ? "the bag has another digest than the one that it should have: it was altered and listed anew, or another is meant"
                : "the bag was altered and listed anew: its digest is not the one that was stated"
        let statements = differing.map { Diagnostic.Note("\($0.source) states \($0.digest)") }
        let agreeing = stated.filter { $0.digest == bag.digest }.map { Diagnostic.Note("\($0.source) states the bag’s own") }
        return [
            Diagnostic(
                "sealed-digest-differs", message, at: Source.Place(file: "\(bag.place.folder)/tagmanifest-sha256.txt"),
                hint: "restore the release from a copy that has the stated digest",
                notes: statements + [.init("the bag has \(bag.digest.isEmpty ? "none" : bag.digest)")] + agreeing)
        ]
    }

    /// What an archive page states: the digest that follows a release's anchor.
    static func page(_ site: String, _ place: ArchiveFolder.Place) -> StatedDigest? {
        let path = "\(site)/archive/index.html"
        guard let bytes = FileSystem.contents(path) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let anchor = text.firstRange(of: "id=\"\(place.edition)-\(place.version)\"") else { return nil }
        // The release's own entry ends where the next begins.
        let rest = text[anchor.upperBound...]
        let entry = rest.firstRange(of: "</article>").map { rest[..<$0.lowerBound] } ?? rest
        for part in entry.split(separator: "<code>").dropFirst() {
            let digest = part.prefix { $0 != "<" }
            if Digest.sha256.isWellFormed(digest) { return StatedDigest(digest: String(digest), source: path, file: path) }
        }
        return nil
    }
}
