import Edition
import Output
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
    }

    /// Every bag, by edition and version.
    static func places(in site: String) -> [Place] {
        let archive = "\(site)/archive"
        return editions(in: site).flatMap { edition in
            let names = (try? FileSystem.names(in: "\(archive)/\(edition)").filter { $0.kind == .folder }) ?? []
            return names.compactMap { ReleaseVersion($0.name) }.sorted().map { Place(site: site, edition: edition, version: $0) }
        }
    }

    static func editions(in site: String) -> [String] {
        ((try? FileSystem.names(in: "\(site)/archive").filter { $0.kind == .folder }) ?? []).map(\.name)
    }
}
