import Source
import Website

/// A release's digest against everything outside of its bag that states it: a bag that was altered and listed anew shows only here.
enum DigestCheck {
    /// - Parameter given: what was asked for on the command line.
    static func check(_ bag: BagCheck, _ stated: [StatedDigest]) -> [Diagnostic] {
        let differing = stated.filter { $0.digest != bag.digest }
        guard !differing.isEmpty else { return [] }
        let path = "\(bag.place.folder)/tagmanifest-sha256.txt"
        let isWhole = bag.findings.isEmpty
        return [
            Diagnostic(
                "sealed-digest-differs",
                isWhole
                    ? "the bag was altered and listed anew: its digest is not the one that was stated" : "the release’s digest is not the one that was stated",
                at: Source.Place(file: path), hint: "restore the release from a copy that has the stated digest",
                notes: differing.map { .init("\($0.source) states \($0.digest)") } + [.init("the bag has \(bag.digest.isEmpty ? "none" : bag.digest)")]
                    + stated.filter { $0.digest == bag.digest }.map { .init("\($0.source) states the bag’s own") })
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
            if Digest.sha256.isWellFormed(digest) { return StatedDigest(digest: String(digest), source: path) }
        }
        return nil
    }
}
