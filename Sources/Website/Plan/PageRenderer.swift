import Edition
import Markup
import Output

/// Renders planned pages, one after the other. Each worker has a renderer of its own.
struct PageRenderer {
    private let editions: [EditionPlan]
    /// One for each language.
    private var writers: [String: PageWriter] = [:]

    init(_ site: SitePlan) {
        editions = site.editions
        for language in site.workspace.site.languages where writers[language] == nil {
            writers[language] = PageWriter(site.theme, language: language)
        }
    }

    mutating func render(_ planned: PlannedPage) -> OutputFile {
        var out = ByteBuffer(capacity: 32 * 1024)
        write(planned.page, editions[planned.edition], into: &out)
        return OutputFile(path: planned.page.path, bytes: out.bytes)
    }

    private mutating func write(_ page: some Page, _ edition: EditionPlan, into out: inout ByteBuffer) {
        let translations = edition.translations(of: page)
        var head = PageHead(
            title: page.title, description: page.description, path: page.path, section: page.section, breadcrumbs: page.trail,
            translations: translations, isHidden: page.isHidden, fixedRoot: page.fixedRoot)
        HeadTags(metadata: edition.metadata, alternates: HeadTags.alternates(of: page, translations)).write(page, head, into: &head.metadata)
        writers[edition.rendition.language]?.write(page.view(), head: head, frame: edition.frame, into: &out)
    }
}
