import Edition
import Markup
import Source

/// Every edition and its sealed releases.
struct ArchivePage: Page {
    /// The edition in front, whose frame surrounds the page.
    let rendition: Rendition
    /// Every edition that has sources, in the page's language, oldest first.
    let editions: [Rendition]

    static func all(_ edition: EditionPlan) -> [ArchivePage] {
        guard edition.isCurrent, edition.rendition.surroundings.releases.hasArchive else { return [] }
        return [ArchivePage(rendition: edition.rendition, editions: edition.editions)]
    }

    var path: String { rendition.addresses.archive }
    var title: String? { rendition.words["archive"] }
    var section: String? { rendition.addresses.editions }
    var trail: [LinkView] { [] }
    var description: String? { rendition.words["archive_lede"] }
    var card: PageCard? { .edition(rendition) }

    func view() -> ArchiveView {
        let words = rendition.words
        let gone = rendition.surroundings.releases.gone(editions.map(\.edition.id))
        let entries = editions.map { ($0.edition.facts.year, live($0)) } + gone.map { ($0.year, sealed($0)) }
        return ArchiveView(
            heading: words["archive"], lede: ByteBuffer(text: words["archive_lede"]),
            editions: entries.sorted { ($0.0, $0.1.id) > ($1.0, $1.1.id) }.map(\.1), verification: steps)
    }

    private func live(_ edition: Rendition) -> ArchivedEdition {
        let releases = rendition.surroundings.releases.sealed.of(edition.edition.id)
        return ArchivedEdition(
            id: edition.edition.id, title: edition.edition.facts.title.text(edition.language), path: percentEncoded(edition.addresses.front),
            remark: releases.isEmpty ? rendition.words["not_sealed"] : nil, releases: entries(releases))
    }

    /// An edition of which only the sealed releases are left.
    private func sealed(_ latest: SealedRelease) -> ArchivedEdition {
        ArchivedEdition(
            id: latest.edition, title: latest.title.text(rendition.language), path: percentEncoded(latest.entry(rendition.language)),
            remark: rendition.words["only_sealed"], releases: entries(rendition.surroundings.releases.sealed.of(latest.edition)))
    }

    private func entries(_ releases: [SealedRelease]) -> [ArchivedRelease] {
        let words = rendition.words
        return releases.reversed().enumerated().map { position, release in
            let isLatest = position == 0
            var links = [LinkView(label: words["open_sealed"], path: percentEncoded(release.entry(rendition.language)))]
            if let bytes = release.zipByteCount {
                links.append(LinkView(label: "ZIP " + rendition.words.written(DataPage.size(bytes)), path: percentEncoded(release.zip)))
            }
            links.append(LinkView(label: "sha256sum", path: percentEncoded(release.checksums)))
            if release.changes != nil {
                links.append(
                    LinkView(
                        label: words["changes"],
                        path: percentEncoded(String(release.entry(rendition.language).dropLast("index.html".utf8.count)) + "changes.html")))
            }
            return ArchivedRelease(
                id: release.edition + "-" + release.version.description, name: words("release_name", ["version": release.version.description]),
                date: release.date,
                state: isLatest ? words["state_latest"] : words("state_superseded", ["version": releases.last?.version.description ?? ""]),
                isLatest: isLatest, note: release.note?.text(rendition.language), links: links, digest: release.digest,
                citation: citation(release), changes: release.changes.map { words.summary($0) })
        }
    }

    private func citation(_ release: SealedRelease) -> String {
        let language = rendition.language, site = rendition.site
        let publisher = (release.publisher ?? site.publisher ?? site.title).text(language)
        let citation = Citation(
            .report, authors: [.institution(publisher)], title: release.title.text(language), version: release.version.description, date: release.date,
            publisher: publisher, place: site.publisherPlace?.text(language), url: site.baseURL.map { $0 + percentEncoded(release.entry(language)) },
            digest: release.digest, key: release.edition, language: language)
        return language.hasPrefix("zh") ? GBT7714.text(citation, accessed: rendition.words["citation_accessed"]) : APA7.text(citation)
    }

    /// With the names of the release that a reader most likely has.
    private var steps: [VerificationStep] {
        let words = rendition.words
        guard let release = rendition.surroundings.releases.sealed.max(by: { ($0.year, $0.edition, $0.version) < ($1.year, $1.edition, $1.version) }) else {
            return []
        }
        let folder = release.version.description
        return [
            VerificationStep(text: words["verify_all"], command: "sha256sum --check \(folder).sha256"),
            VerificationStep(
                text: words["verify_bag"], command: "cd \(folder) && sha256sum --check tagmanifest-sha256.txt && sha256sum --check --quiet manifest-sha256.txt"),
            VerificationStep(text: words["verify_bagit"], command: "bagit.py --validate \(folder)"),
            VerificationStep(
                text: words["verify_almanac"], command: "almanac archive --verify --digest \(release.edition)/\(release.version)=\(release.digest)"),
        ]
    }
}
