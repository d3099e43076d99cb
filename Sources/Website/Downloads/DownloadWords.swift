import Edition
import Scoring
import Source

/// The theme's words in every language of the site, for texts that stand beside the data.
struct DownloadWords {
    let languages: [Strings]
    /// Whether the lowest score is the best, so that nobody wants full marks.
    private let isLow: Bool
    private let vocabulary: Vocabulary
    /// Whether rank 1 is the worst.
    private let ranksFromWorst: Bool

    /// - Precondition: at least one language, the default one first.
    init(_ languages: [Strings]) { self.init(languages, vocabulary: .points, isLow: false, ranksFromWorst: false) }

    /// For what an edition's tables say.
    init(_ languages: [Strings], of edition: Edition) {
        let vocabulary = Vocabulary(edition)
        self.init(
            languages.map { $0.speaking(of: vocabulary) }, vocabulary: vocabulary, isLow: edition.results.direction(of: 0) == .low,
            ranksFromWorst: edition.results.rules.rankFrom == .worst)
    }

    private init(_ languages: [Strings], vocabulary: Vocabulary, isLow: Bool, ranksFromWorst: Bool) {
        precondition(!languages.isEmpty, "a site has a language")
        self.languages = languages
        self.vocabulary = vocabulary
        self.isLow = isLow
        self.ranksFromWorst = ranksFromWorst
    }

    /// Where the lowest score is the best, the string made for that (`label_max_low`), if there is one; where rank 1 is the worst, likewise.
    subscript(_ key: String) -> LocalizedText {
        each { words in (isLow ? words.texts[key + "_low"] : nil) ?? (ranksFromWorst ? words.texts[key + "_worst"] : nil) ?? words[key] }
    }

    /// The unit of measure of values: none where they are scores on a scale.
    var unitOfValues: LocalizedText? { vocabulary == .points ? self["unit_points"] : nil }

    func each(_ text: (Strings) -> String) -> LocalizedText {
        LocalizedText(languages.map { ($0.language, text($0)) })
    }

    var defaultLanguage: String { languages[0].language }

    /// A column that the theme has words for: `label_rank` and `column_rank`.
    func column(
        _ name: String, _ kind: DownloadTable.Column.Kind = .text, unit: LocalizedText? = nil, isKey: Bool = false, isRequired: Bool = false,
        minimum: String? = nil, maximum: String? = nil, allowed: [DownloadTable.Column.Allowed] = [],
        references: DownloadTable.Column.Reference? = nil
    ) -> DownloadTable.Column {
        DownloadTable.Column(
            name, kind, label: self["label_" + name], description: self["column_" + name], unit: unit, isKey: isKey, isRequired: isRequired,
            minimum: minimum, maximum: maximum, allowed: allowed, references: references)
    }

    /// A column for the names of things in each further language in which any of them has one.
    func nameColumns(_ names: [LocalizedText]) -> [(column: DownloadTable.Column, cells: [DownloadCell])] {
        languages.dropFirst().compactMap { words in
            let language = words.language
            let cells = names.map { name in DownloadCell.text(name.texts.first { $0.language == language }?.text) }
            if cells.allSatisfy({ $0 == .empty }) { return nil }
            let column = DownloadTable.Column(
                "name_" + language, label: each { $0("label_name_in", ["language": words["language_name"]]) },
                description: each { $0("column_name_in", ["language": words["language_name"]]) })
            return (column, cells)
        }
    }
}
