import Edition
import Output
import Source

/// What stands in an edition's folder of the archive and belongs to no release.
enum Strays {
    static func find(_ site: String, edition: String?) -> [Diagnostic] {
        ArchiveFolder.editions(in: site).filter { edition == nil || $0 == edition }.flatMap { edition -> [Diagnostic] in
            let folder = "\(site)/archive/\(edition)"
            let names = (try? FileSystem.names(in: folder)) ?? []
            return names.compactMap { name, kind -> Diagnostic? in
                // What bears the number of a release is looked at as its bag, or as what states that there was one.
                if ReleaseVersion(name) != nil || isBeside(name, kind) { return nil }
                let place = Source.Place(file: "\(folder)/\(name)")
                if SealStaging.isStage(name) {
                    return Diagnostic(
                        .note, "interrupted-seal", "an interrupted seal left this folder", at: place,
                        hint: "run almanac archive \(edition) again, which removes it")
                }
                return Diagnostic(.warning, "sealed-file-stray", "this belongs to no release", at: place, hint: "move it out of the archive")
            }
        }
    }

    /// Whether a file stands beside a bag: `1.0.0.zip`, `1.0.0.sha256`, `1.0.0.html`, and `1.0.0.en.html` in another language.
    private static func isBeside(_ name: String, _ kind: FileSystem.Kind) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard kind == .file || kind == .link, ReleaseVersion(parts.prefix(3).joined(separator: ".")) != nil else { return false }
        return parts.count == 4 && ["zip", "sha256", "html"].contains(parts[3]) || parts.count == 5 && parts[4] == "html"
    }
}
