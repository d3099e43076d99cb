import Source

/// A release's digest against everything outside of its bag that states it: a bag that was altered and listed anew shows only here.
enum DigestCheck {
    /// - Parameter given: what was asked for on the command line.
    static func check(_ bag: BagCheck, _ statements: [Statement]) -> [Diagnostic] {
        let stated = statements.filter { $0.digest != nil }, differing = stated.filter { $0.digest != bag.digest }
        guard !differing.isEmpty else { return [] }
        // Where the bag has the digest that was asked for, it is the others that are wrong.
        if stated.contains(where: { $0.file == nil && $0.digest == bag.digest }) {
            return differing.map { other in
                Diagnostic(
                    "sealed-digest-differs", "it states another digest of release \(bag.place.name) than --digest, which the bag has",
                    at: Source.Place(file: other.file ?? bag.place.folder), hint: "restore this file, or have it written anew", notes: [.init(other.sentence)])
            }
        }
        // What stands beside the bag may have been written anew with it; what was asked for may be mistyped.
        let isAskedAlone = differing.allSatisfy { $0.file == nil } && differing.count < stated.count
        let message: Message =
            !bag.findings.isEmpty
            ? "the release’s digest is not the one that was stated"
            : isAskedAlone
                ? "the bag has another digest than the one that it should have: it was altered and listed anew, or another is meant"
                : "the bag was altered and listed anew: its digest is not the one that was stated"
        let agreeing = stated.filter { $0.digest == bag.digest }.prefix(3).map { Diagnostic.Note("\($0.source) states the bag’s own") }
        return [
            Diagnostic(
                "sealed-digest-differs", message, at: Source.Place(file: "\(bag.place.folder)/tagmanifest-sha256.txt"),
                hint: "restore the release from a copy that has the stated digest",
                notes: differing.sentences.map { .init($0) } + [.init("the bag has \(bag.digest.isEmpty ? "none" : Message(verbatim: bag.digest))")] + agreeing)
        ]
    }
}
