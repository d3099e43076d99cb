import Edition

/// Files that releases bring along: what each changed, what their sealed pages say of newer ones, ways to those whose sources are gone.
enum ReleasePages {
    static func files(_ workspace: Workspace, _ theme: Theme, _ releases: ReleaseFacts) -> [PlannedFile] {
        let site = workspace.site
        let changes = workspace.editions.flatMap { edition in
            releases.changes(of: edition.id).flatMap { list -> [PlannedFile] in
                let name = "changes-\(list.to)", words = site.languages.map(theme.strings)
                return PlannedTable(name) { ChangeDownload.table(list, name: name, words: words) }.files(in: edition.id + "/data").compactMap(\.planned)
            }
        }
        // The archive is another site's business while a site is being sealed.
        guard releases.sealing == nil else { return changes }
        return changes + StatusStrip.files(releases.sealed, theme: theme, languages: site.languages)
            + releases.gone(workspace.editions.map(\.id)).flatMap { SealedAddresses.files($0, theme: theme, site: site) }
    }
}
