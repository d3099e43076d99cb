package import Edition
package import Source

/// What the pages of a site that is being sealed say about their release. Their bytes never change again, so that whatever may happen
/// later is said by the status page outside of the bag, which they show.
package struct Sealing: Sendable {
    /// The edition's folder name.
    package let edition: String
    package let version: ReleaseVersion
    /// ISO 8601.
    package let date: String
    package let note: LocalizedText?
    /// The release that this one replaces, and what changed since.
    package let supersedes: (version: ReleaseVersion, date: String)?
    package let changes: ChangeList?

    package init(
        edition: String, version: ReleaseVersion, date: String, note: LocalizedText?, supersedes: (version: ReleaseVersion, date: String)? = nil,
        changes: ChangeList? = nil
    ) {
        self.edition = edition
        self.version = version
        self.date = date
        self.note = note
        self.supersedes = supersedes
        self.changes = changes
    }

    /// The report as the sealed site shows it: this edition alone, with this release as its last. Nil where it has no such edition.
    func restrict(_ workspace: Workspace) -> Workspace? {
        var workspace = workspace
        workspace.editions = workspace.editions.filter { $0.id == edition }
        if workspace.editions.isEmpty { return nil }
        workspace.current = 0
        for position in workspace.editions.indices {
            let others = workspace.editions[position].facts.releases.filter { ReleaseVersion($0.version).map { $0 < version } ?? false }
            workspace.editions[position].facts.releases = others + [Release(version: version.description, date: date, note: note)]
        }
        return workspace
    }

    /// Whether a file of a whole site belongs to the sealed one: the edition's own files, the theme's, and the page to begin with. What
    /// search engines, feeds and servers look for at a site's root has no use in a folder.
    func keeps(_ path: String, languages: [String]) -> Bool {
        var rest = path[...]
        if let prefix = languages.dropFirst().first(where: { path.hasPrefix($0 + "/") }) { rest = rest.dropFirst(prefix.count + 1) }
        return rest == "index.html" || rest.hasPrefix(edition + "/") || path.hasPrefix("assets/")
    }

    /// The status page of the release, from the root of the sealed site: three folders up is where the bag stands.
    func status(_ languagePrefix: String) -> String {
        "../../../\(version)\(languagePrefix.isEmpty ? "" : "." + languagePrefix.dropLast()).html"
    }
}
