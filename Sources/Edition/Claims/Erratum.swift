package import Source

/// A statement of a printed report that its own data do not bear out.
package struct Erratum: Sendable {
    /// The author's id, or `e` and the position: its anchor on the checks page.
    package var id: String
    package var verdict: ErratumVerdict
    /// What the statement is about; nil of a difference that only a chapter acknowledges.
    package var statement: InlineText?
    /// A printed number: the unit's id, and `total`, an indicator's id, `rank`, or `rank:` with an id behind it.
    package var printed: (unit: String, what: String)?
    /// Where it stands in the printed report.
    package var location: InlineText?
    /// What it states, as printed.
    package var states: InlineText?
    package var formula: String?
    /// What the formula gives, as readers see it.
    package var computed: String?
    package var exact: String?
    /// What the data give, in words.
    package var gives: InlineText?
    package var reason: InlineText?
    /// The `≠` claims of the texts that acknowledge it: positions in `Ledger.entries`.
    package var entries: [Int]
    package var place: Place
}
