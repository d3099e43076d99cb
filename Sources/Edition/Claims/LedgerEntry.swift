package import Source

/// One value or claim of an edition's texts, with what the data say to it.
package struct LedgerEntry: Sendable {
    package enum Kind: Hashable, Sendable {
        /// `` `= formula` ``: the number is computed.
        case value
        /// `[text](= 'formula')`: the text is compared.
        case claim(ClaimOperator)
    }

    package enum Outcome: String, Sendable, CaseIterable {
        /// A value: nothing was stated that could be wrong.
        case computed
        case holds
        /// A `≠` claim, and there is a difference.
        case acknowledged
        /// A false claim, one that cannot be compared, or a difference that is none any more: the site is not published.
        case fails
        /// The formula has an error.
        case broken
        /// Scores that it rests on are still missing.
        case waiting
    }

    /// 1-based through the edition: `checks.html#n12`.
    package var number: Int
    package var kind: Kind
    package var place: Place
    package var location: TextLocation
    /// The tag of the text that it stands in; empty for a text that serves every language.
    package var language: String
    /// The tags of all versions of that text, where it stands in YAML; none of a chapter's, which has them itself.
    package var versions: [String] = []
    /// The tag of the language whose marks and words its numbers have.
    package var writtenIn: String
    package var formula: String
    /// A claim's text as it was written.
    package var stated: String?
    /// The value as readers see it; of a claim, in the style and precision of its text.
    package var computed: String
    /// A number in plain digits with six decimals at most, as a percentage where the text is one.
    package var decimals: String?
    /// Whether `decimals` are not all there are.
    package var isRounded = false
    /// A number as a fraction: `1261/22`.
    package var exact: String?
    package var outcome: Outcome
    /// Whether the formula gives a number, names or a truth value: what a difference is called follows from it.
    package var givesTruth = false

    package var isClaim: Bool { kind != .value }
    package var isDifference: Bool { kind == .claim(.different) }
    package var id: String { "n\(number)" }
}

/// In which text of an edition a number stands.
package enum TextLocation: Hashable, Sendable {
    /// edition.yaml: the front page.
    case edition
    /// A chapter's title, where a number carries no mark.
    case title(slug: String)
    /// A chapter's summary or running text.
    case chapter(slug: String)
    /// The caption or note of a figure or table.
    case exhibit(id: String, slug: String)
    /// A cell of data/NAME.csv.
    case table(name: String)
    /// errata.yaml.
    case errata
}
