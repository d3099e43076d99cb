import Edition
import Markup
import Output
import Scoring
import Source

/// Renders planned pages, one after the other. Each worker has a renderer of its own.
struct PageRenderer {
    private let site: SitePlan
    /// One for each language.
    private var writers: [String: PageWriter] = [:]

    init(_ site: SitePlan) {
        self.site = site
        for rendition in site.renditions where writers[rendition.language] == nil {
            writers[rendition.language] = PageWriter(site.theme, language: rendition.language)
        }
    }

    mutating func render(_ page: PlannedPage) -> OutputFile {
        let rendition = site.renditions[page.rendition]
        var out = ByteBuffer(capacity: 32 * 1024)
        write(page, rendition, site.frames[page.rendition], into: &out)
        return OutputFile(path: page.path, bytes: out.bytes)
    }

    private mutating func write(_ page: PlannedPage, _ rendition: Rendition, _ frame: Frame, into out: inout ByteBuffer) {
        let root = rootPrefix(of: page.path), words = rendition.words
        let summary = rendition.edition.facts.summary?.text(rendition.language)
        func head(_ title: String?, _ section: SiteSection?, _ trail: [Link], _ description: String? = nil, isHidden: Bool = false) -> PageHead {
            let translations = translations(of: page, rendition)
            var head = PageHead(
                title: title, description: description, path: page.path, section: section, breadcrumbs: trail, translations: translations,
                isHidden: isHidden || rendition.edition.facts.isDraft)
            head.fixedRoot = fixedRoot(page)
            let tags = HeadTags(
                metadata: site.metadata[page.rendition], page: page, canonical: percentEncoded(page.canonicalPath(rendition)),
                alternates: alternates(of: page, rendition, translations))
            tags.write(head, into: &head.metadata)
            return head
        }
        switch page.kind {
        case .siteIndex, .front:
            let facts = rendition.edition.facts
            let name = facts.title.text(rendition.language)
            let title = page.kind.isSiteIndex || name == frame.siteTitle ? nil : name
            emit(
                FrontPage(rendition: rendition, root: root, metadata: site.metadata[page.rendition]).view(), head(title, .overview, [], summary),
                frame, rendition, &out)
        case .editions:
            let all = site.renditions.filter { $0.language == rendition.language }
            emit(EditionsPage(rendition: rendition, editions: all).view(), head(words["nav_editions"], .editions, []), frame, rendition, &out)
        case .ranking:
            let view = RankingPage(rendition: rendition, root: root).view()
            emit(view, head(words["score_detail"], .ranking, rendition.trail(), rendition.rankingSentence), frame, rendition, &out)
        case .units:
            let view = ListPages(rendition: rendition, root: root).units()
            emit(view, head(rendition.unitsTitle, .units, rendition.trail(), view.lede?.plainText), frame, rendition, &out)
        case .indicators:
            let view = ListPages(rendition: rendition, root: root).indicators()
            emit(view, head(words["indicator_system"], .indicators, rendition.trail(), view.lede?.plainText), frame, rendition, &out)
        case .chapters:
            emit(ListPages(rendition: rendition, root: root).chapters(), head(words["analysis"], .chapters, rendition.trail(), summary), frame, rendition, &out)
        case .data:
            let view = DataPage(rendition: rendition, tables: site.tables[rendition.edition.id] ?? [], metadata: site.metadata[page.rendition]).view()
            emit(view, head(words["data"], .data, rendition.trail(), site.metadata[page.rendition].datasetDescription), frame, rendition, &out)
        case .method:
            emit(MethodPage(rendition: rendition, root: root).view(), head(words["method"], .indicators, rendition.trail(), words["method_lede"]), frame, rendition, &out)
        case .checks:
            emit(ChecksPage(rendition: rendition, root: root).view(), head(words["errata"], .chapters, rendition.trail(), words["checks_lede"]), frame, rendition, &out)
        case .changes:
            emit(ChangesPage(rendition: rendition, root: root).view(), head(words["changes"], .data, rendition.trail(), words["changes_lede"]), frame, rendition, &out)
        case .archive:
            let all = site.renditions.filter { $0.language == rendition.language }
            let view = ArchivePage(rendition: rendition, editions: all, root: root).view()
            emit(view, head(words["archive"], .editions, [], words["archive_lede"]), frame, rendition, &out)
        case .report:
            let view = ReportPage(rendition: rendition, root: root).view(imprint: frame.imprint)
            emit(view, head(words["report"], .chapters, rendition.trail(), summary), frame, rendition, &out)
        case .unit(let unit):
            let profile = UnitPage(rendition: rendition, table: site.profiles[page.rendition], unit: unit)
            let head = head(rendition.unitNames[unit], .units, rendition.trail(rendition.unitsLink), profile.sentence)
            emit(profile.view(), head, frame, rendition, &out)
        case .indicator(let node):
            let indicator = IndicatorPage(rendition: rendition, root: root, node: node)
            emit(
                indicator.view(),
                head(rendition.indicatorNames[node], .indicators, rendition.trail(rendition.indicatorsLink), indicator.lede?.plainText), frame,
                rendition, &out)
        case .group(let grouping, let group):
            let facts = rendition.edition.groupings[grouping]
            let view = GroupPage(rendition: rendition, root: root, grouping: grouping, group: group).view()
            let title = facts.values[group].label.text(rendition.language)
            emit(view, head(title, .units, rendition.trail(rendition.unitsLink), view.lede?.plainText), frame, rendition, &out)
        case .chapter(let chapter):
            let chapterPage = ChapterPage(rendition: rendition, root: root, chapter: chapter)
            emit(
                chapterPage.view(),
                head(
                    chapterPage.version.title, .chapters, rendition.trail(rendition.chaptersLink), chapterPage.version.summary,
                    isHidden: chapterPage.version.isDraft),
                frame, rendition, &out)
        case .notFound:
            let head = head(words["not_found"], nil, [], isHidden: true)
            let links = frame.nav.map { Link(label: $0.label, path: $0.path) }
            emit(NotFoundView(links: links), head, frame, rendition, &out)
        }
    }

    private mutating func emit(_ view: some PageView, _ head: PageHead, _ frame: Frame, _ rendition: Rendition, _ out: inout ByteBuffer) {
        writers[rendition.language]?.write(view, head: head, frame: frame, into: &out)
    }

    /// An error page is shown under any address that does not exist, so its links name the site's folder on its host, if that is known.
    private func fixedRoot(_ page: PlannedPage) -> String? {
        guard case .notFound = page.kind else { return nil }
        return site.metadata[page.rendition].site.folder.map(String.init) ?? ""
    }

    /// The page in every language that has it, for search engines; none where the page itself stands in for another language's.
    private func alternates(of page: PlannedPage, _ rendition: Rendition, _ translations: [Translation]) -> [HeadTags.Alternate] {
        guard !translations.isEmpty else { return [] }
        var languages = rendition.site.languages
        if case .chapter(let chapter) = page.kind {
            let written = rendition.edition.chapters[chapter].versions.map(\.language)
            languages = languages.filter { written.contains($0) }
        }
        guard languages.count > 1, languages.contains(rendition.language) else { return [] }
        return languages.map { language in
            let path = language == rendition.language ? percentEncoded(page.path) : translations.first { $0.language == language }?.path ?? ""
            return HeadTags.Alternate(language: language, path: path, isDefault: language == rendition.site.defaultLanguage)
        }
    }

    /// The same page in the site's other languages.
    private func translations(of page: PlannedPage, _ rendition: Rendition) -> [Translation] {
        guard page.path != "404.html" else { return [] }
        return site.renditions.filter { $0.edition.id == rendition.edition.id && $0.language != rendition.language }.map { other in
            let bare = page.path.dropFirst(rendition.addresses.languagePrefix.utf8.count)
            return Translation(
                language: other.language, name: other.words["language_name"], path: percentEncoded(other.addresses.languagePrefix + bare))
        }
    }
}

extension PlannedPage.Kind {
    fileprivate var isSiteIndex: Bool { if case .siteIndex = self { true } else { false } }
}
