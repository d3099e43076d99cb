import Edition
import Markup
import Parallel

/// An edition in one language with what stands around its pages: from it each kind of page takes what it needs.
///
/// A class because every planned page of the edition refers to it.
final class EditionPlan: Sendable {
    let rendition: Rendition
    /// Every edition in this language, this one too, oldest first.
    let editions: [Rendition]
    /// Whether it is the edition in front, to whose pages those of the whole site belong.
    let isCurrent: Bool
    /// The same edition in the site's other languages.
    let translations: [Rendition]
    let frame: PageFrame
    /// What its pages say to machines.
    let metadata: EditionMetadata
    let downloads: EditionFiles
    /// It among the editions before it; nil of a report with one edition.
    let years: EditionYears?
    /// What its units' tables have in common.
    let profile: Once<ProfileTable>
    /// Which chapters speak of which unit.
    let mentions: Once<UnitMentions>

    init(
        _ rendition: Rendition, among renditions: [Rendition], isCurrent: Bool, years: YearSteps? = nil, assets: ThemeAssets, metadata: EditionMetadata,
        downloads: EditionFiles
    ) {
        self.rendition = rendition
        self.isCurrent = isCurrent
        self.metadata = metadata
        self.downloads = downloads
        editions = renditions.filter { $0.language == rendition.language }
        self.years = EditionYears(rendition, among: editions, steps: years)
        translations = renditions.filter { $0.edition.id == rendition.edition.id && $0.language != rendition.language }
        frame = rendition.frame(assets)
        mentions = Once { UnitMentions(rendition) }
        profile = Once { ProfileTable(rendition, root: rootPrefix(of: rendition.addresses.unit("-"))) }
    }

    /// A page in the site's other languages.
    func translations(of page: some Page) -> [Translation] {
        if page.languages.isEmpty { return [] }
        let bare = page.path.dropFirst(rendition.addresses.languagePrefix.utf8.count)
        return inOtherLanguages { $0.languagePrefix + bare }
    }

    /// The edition's front page in the site's other languages.
    var translatedFronts: [Translation] { inOtherLanguages(\.front) }

    private func inOtherLanguages(_ path: (Addresses) -> String) -> [Translation] {
        translations.map { other in
            Translation(
                language: other.language, name: other.words["language_name"], again: other.words["language_again"], path: percentEncoded(path(other.addresses)))
        }
    }

    /// The lines of ranking.csv for the ranking page: the same in every language.
    private var rankingRows: [PlannedFile] {
        downloads.tables.filter { $0.name == RankingPage.table }.map { planned in
            PlannedFile(path: rendition.addresses.rankingRows) { RankingRows(table: planned.table).bytes }
        }
    }

    private var compareData: PlannedFile {
        PlannedFile(path: rendition.addresses.compareData) { [rendition] in CompareData(rendition).bytes }
    }

    /// What stands beside the pages: references for citation managers, what the find dialog finds, figures by themselves, link previews.
    func files(beside pages: [any Page]) -> [PlannedFile] {
        let rendition = rendition
        return [metadata.bibliography].compactMap { $0 } + FindFiles(rendition: rendition, editions: editions, pages: pages).all
            + (rendition.language == rendition.site.defaultLanguage ? rankingRows : []) + [compareData]
            + rendition.weightsFiles
            + FigureFiles(rendition: rendition).all + (metadata.hasCards ? CardFiles.all(pages, rendition.addresses) : [])
    }
}
