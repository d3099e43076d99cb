import Edition
import Output
import Source
import Website

/// Why an edition is not sealed: what its author can mend.
enum SealRefusal {
    static func unknownEdition(_ id: String, known: [String]) -> Diagnostic {
        Diagnostic(
            "unknown-edition", "there is no edition \"\(id)\" in Content/", at: nil,
            hint: nearest(id, among: known).map { "did you mean \($0)?" } ?? (known.isEmpty ? nil : "the editions are \(known)"))
    }

    /// Each draft at its own place.
    static func drafts(_ edition: Edition) -> [Diagnostic] {
        let whole = Diagnostic(
            "draft-in-release", "edition \(edition.id) is a draft, and a sealed release has none", at: Place(file: "Content/\(edition.id)/edition.yaml"),
            hint: "delete \"draft: true\" when it is finished")
        return (edition.facts.isDraft ? [whole] : [])
            + edition.chapters.flatMap(\.versions).filter(\.isDraft).map { version in
                Diagnostic(
                    "draft-in-release", "chapter \"\(version.title)\" is a draft, and a sealed release has none", at: Place(file: version.path),
                    hint: "delete \"draft: true\" when it is finished, or move the file out of the edition")
            }
    }

    static func noReleases(_ edition: Edition, version: String?) -> Diagnostic {
        Diagnostic(
            "no-release", "edition \(edition.id) has no releases", at: Place(file: "Content/\(edition.id)/edition.yaml"),
            hint: "write \"releases: [{version: \(version ?? "1.0.0"), date: YYYY-MM-DD, note: …}]\"")
    }

    static func unlistedVersion(_ version: String, _ edition: Edition) -> Diagnostic {
        let known = edition.facts.releases.map(\.version)
        return Diagnostic(
            "unknown-release", "version \(version) is not among the releases of edition \(edition.id)", at: Place(file: "Content/\(edition.id)/edition.yaml"),
            hint: "add \"- {version: \(version), date: YYYY-MM-DD, note: …}\" under \"releases:\"; it lists \(known)")
    }

    static func notAfter(_ last: SealedRelease, _ release: Release, _ edition: Edition) -> Diagnostic {
        Diagnostic(
            "release-order", "version \(release.version) is lower than \(last.version), which is sealed", at: release.place,
            hint: "give the correction a number after \(last.version), such as \(last.version.major).\(last.version.minor).\(last.version.patch + 1)")
    }

    /// A source file whose name cannot stand everywhere that a bag may be unpacked.
    static func unsafeName(_ files: [OutputFile]) -> Diagnostic? {
        // Percent-encoded in a manifest (RFC 8493, 2.1.3), which sha256sum does not know.
        if let file = files.first(where: { $0.path.contains("%") }) {
            return Diagnostic("unsafe-file-name", "the name \"\(file.path)\" cannot be sealed: it holds %", at: nil, hint: "rename what it is made of")
        }
        do {
            _ = try OutputPlan(files)
            return nil
        } catch {
            guard case .unsafePath(let path, let reason) = error else { return nil }
            let file = path.hasPrefix("sources/") ? String(path.dropFirst("sources/".count)) : path
            return Diagnostic("unsafe-file-name", "this file’s name cannot be sealed: \(reason)", at: Place(file: file), hint: "rename it")
        }
    }

    /// The release was sealed and is gone, and these would be other bytes under its number.
    static func isLost(_ lost: LostRelease, _ release: Release, digest: String) -> Diagnostic {
        var problem = lost.diagnostic
        problem.message = "release \(release.version) was sealed and is missing, and what would be sealed now is not the same"
        problem.hint = "\(problem.hint); what was corrected since is a release of its own, with a higher number"
        problem.notes += [.init("what would be sealed has \(digest)")]
        return problem
    }

    /// A bag with other bytes stands there.
    static func wouldChange(_ folder: String, _ release: Release, differing: [String]) -> Diagnostic {
        let shown = differing.prefix(5).map { Diagnostic.Note("it would differ in \(folder)/\($0)") }
        let more = differing.count > 5 ? [Diagnostic.Note("and in \(differing.count - 5) more files")] : []
        return Diagnostic(
            "sealed-release-changes", "release \(release.version) is sealed and would change", at: release.place,
            hint: "list a release with a higher number under \"releases:\", with a note that says what is corrected", notes: shown + more)
    }
}
