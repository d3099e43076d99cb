import Markup

/// Renders pages, one after the other. Each worker has a renderer of its own.
struct PageRenderer: Sendable {
    /// One for each language.
    private var writers: [String: PageWriter] = [:]
    /// Of the page that is being written: what is kept of each has no room to spare.
    private var buffer = ByteBuffer()

    init(_ theme: Theme, languages: [String]) {
        for language in languages { writers[language] = PageWriter(theme, language: language) }
    }

    mutating func render(_ page: any Page, of edition: EditionPlan) -> [UInt8] {
        var out = ByteBuffer()
        swap(&out, &buffer)
        out.clear()
        write(page, edition, into: &out)
        // A slice of the whole would share its room.
        let bytes = out.bytes.withUnsafeBufferPointer { Array($0) }
        swap(&out, &buffer)
        return bytes
    }

    private mutating func write(_ page: some Page, _ edition: EditionPlan, into out: inout ByteBuffer) {
        let translations = edition.translations(of: page)
        var head = PageHead(
            title: page.title, description: page.description, path: page.path, section: page.section, breadcrumbs: page.trail,
            translations: translations.isEmpty ? edition.translatedFronts : translations, isHidden: page.isHidden, fixedRoot: page.fixedRoot)
        HeadTags(metadata: edition.metadata, alternates: HeadTags.alternates(of: page, translations)).write(page, head, into: &head.metadata)
        writers[edition.rendition.language]?.write(page.view(), head: head, frame: edition.frame, into: &out)
    }
}
