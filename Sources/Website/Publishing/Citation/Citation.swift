/// How a report, its data, or a part of a report is cited, in one language: the facts, in no style. `GBT7714`, `APA7`, `BibTeX` and `RIS` write them.
package struct Citation: Sendable {
    package enum Kind: Sendable {
        case report
        case dataset
        /// A chapter of a report.
        case chapter
        /// A page of a report that is no chapter, such as that of a unit.
        case page
        /// A figure or table of a report; what it is called there: "Figure 3".
        case exhibit(label: String, isFigure: Bool)
    }

    package var kind: Kind
    /// Who answers for it: at least one.
    package var authors: [CitationAuthor]
    package var title: String
    /// Of a part: the title of the report that it stands in.
    package var container: String?
    /// Nil of an edition without a release.
    package var version: String?
    /// ISO 8601: when the cited state was published; nil where the content does not say. The year of the data is another.
    package var date: String?
    /// When the data are from, in words of the standard's numbers: `2017-08-01/2017-10-31`, or `2017`.
    package var dataPeriod: String?
    package var publisher: String
    /// The publisher's city.
    package var place: String?
    /// Nil where the site does not know its address.
    package var url: String?
    /// Without resolver: `10.1234/abc`.
    package var doi: String?
    /// SHA-256 of the sealed release; nil where it is not sealed.
    package var digest: String?
    /// What distinguishes it in a bibliography: letters, digits, `-` and `.`.
    package var key: String
    /// BCP 47.
    package var language: String

    package init(
        _ kind: Kind, authors: [CitationAuthor], title: String, container: String? = nil, version: String? = nil, date: String? = nil,
        dataPeriod: String? = nil, publisher: String, place: String? = nil, url: String? = nil, doi: String? = nil, digest: String? = nil, key: String,
        language: String
    ) {
        self.kind = kind
        self.authors = authors
        self.title = title
        self.container = container
        self.version = version
        self.date = date
        self.dataPeriod = dataPeriod
        self.publisher = publisher
        self.place = place
        self.url = url
        self.doi = doi
        self.digest = digest
        self.key = key
        self.language = language
    }

    /// Four digits: when it was published.
    var year: String? { date.map { String($0.prefix(4)) } }
    var isChinese: Bool { language.hasPrefix("zh") }
    /// Whether the publisher is the only author, who then is named once.
    var isPublishedByAuthor: Bool { authors == [.institution(publisher)] }
    /// The title as references name it: a figure's with its number.
    var numberedTitle: String {
        if case .exhibit(let label, _) = kind { label + " " + title } else { title }
    }
}

/// Who answers for a report, in one language.
package enum CitationAuthor: Hashable, Sendable {
    case institution(String)
    case person(family: String, given: String)

    /// Whether names are written as in Chinese: the family name first, nothing between the two.
    static func isHan(_ name: String) -> Bool {
        !name.isEmpty && name.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) || (0x20000...0x323AF).contains($0.value) || $0 == "·" }
    }

    /// Given names as initials: `Anna Maria`, `Jean-Paul` and `J.R.` each by their capital letters.
    static func initials(_ given: String, _ after: String, between: String) -> String {
        given.split { $0 == " " || $0 == "." }.map { word in
            word.split(separator: "-").compactMap { $0.first.map { String($0).uppercased() + after } }.joined(separator: "-")
        }.joined(separator: between)
    }
}

extension Citation {
    /// A sentence's end: one full stop, none after what ends a sentence already.
    static func ended(_ text: String) -> String {
        guard let last = text.last, ".?!。？！…".contains(last) else { return text + "." }
        return text
    }

    /// One line, without what would break it.
    static func line(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
}
