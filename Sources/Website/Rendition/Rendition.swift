import Charts
import Edition
import Parallel
import Scoring
import Source

/// An edition in one language, in parts: what reads an edition's names takes `names`, what prints its numbers `numbers`, and what reads
/// all of them, such as a page, takes the whole.
///
/// A class because it never changes and every page of every worker refers to it: copies of so many arrays cost more than pages.
final class Rendition: Sendable {
    let site: Site
    let edition: Edition
    /// The theme's words.
    let words: Strings
    let chartWords: ChartWords
    /// What the site has beside this edition's pages.
    let surroundings: Surroundings
    let addresses: Addresses
    let names: EditionNames
    let numbers: PrintedNumbers
    let statistics: EditionStatistics
    /// Made for the pages of units alone.
    let company: Once<UnitCompany>
    let targets: TextTargets
    let results: Results
    /// Whether its pages speak of points or of scores.
    let vocabulary: Vocabulary
    /// By grouping and group.
    private let groupLabels: [String: [String: String]]

    init(site: Site, edition: Edition, words: Strings, surroundings: Surroundings = Surroundings()) {
        self.site = site
        self.edition = edition
        vocabulary = Vocabulary(edition)
        let words = words.speaking(of: vocabulary)
        self.words = words
        self.surroundings = surroundings
        chartWords = ChartWords.page(words)
        addresses = Addresses(edition, languagePrefix: words.language == site.defaultLanguage ? "" : words.language + "/")
        names = EditionNames(edition, words)
        numbers = PrintedNumbers(results: edition.results, words: words, vocabulary: vocabulary)
        let statistics = EditionStatistics(edition, words.marks)
        self.statistics = statistics
        company = Once { UnitCompany(edition, places: statistics.places) }
        targets = TextTargets(edition, language: words.language)
        results = edition.results
        groupLabels = Dictionary(
            edition.groupings.map { grouping in
                (grouping.key, Dictionary(grouping.values.map { ($0.id, $0.label.text(words.language)) }) { first, _ in first })
            }
        ) { first, _ in first }
    }

    /// A BCP 47 tag.
    var language: String { words.language }
    var tree: IndicatorTree { results.tree }

    /// Whether tables have a column for the maximum: not where it is the same everywhere, and is said once.
    var showsMaxima: Bool { tree.hasMaxima && (vocabulary == .points || tree.commonEnds == nil) }

    /// The heading of that column, and what stands in it: the least too, where it is not 0.
    var maximumWord: String { tree.nodes.contains { $0.minimum.map { !$0.isZero } ?? false } ? words["scale"] : numbers.fullWord() }
    func maximum(of node: Int) -> String? {
        tree[node].maximum.map { maximum in
            guard let minimum = tree[node].minimum, !minimum.isZero else { return numbers.stated(maximum) }
            return words("column_range", ["minimum": numbers.stated(minimum), "maximum": numbers.stated(maximum)])
        }
    }

    /// The maximum that stands behind a score of a node.
    func outOf(_ node: Int) -> Exact? { showsMaxima ? tree[node].outOf : nil }

    func groupLabel(_ grouping: Grouping, of unit: Int) -> String {
        edition.units[unit].values[grouping.key].flatMap { groupLabels[grouping.key]?[$0] } ?? ""
    }
}

extension Strings {
    /// What stands between two sentences.
    var sentenceGap: String { language.hasPrefix("zh") || language.hasPrefix("ja") ? "" : " " }
}
