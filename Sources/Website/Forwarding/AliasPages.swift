import Edition
import Source

/// The pages at the old addresses of an edition's pages: what `aliases` of the edition, its units, indicators and chapters name.
struct AliasPages {
    let rendition: Rendition
    let pages: [any Page]

    var all: [PlannedFile] {
        let folder = rendition.addresses.languagePrefix + rendition.edition.id + "/"
        let oldFolders = rendition.edition.facts.oldIDs.map { rendition.addresses.languagePrefix + $0 + "/" }
        return pages.filter { $0.path.hasPrefix(folder) }.flatMap { page in
            // Under the edition's old name a page stood by its own old names, too.
            let paths = [page.path] + page.oldPaths
            let old = oldFolders.flatMap { oldFolder in paths.map { oldFolder + $0.dropFirst(folder.count) } }
            return (page.oldPaths + old).map { file($0, to: page) }
        }
    }

    private func file(_ path: String, to page: any Page) -> PlannedFile {
        PlannedFile(path: path) {
            let title = page.title ?? rendition.edition.facts.title.text(rendition.language)
            return ForwardingPage(
                path: path, target: percentEncoded(page.path), title: title, label: rendition.words("page_moved", ["title": title]),
                language: rendition.words.language, baseURL: rendition.site.baseURL
            ).bytes
        }
    }
}
