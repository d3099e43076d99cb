package import Edition
package import Output
package import Source

/// A sealed release as the site needs to know it: a plain value, read from its bag by `Archive`.
///
/// A release is sealed once and never rewritten. What it says of itself stands in its bag (`data/release.json`); whether it is the
/// latest follows from the others.
///
/// It has as many properties as a release says of itself: the archive page, feeds and forwarding pages each show some of them, and what is
/// read from a bag once is not divided by who shows it.
package struct SealedRelease: Sendable {
    /// The edition's folder name: `2017`.
    package var edition: String
    package var year: Int
    package var version: ReleaseVersion
    /// ISO 8601, from the content.
    package var date: String
    package var note: LocalizedText?
    /// SHA-256 of the bag's `tagmanifest-sha256.txt` as 64 hexadecimal digits: through the manifests it covers every byte.
    package var digest: String
    package var title: LocalizedText
    package var headline: LocalizedText?
    package var publisher: LocalizedText?
    package var period: (from: String, to: String)?
    /// BCP 47 tags; the first is the default language of its pages.
    package var languages: [String]
    /// Files of the bag, tag files included, and their bytes.
    package var fileCount: Int
    package var byteCount: Int
    /// Bytes of the .zip; nil where it is missing.
    package var zipByteCount: Int?
    /// The release that it replaces; nil for an edition's first.
    package var supersedes: ReleaseVersion?
    /// What changed since that one.
    package var changes: ChangeList?
    /// The pages of its rendered site, as paths from that site's root: `2017/ranking.html`.
    package var pages: [String]
    /// The data files and pictures of its rendered site, under their addresses there; only of an edition's latest release, for a site that
    /// has the edition's sources no more.
    package var copies: [OutputFile]
    /// The data that its numbers come from, as source files (`Content/2017/scores.csv`); only of an edition's latest release, for a site that has the
    /// edition's sources no more.
    package var sources: [OutputFile] = []

    package init(
        edition: String, year: Int, version: ReleaseVersion, date: String, note: LocalizedText? = nil, digest: String, title: LocalizedText,
        headline: LocalizedText? = nil, publisher: LocalizedText? = nil, period: (from: String, to: String)? = nil, languages: [String],
        fileCount: Int = 0, byteCount: Int = 0, zipByteCount: Int? = nil, supersedes: ReleaseVersion? = nil, changes: ChangeList? = nil,
        pages: [String] = [], copies: [OutputFile] = []
    ) {
        self.edition = edition
        self.year = year
        self.version = version
        self.date = date
        self.note = note
        self.digest = digest
        self.title = title
        self.headline = headline
        self.publisher = publisher
        self.period = period
        self.languages = languages
        self.fileCount = fileCount
        self.byteCount = byteCount
        self.zipByteCount = zipByteCount
        self.supersedes = supersedes
        self.changes = changes
        self.pages = pages
        self.copies = copies
    }
}

/// Where a release's files stand, from the site's root.
extension SealedRelease {
    /// `archive/2017/1.0.0`, the bag.
    package var folder: String { Self.folder(edition: edition, version: version) }
    package var zip: String { folder + ".zip" }
    /// The list for `sha256sum -c`.
    package var checksums: String { folder + ".sha256" }
    /// The rendered edition within the bag.
    package var site: String { folder + "/data/site/" }
    /// Its front page in a language.
    package func entry(_ language: String) -> String {
        site + (languages.dropFirst().contains(language) ? language + "/" : "") + edition + "/index.html"
    }
    /// The page outside of the bag that tells readers of the sealed pages whether there is a newer release.
    package func status(_ language: String) -> String {
        folder + (languages.dropFirst().contains(language) ? "." + language : "") + ".html"
    }

    package static func folder(edition: String, version: ReleaseVersion) -> String { "archive/\(edition)/\(version)" }
}

extension [SealedRelease] {
    /// Releases of an edition, the latest last.
    package func of(_ edition: String) -> [SealedRelease] {
        filter { $0.edition == edition }.sorted { $0.version < $1.version }
    }

    /// An edition's release by its number.
    package func release(_ edition: String, _ version: String) -> SealedRelease? {
        first { $0.edition == edition && $0.version.description == version }
    }
}
