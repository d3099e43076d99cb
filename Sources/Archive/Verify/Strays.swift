import Edition
import Output
import Source

/// What stands in an edition's folder of the archive and belongs to no release.
enum Strays {
    static func find(_ site: String, edition: String?) -> [Diagnostic] {
        ArchiveFolder.editions(in: site).filter { edition == nil || $0 == edition }.flatMap { edition -> [Diagnostic] in
            let folder = "\(site)/archive/\(edition)"
            let names = (try? FileSystem.names(in: folder)) ?? []
            let versions = Set(names.filter { $0.kind == .folder && ReleaseVersion($0.name) != nil }.map(\.name))
            return names.compactMap { name, kind -> Diagnostic? in
                if versions.contains(name) { return nil }
                let place = Source.Place(file: "\(folder)/\(name)")
                if name.hasPrefix("."), name.hasSuffix(".sealing") {
                    return Diagnostic(.note, "interrupted-seal", "an interrupted seal left this folder", at: place, hint: "run almanac archive \(edition) again, which removes it")
                }
                let stem = [".zip", ".sha256", ".html"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.utf8.count)) }
                // A strip in another language has the language's tag behind the version.
                if let stem, versions.contains(stem) || (name.hasSuffix(".html") && versions.contains { stem.hasPrefix($0 + ".") }) { return nil }
                if let stem, ReleaseVersion(stem) != nil, !name.hasSuffix(".html") {
                    return Diagnostic(
                        .warning, "sealed-file-stray", "there is no release \(stem) beside this file", at: place,
                        hint: "an interrupted seal left it, or the release was removed: seal again, or restore the release")
                }
                return Diagnostic(.warning, "sealed-file-stray", "this belongs to no release", at: place, hint: "move it out of the archive")
            }
        }
    }
}
