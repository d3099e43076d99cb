import Edition
import Output
import Source
import Website

/// Where the releases stand in a site's archive.
enum ArchiveFolder {
    /// A bag, `archive/2017/1.0.0`, and what stands beside it.
    struct Place: Hashable, Sendable {
        let edition: String
        let version: ReleaseVersion
        /// The bag, with the path of the site before it.
        let folder: String

        init(site: String, edition: String, version: ReleaseVersion) {
            self.edition = edition
            self.version = version
            folder = "\(site)/\(SealedRelease.folder(edition: edition, version: version))"
        }

        /// `2017/1.0.0`.
        var name: String { "\(edition)/\(version)" }
        var zip: String { folder + ".zip" }
        var checksums: String { folder + ".sha256" }

        /// Why this cannot be a bag, whatever is in it; nil of a folder.
        var flaw: Diagnostic? {
            switch FileSystem.kind(of: folder) {
            case .folder?: nil
            case .link?: ArchiveFolder.link(folder)
            case .file?, .other?, nil:
                Diagnostic(
                    "sealed-release-damaged", "this is no folder, and a sealed release is one", at: Source.Place(file: folder),
                    hint: "remove it, then run almanac archive --restore \(edition) \(version)")
            }
        }
    }

    /// Everything that has a bag's name, by edition and version: mostly a bag.
    static func places(in site: String) -> [Place] {
        editions(in: site).flatMap { edition in
            let names = (try? FileSystem.names(in: "\(site)/archive/\(edition)")) ?? []
            return names.compactMap { ReleaseVersion($0.name) }.sorted().map { Place(site: site, edition: edition, version: $0) }
        }
    }

    /// The folders of editions. Nothing is read through a symbolic link.
    static func editions(in site: String) -> [String] {
        guard FileSystem.kind(of: "\(site)/archive") == .folder else { return [] }
        return ((try? FileSystem.names(in: "\(site)/archive").filter { $0.kind == .folder }) ?? []).map(\.name)
    }

    /// Symbolic links where the archive has folders and files of its own.
    static func links(in site: String) -> [Diagnostic] {
        let archive = "\(site)/archive"
        if FileSystem.kind(of: archive) == .link { return [link(archive)] }
        let links = ((try? FileSystem.names(in: archive).filter { $0.kind == .link }) ?? []).map { "\(archive)/\($0.name)" }
        let beside = places(in: site).flatMap { [$0.zip, $0.checksums] }.filter { FileSystem.kind(of: $0) == .link }
        return (links + beside).map(link)
    }

    private static func link(_ path: String) -> Diagnostic {
        Diagnostic(
            "sealed-release-link", "this is a symbolic link, and what it leads to can change without a trace", at: Source.Place(file: path),
            hint: "put what it leads to in its place")
    }
}
