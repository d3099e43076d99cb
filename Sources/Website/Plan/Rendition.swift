import Charts
import Commentary
import Edition
import Markup
import Scoring
import Source

/// An edition in one language: what every page of it needs, looked up and formatted once.
///
/// A class because it never changes and every page of every worker refers to it: copies of so many arrays cost more than pages.
final class Rendition: Sendable {
    let site: Site
    let edition: Edition
    let language: String
    let words: Strings
    /// Whether the report has editions beside this one.
    let hasOtherEditions: Bool
    /// Whether pages may link to what only a release has (`ReleaseFiles`).
    let isRelease: Bool
    /// The releases in the archive, and the one that is being sealed.
    let releases: ReleaseFacts
    let chartWords: ChartWords
    let addresses: Addresses
    let unitNames: [String]
    let indicatorNames: [String]
    private let unitPaths: [String]
    private let indicatorPaths: [String]
    /// What a unit is called, several of them, and the word that counts them (empty in languages without one).
    let unitWord: String
    let unitsWord: String
    /// The same at the head of something: `Countries`.
    var unitsTitle: String { unitsWord.prefix(1).uppercased() + unitsWord.dropFirst() }
    var unitTitle: String { unitWord.prefix(1).uppercased() + unitWord.dropFirst() }
    let counter: String
    /// Every unit, best total first.
    let order: [Int]
    /// Each unit's position in `order`.
    let places: [Int]
    /// By node: the distribution over all units, and the strip that shows it.
    let distributions: [Distribution?]
    let strips: [StripRange?]
    /// By node, formatted; nil where nobody has a value.
    let means: [String?]
    /// By node: what a score has to pass to be a strength.
    let strengthBounds: [StrengthBound?]
    /// By grouping, group and node, formatted.
    let groupMeans: [[[String?]]]
    /// By grouping and unit: its standing by total within its group, and the group's size.
    let groupStandings: [[(standing: Standing, count: Int)?]]
    /// By unit: its group under the first grouping.
    let firstGroups: [Int?]
    /// By id, in this language where there is a translation.
    let exhibits: [String: NumberedExhibit]
    /// By chapter: the ids of the headings and notes of the text that its page shows.
    let anchors: [String: Set<String>]
    /// By path below the edition's folder.
    let imageSizes: [String: ImageSize]

    init(
        site: Site, edition: Edition, language: String, words: Strings, hasOtherEditions: Bool = false, isRelease: Bool = false,
        releases: ReleaseFacts = ReleaseFacts()
    ) {
        self.site = site
        self.edition = edition
        self.language = language
        self.words = words
        self.hasOtherEditions = hasOtherEditions
        self.isRelease = isRelease
        self.releases = releases
        let chartWords = ChartWords.page(words, language: language)
        self.chartWords = chartWords
        let addresses = Addresses(
            languagePrefix: language == site.defaultLanguage ? "" : language + "/", editionID: edition.id)
        self.addresses = addresses
        unitPaths = edition.units.map { percentEncoded(addresses.unit($0.id)) }
        indicatorPaths = edition.indicators.map { percentEncoded(addresses.indicator($0.id)) }
        unitNames = edition.units.map { $0.name.text(language) }
        indicatorNames = edition.indicators.enumerated().map { node, indicator in
            node == 0 ? words["total"] : indicator.name.text(language)
        }
        unitWord = edition.facts.unitName.text(language)
        unitsWord = edition.facts.unitPlural.written(in: language) ?? edition.facts.unitName.text(language)
        counter = edition.facts.counter?.text(language) ?? ""
        let results = edition.results
        self.results = results
        tree = results.tree
        order = results.order(by: 0)
        var places = [Int](repeating: 0, count: order.count)
        for (position, unit) in order.enumerated() { places[unit] = position }
        self.places = places
        let mean = { results.places.text($0, .mean) }
        distributions = results.values.map { Distribution($0.compactMap { $0 }) }
        strips = distributions.enumerated().map { node, distribution in distribution.map { $0.strip(of: node, results) } }
        strengthBounds = results.tree.nodes.indices.map { StrengthBound(results, $0) }
        means = edition.indicators.indices.map { results.mean($0).map(mean) }
        groupMeans = edition.groupings.map { grouping in
            grouping.values.map { group in
                edition.indicators.indices.map { results.mean($0, over: group.units).map(mean) }
            }
        }
        groupStandings = edition.groupings.map { grouping in
            var standings = [(standing: Standing, count: Int)?](repeating: nil, count: edition.units.count)
            for group in grouping.values {
                let present = group.units.filter { results.values[0][$0] != nil }
                for (unit, standing) in zip(present, results.standings(0, among: present)) {
                    standings[unit] = standing.map { ($0, present.count) }
                }
            }
            return standings
        }
        var firstGroups = [Int?](repeating: nil, count: edition.units.count)
        for (position, group) in (edition.groupings.first?.values ?? []).enumerated() {
            for unit in group.units { firstGroups[unit] = position }
        }
        self.firstGroups = firstGroups
        var exhibits = Dictionary(edition.exhibits.map { ($0.id, $0) }) { first, _ in first }
        for chapter in edition.chapters {
            for exhibit in chapter.version(language).exhibits { if let exhibit { exhibits[exhibit.id] = exhibit } }
        }
        self.exhibits = exhibits
        anchors = Dictionary(edition.chapters.map { ($0.slug, Set($0.version(language).document.ids.map(\.id))) }) { first, _ in first }
        imageSizes = Dictionary(edition.images.compactMap { image in ImageSize.read(image.bytes).map { (image.path, $0) } }) { first, _ in first }
    }

    let results: Results
    let tree: IndicatorTree

    /// A unit's value on a node.
    func value(_ value: Exact, of node: Int) -> String { results.places.text(value, results.kind(of: node)) }
    func total(_ value: Exact) -> String { results.places.text(value, .total) }
    /// A mean, or how far something is from one.
    func mean(_ value: Exact) -> String { results.places.text(value, .mean) }
    func median(of node: Int) -> String? {
        distributions[node].map { results.places.text($0.median.value, $0.median.isBetween ? .mean : results.kind(of: node)) }
    }
    func rate(_ value: Exact) -> String { results.places.text(value, .rate) }
    /// A maximum, or what a criterion is worth.
    func stated(_ value: Exact) -> String { results.places.text(value, .stated) }
    /// Points of the total, with their word.
    func cost(_ value: Exact) -> String { words.points(results.places.text(value, .cost)) }
}

extension Distribution {
    /// The scale on which a unit's dot is set.
    func strip(of node: Int, _ results: Results) -> StripRange {
        let kind = results.kind(of: node)
        func value(_ value: Exact, _ kind: NumberPlaces.Kind) -> ChartValue { ChartValue(value.double, results.places.text(value, kind)) }
        return StripRange(
            value: nil, lowest: value(lowest, kind), median: value(median.value, median.isBetween ? .mean : kind), highest: value(highest, kind),
            maximum: results.tree[node].maximum.double)
    }
}

extension Rendition {
    /// Page paths, percent-encoded for links.
    func unitPath(_ unit: Int) -> String { unitPaths[unit] }
    func indicatorPath(_ node: Int) -> String { indicatorPaths[node] }
    func groupPath(_ key: String, _ id: String) -> String { percentEncoded(addresses.group(key, id)) }

    func groupLabel(_ grouping: Grouping, of unit: Int) -> String {
        let id = edition.units[unit].values[grouping.key]
        return grouping.values.first { $0.id == id }?.label.text(language) ?? ""
    }
}

extension ChartWords {
    /// What charts say in the page's language.
    static func page(_ words: Strings, language: String) -> ChartWords {
        var chart = language.hasPrefix("zh") ? ChartWords.simplifiedChinese : .english
        chart.separator = words["list_separator"]
        return chart
    }
}

extension Strings {
    /// What stands between two sentences.
    var sentenceGap: String { language.hasPrefix("zh") || language.hasPrefix("ja") ? "" : " " }
}
