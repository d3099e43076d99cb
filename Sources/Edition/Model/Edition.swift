package import Commentary
package import Languages
package import Formula
package import Scoring
package import Source

/// One year's report: its structure, its scores and their results, its chapters with their figures, checked.
package struct Edition: Sendable {
    /// The folder's name, which is also its address: `2017`.
    package var id: String
    package var facts: EditionFacts
    package var groupings: [Grouping]
    /// Labels of other columns of units.csv, in the order of the file.
    package var attributes: [Attribute]
    package var units: [Unit]
    /// By node of the tree; node 0 is the total.
    package var indicators: [Indicator]
    package var results: Results
    package var tables: [EditionTable]
    /// In the order of their file names, drafts left out unless asked for.
    package var chapters: [Chapter]
    /// Every figure and table that a chapter places, in order, numbered.
    package var exhibits: [NumberedExhibit]
    /// What formulas see.
    package var dataset: Dataset
    package var images: [ImageFile]
    /// Every value and claim of its texts, and the errata of a printed report.
    package var ledger: Ledger
    /// What was printed, held to the scores.
    package var printed: PrintedComparison
    /// Of the total and of indicators, in the order of edition.yaml.
    package var bands: [Bands]
    /// In the order of edition.yaml.
    package var marks: [ScoreMark] = []
    /// What decides among equal totals, the first first.
    package var tieBreaks: [TieBreakRule]
    /// What the scores give, whatever was printed; `results` where nothing was.
    package var fromScores: Results
    /// Named alternatives to the rules in use, weight sets among them; nil without any.
    package var scenarios: Scenarios?
    /// How firm its ranks are; nil where there is nothing to say, or nothing is to be said.
    package var robustness: EditionRobustness?
    /// Scores with a flag.
    package var flags: FlaggedScores

    /// The raw values behind the scores of normalised indicators, in the order of the tree.
    package var rawColumns: [RawColumn] = []
    /// What was printed, as published.csv has it.
    package var publishedTexts: [PublishedTexts] = []
    /// The YAML files of the folder, as they were read.
    var yamlFiles: [YAMLNode] = []

    /// Every value of its YAML files.
    package var declaredSettings: [DeclaredSetting] { yamlFiles.flatMap { DeclaredSetting.all(of: $0, below: "Content/\(id)") } }

    /// Every formula in TeX of its texts, in their order.
    package var formulas: [TeXFormula] = []

    var links: LinkResolver

    package var tree: IndicatorTree { results.tree }

    /// What a link or the source of an image in a chapter leads to; nil if nowhere.
    /// - Parameter language: of the chapter's text; its original's if there is none in it.
    package func target(_ destination: String, in slug: String, language: String = "") -> LinkTarget? {
        if case .target(let target) = links.resolve(destination, in: slug, language: language) { target } else { nil }
    }

    /// The raw values of a node; nil of one that has scores.
    package func rawColumn(of node: Int) -> RawColumn? { rawColumns.first { $0.node == node } }

    package func unit(_ id: String) -> Int? { units.firstIndex { $0.id == id } }

    /// How the means of a grouping's groups are taken and printed.
    package func meanRule(of grouping: Grouping) -> MeanRule { grouping.means ?? results.meanRule }

    /// The bands of a node; nil where none are declared.
    package func bands(of node: Int) -> Bands? { bands.first { $0.node == node } }

    package func exhibit(_ id: String) -> NumberedExhibit? { exhibits.first { $0.id == id } }
}

/// What edition.yaml says about the edition as a whole.
package struct EditionFacts: Sendable {
    package var year: Int
    /// Whether it is still being made: left out of the site unless drafts are asked for, and its scores may be blank.
    package var isDraft = false
    package var title: LocalizedText
    /// The finding that heads the front page.
    package var headline: LocalizedText?
    package var summary: LocalizedText?
    package var kicker: LocalizedText?
    /// Headline and summary with the marks of their values and claims.
    package var headlineText: InlineText?
    package var summaryText: InlineText?
    /// When the data were collected, as ISO 8601 dates.
    package var period: (from: String, to: String)?
    /// What a unit is called: a city, a country, a school.
    package var unitName: LocalizedText
    /// Several of them, in languages that tell: cities. The name itself where it is not given.
    package var unitPlural: LocalizedText
    /// By language: so many of them, where it tells more numbers apart.
    package var unitForms: [String: [PluralCategory: String]] = [:]
    /// The word that counts units in languages that need one (个, 座, 所).
    package var counter: LocalizedText?
    package var keyFigures: [KeyFigure]
    package var releases: [Release]
    /// Who answers for it; none where that is the publisher alone.
    package var authors: [Author] = []
    /// Of the report and of its data, without resolver: `10.1234/abc`.
    package var doi: String?
    package var dataDOI: String?
    package var rules: ScoringRules
    /// Whether it has a page of statistics.
    package var hasStatistics = false
    /// Names and phrases whose numbers are no data, beside those of the site.
    package var numberNames: [String] = []
    /// How its PDF files are made, where that is another way than the site's.
    package var pdf = PaperDeclaration()
    /// Names under which its pages stood before.
    var aliases: [PlacedID] = []
    package var oldIDs: [String] { aliases.map(\.id) }
}

/// A number on the front page.
package struct KeyFigure: Sendable {
    package var label: LocalizedText
    package var formula: Formula
    package var format: String?
    package var place: Place
}

/// A published state of an edition.
package struct Release: Sendable, Hashable {
    package var version: String
    /// ISO 8601.
    package var date: String
    package var note: LocalizedText?
    /// Where edition.yaml lists it.
    package var place: Place?

    package init(version: String, date: String, note: LocalizedText?, place: Place? = nil) {
        self.version = version
        self.date = date
        self.note = note
        self.place = place
    }
}

/// A column of units.csv that sorts the units into groups, such as regions.
package struct Grouping: Sendable {
    package struct Value: Sendable {
        package var id: String
        package var label: LocalizedText
        /// Positions in the edition's units, in their order.
        package var units: [Int] = []
    }

    package var key: String
    package var label: LocalizedText
    /// In the order of edition.yaml.
    package var values: [Value]
    /// How the means of its groups are taken, where that is another way than on other pages.
    package internal(set) var means: MeanRule?
    /// The same as it was written.
    var declaredMeans: MeanDeclaration?

    init(key: String, label: LocalizedText, values: [Value], declaredMeans: MeanDeclaration? = nil) {
        self.key = key
        self.label = label
        self.values = values
        self.declaredMeans = declaredMeans
    }
}

/// A further column of units.csv.
package struct Attribute: Sendable {
    package var key: String
    package var label: LocalizedText
}

/// What is ranked: a city, a country, a school.
package struct Unit: Sendable {
    package var id: String
    package var name: LocalizedText
    /// The value of every other column of units.csv by its heading: group ids and attributes.
    package var values: [String: String]
    /// Why it has no rank; nil of a unit that has one.
    package var unranked: LocalizedText? = nil
    package var place: Place
    /// What it was called in earlier editions.
    var former = FormerIDs()
    /// Ids under which its page stood before.
    var aliases: [PlacedID] = []
    package var oldIDs: [String] { aliases.map(\.id) }
}

/// The words around a node of the indicator tree; its numbers are in `IndicatorTree`.
package struct Indicator: Sendable {
    package var id: String
    package var name: LocalizedText
    package var aspect: LocalizedText?
    package var description: LocalizedText?
    package var criteria: [Criterion]
    /// Where its maximum is set, or where it stands.
    package var place: Place
    /// What it was called in earlier editions.
    var former = FormerIDs()
    /// Ids under which its page stood before.
    var aliases: [PlacedID] = []
    package var oldIDs: [String] { aliases.map(\.id) }
    /// Where its id stands; nil of the total.
    var idPlace: Place? = nil
}

/// One thing that earns points within an indicator. It can be met in part.
package struct Criterion: Sendable {
    package var label: LocalizedText
    package var points: Exact
}

/// A picture that chapters show.
package struct ImageFile: Sendable {
    /// Relative to the edition's folder: `images/map.png`.
    package var path: String
    package var bytes: [UInt8]
}
