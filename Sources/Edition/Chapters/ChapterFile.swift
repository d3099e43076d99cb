import Commentary
import Source

/// One file of chapters/: front matter and text, before its blocks are evaluated.
struct ChapterFile {
    /// What a parsed chapter depends on.
    private struct Body: MemoStep {
        typealias Value = (Document, [Diagnostic])

        let text: String
        let firstLine: Int
        let summary: String?
        let options: MarkdownOptions
    }

    var slug: String
    var version: Chapter.Version

    enum Outcome {
        case chapter(ChapterFile)
        case unread(UnreadChapter)
    }

    static func load(_ path: String, _ bytes: [UInt8], _ reading: inout Reading, site: Site) -> Outcome {
        let name = String(path.split(separator: "/").last ?? "")
        if let problem = ChapterLanguage.problem(name, at: Place(file: path), languages: site.languages) {
            reading.report(problem)
            return .unread(UnreadChapter(path: path, text: nil))
        }
        guard let text = reading.text(bytes, path: path) else { return .unread(UnreadChapter(path: path, text: nil)) }
        let (yaml, body, frontProblems) = reading.tree.memo.value(of: path, FrontMatterStep(text: text)) { FrontMatter.split(text) }
        reading.report(frontProblems)
        guard let body else { return .unread(UnreadChapter(path: path, text: text.text)) }
        var title: String?, part: String?, summary: String?
        var isDraft = false, aliases: [PlacedID] = []
        var titlePlace = Place(file: path), summaryPlace = titlePlace
        if let yaml {
            var fields = YAMLFields(yaml, of: "front matter")
            title = fields.requiredString("title")
            part = fields.string("part")
            summary = fields.string("summary")
            titlePlace = fields.place(of: "title")
            summaryPlace = fields.place(of: "summary")
            isDraft = fields.bool("draft") ?? false
            aliases = PlacedID.all(of: Aliases.key, &fields)
            reading.report(fields.finish())
        }
        let (slug, language) = nameParts(name, languages: site.languages)
        if let problem = SafeID.problem(slug) {
            reading.report(
                Diagnostic("unsafe-id", "chapter name \"\(slug)\" \(problem), so it cannot be an address", at: Place(file: path), hint: SafeID.hint))
        }
        var options = MarkdownOptions.almanac
        options.numbers = true
        options.rawHTML = site.allowsRawHTML
        let (document, documentProblems) = reading.tree.memo.value(
            of: path, Body(text: body.text, firstLine: body.firstLine, summary: summary, options: options)
        ) {
            Document.parse(body.text, file: path, firstLine: body.firstLine, summary: summary, options: options)
        }
        reading.report(documentProblems)
        // Without its title the chapter is still one that others link to, and its text is checked.
        return .chapter(
            ChapterFile(
                slug: slug,
                version: Chapter.Version(
                    language: language ?? site.defaultLanguage, path: path, title: title ?? slug, part: part, summary: summary,
                    titlePlace: titlePlace, summaryPlace: summaryPlace, isDraft: isDraft, aliases: aliases, document: document, exhibits: [])))
    }

    /// `05-entrances.en.md` is the English version of `entrances`.
    static func nameParts(_ name: String, languages: [String]) -> (slug: String, language: String?) {
        var stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        var language: String?
        if let dot = stem.lastIndex(of: "."), languages.contains(String(stem[stem.index(after: dot)...])) {
            language = String(stem[stem.index(after: dot)...])
            stem = String(stem[..<dot])
        }
        let digits = stem.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let next = stem.dropFirst(digits.count).first, next == "-" || next == "_" {
            let rest = stem.dropFirst(digits.count + 1)
            if !rest.isEmpty { stem = String(rest) }
        }
        return (stem, language)
    }
}

private struct FrontMatterStep: MemoStep {
    typealias Value = (yaml: YAMLNode?, body: (text: String, firstLine: Int)?, diagnostics: [Diagnostic])

    let text: SourceText
}
