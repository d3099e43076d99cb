package import Commentary
import Source

/// A chapter of the commentary, in every language that it is written in.
package struct Chapter: Sendable {
    /// The file name without its leading number, language and ending: `entrances` of `05-entrances.md`. Its address.
    package var slug: String
    /// The first is in the site's default language if there is one.
    package var versions: [Version]

    /// A chapter as one file has it.
    package struct Version: Sendable {
        package var language: String
        /// `Content/2017/chapters/05-entrances.md`
        package var path: String
        package var title: String
        /// The heading under which the table of contents lists it.
        package var part: String?
        /// Plain words; `summaryText` has them with their marks.
        package var summary: String?
        package var summaryText: CheckedText?
        var titlePlace: Place
        var summaryPlace: Place
        package var isDraft: Bool
        /// Names under which the chapter's page stood before, in every language.
        var aliases: [PlacedID] = []
        package var document: Document
        /// What the document's values and claims are in the edition's ledger.
        package var numbers = TextNumbers()
        /// The numbers of its formulas that have an id.
        package var equations: [String: Int] = [:]
        /// By position in `document.blocks`; nil for a block that has errors.
        package var exhibits: [NumberedExhibit?]

        /// Whether a number of its text or its summary was checked, and is marked so.
        package var hasCheckedNumbers: Bool { !numbers.claims.isEmpty || summaryText?.numbers.claims.isEmpty == false }

        package var fileName: Substring { path.split(separator: "/").last ?? "" }
    }

    /// Names under which its page stood before; each once, whichever of its files have it.
    var aliases: [PlacedID] {
        versions.flatMap(\.aliases).reduce(into: []) { unique, alias in if !unique.contains(where: { $0.id == alias.id }) { unique.append(alias) } }
    }
    package var oldIDs: [String] { aliases.map(\.id) }

    /// The version in `language`, else the default one.
    package func version(_ language: String) -> Version {
        versions.first { $0.language == language } ?? versions[0]
    }
}
