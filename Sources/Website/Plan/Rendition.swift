import Edition
import Markup
import Scoring
import Source

/// An edition in one language: what every page of it needs, looked up once.
struct Rendition: Sendable {
    let site: Site
    let edition: Edition
    let language: String
    let words: Strings
    let addresses: Addresses
    let unitNames: [String]
    let indicatorNames: [String]
    /// Every unit, best total first.
    let order: [Int]
    /// By node: the distribution over all units.
    let distributions: [Distribution?]

    init(site: Site, edition: Edition, language: String, words: Strings) {
        self.site = site
        self.edition = edition
        self.language = language
        self.words = words
        addresses = Addresses(
            languagePrefix: language == site.defaultLanguage ? "" : language + "/", editionID: edition.id)
        unitNames = edition.units.map { $0.name.text(language) }
        indicatorNames = edition.indicators.enumerated().map { node, indicator in
            node == 0 ? words["total"] : indicator.name.text(language)
        }
        order = edition.results.order(by: 0)
        distributions = edition.results.values.map { Distribution($0.compactMap { $0 }) }
    }

    var results: Results { edition.results }
    var tree: IndicatorTree { edition.tree }

    /// A score as it is printed: its own digits.
    func score(_ value: Exact) -> String { value.shortest(6) }

    /// A total as the rules publish it.
    func total(_ value: Exact) -> String { value.decimal(results.rules.decimals, results.rules.rounding) }

    /// A value of any node as it is printed.
    func value(_ value: Exact, of node: Int) -> String { node == 0 ? total(value) : score(value) }

    /// A mean with one decimal more than the scores have.
    func mean(_ value: Exact) -> String { value.decimal(max(1, results.rules.decimals + 1), results.rules.rounding) }

    /// A rate as a percentage with one decimal.
    func rate(_ value: Exact) -> String { (value * Exact(100)).decimal(1, results.rules.rounding) + "%" }
}

/// The spread of one node's values over the units.
struct Distribution: Sendable {
    let lowest: Exact
    let median: Exact
    let highest: Exact

    /// Nil of nothing.
    init?(_ values: [Exact]) {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        lowest = sorted[0]
        highest = sorted[sorted.count - 1]
        let middle = sorted.count / 2
        median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / Exact(2)
    }
}

extension Rendition {
    /// The shade of a value in a heatmap: 0 (lowest seventh of the score rate) to 6 (highest, and everything above full marks).
    func step(_ value: Exact, of node: Int) -> Int {
        guard let rate = results.rate(value, of: node), !rate.isNegative else { return 0 }
        return rate >= .one ? 6 : min(6, Int((rate * Exact(7)).double))
    }

    /// Page paths, percent-encoded for links.
    func unitPath(_ unit: Int) -> String { percentEncoded(addresses.unit(edition.units[unit].id)) }
    func indicatorPath(_ node: Int) -> String { percentEncoded(addresses.indicator(edition.indicators[node].id)) }
    func groupPath(_ key: String, _ id: String) -> String { percentEncoded(addresses.group(key, id)) }

    func groupLabel(_ grouping: Grouping, of unit: Int) -> String {
        let id = edition.units[unit].values[grouping.key]
        return grouping.values.first { $0.id == id }?.label.text(language) ?? ""
    }
}
