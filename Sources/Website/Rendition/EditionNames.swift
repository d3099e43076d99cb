import Edition
import Languages
import Scoring
import Source

/// What an edition's things are called in one language, and how sentences speak of several of them.
struct EditionNames: Sendable {
    let words: Strings
    /// By unit.
    let units: [String]
    /// By node of the indicator tree; the total first.
    let indicators: [String]
    /// What a unit is called, several of them, and the word that counts them (empty in languages without one).
    let unitWord: String
    let unitsWord: String
    /// So many of them, in languages that tell more numbers apart.
    private let unitForms: PluralForms
    let counter: String
    let groupings: [Grouping]
    /// Whether rank 1 is the worst.
    let ranksFromWorst: Bool
    /// By unit: why it has no rank.
    let unrankedReasons: [Int: String]

    init(_ edition: Edition, _ words: Strings) {
        let language = words.language
        self.words = words
        units = edition.units.map { $0.name.text(language) }
        indicators = edition.indicators.enumerated().map { node, indicator in node == 0 ? words["total"] : indicator.name.text(language) }
        unitWord = edition.facts.unitName.text(language)
        unitsWord = edition.facts.unitPlural.written(in: language) ?? edition.facts.unitName.text(language)
        let forms = StringsSet.closest(language, among: edition.facts.unitForms.keys.sorted()).flatMap { edition.facts.unitForms[$0] } ?? [:]
        unitForms = PluralForms(rule: .of(language) ?? .english, texts: [.one: unitWord, .other: unitsWord].merging(forms) { $1 })
        counter = edition.facts.counter?.text(language) ?? ""
        groupings = edition.groupings
        ranksFromWorst = edition.results.rules.rankFrom == .worst
        let results = edition.results
        let isCovered = results.rules.missing != .exclude || results.rules.coverage.isZero
        unrankedReasons = Dictionary(
            uniqueKeysWithValues: edition.units.enumerated().compactMap { unit, facts -> (Int, String)? in
                if let reason = facts.unranked { return (unit, reason.text(language)) }
                if isCovered || results.values[0][unit] != nil { return nil }
                return (
                    unit,
                    words(
                        "unranked_coverage",
                        ["share": results.coveredShare(of: unit).shareText(words.marks), "coverage": results.rules.coverage.shareText(words.marks)])
                )
            })
    }

    /// The same at the head of something: `Countries`.
    var unitsTitle: String { unitsWord.prefix(1).uppercased() + unitsWord.dropFirst() }
    var unitTitle: String { unitWord.prefix(1).uppercased() + unitWord.dropFirst() }

    /// As many names as a sentence holds; the rest are counted.
    private static let mostNames = 3

    /// What so many units are called.
    func word(for count: Int) -> String { unitForms.text(for: PluralOperands(count)) ?? unitsWord }

    /// The same of units of which only those with a score are meant, if that leaves any out.
    func word(forUnits count: Int, of all: Int? = nil) -> String {
        count < (all ?? units.count) ? words(unrankedReasons.isEmpty ? "units_scored" : "units_ranked", ["units": word(for: count)]) : word(for: count)
    }

    /// Things in a sentence: all, or the first and how many there are.
    func listed(indicators nodes: [Int]) -> String { listed(nodes.map { indicators[$0] }, key: "names_of_indicators") }
    func listed(units: [Int]) -> String { listed(units.map { self.units[$0] }, key: "names_of_units") }

    /// The same of names that another edition has.
    func listed(unitNames names: [String]) -> String { listed(names, key: "names_of_units") }

    private func listed(_ names: [String], key: String) -> String {
        // One more fits where the count of the rest would stand.
        guard names.count > Self.mostNames + 1 else { return words.list(names) }
        return words(
            key,
            [
                "names": names.prefix(Self.mostNames).joined(separator: words["list_separator"]), "count": String(names.count), "counter": counter,
            ])
    }
}
