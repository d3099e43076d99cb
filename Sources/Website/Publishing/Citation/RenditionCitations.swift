import Edition
import Markup
import Source

/// The citations of an edition in one language: of the report, of its data, and of each part that has an address.
extension Rendition {
    /// The report (`.report`) or its data (`.dataset`).
    func citation(_ kind: Citation.Kind) -> Citation {
        let facts = edition.facts, isData = if case .dataset = kind { true } else { false }
        let release = facts.releases.last
        let publisher = (site.publisher ?? site.title).text(language)
        let authors = facts.authors.map { $0.cited(language) }
        let id = String(String.UnicodeScalarView(edition.id.unicodeScalars.filter(Self.isPlain)))
        return Citation(
            kind, authors: authors.isEmpty ? [.institution(publisher)] : authors, title: facts.title.text(language), version: release?.version,
            date: release?.date, dataPeriod: facts.period.map { $0.from == $0.to ? $0.from : $0.from + "/" + $0.to } ?? String(facts.year),
            publisher: publisher, place: site.publisherPlace?.text(language),
            url: site.baseURL.map { $0 + percentEncoded(isData ? addresses.data : addresses.front) }, doi: isData ? facts.dataDOI : facts.doi,
            digest: sealed?.digest, key: (isData ? "data-" : "report-") + id + (release.map { "-" + $0.version } ?? ""), language: language)
    }

    /// A part of the report.
    /// - Parameters:
    ///   - path: of its page, from the site's root; `fragment` names the place on it.
    ///   - id: what distinguishes it from the other parts.
    func citation(part kind: Citation.Kind, title: String, path: String, fragment: String? = nil, id: String) -> Citation {
        var citation = citation(.report)
        citation.kind = kind
        citation.container = citation.title
        citation.title = title
        citation.url = site.baseURL.map { $0 + percentEncoded(path) + (fragment.map { "#" + percentEncoded($0) } ?? "") }
        // The report's identifiers name the whole.
        citation.doi = nil
        citation.digest = nil
        citation.key = citation.key.replacing("report-", with: "part-") + "-" + String(String.UnicodeScalarView(id.unicodeScalars.filter(Self.isPlain)))
        return citation
    }

    func citation(of exhibit: NumberedExhibit) -> Citation {
        citation(
            part: .exhibit(label: words.label(exhibit), isFigure: exhibit.isFigure), title: plainCaption(exhibit), path: addresses.chapter(exhibit.slug),
            fragment: exhibit.id, id: exhibit.id)
    }

    /// What every bibliography program takes in a key.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-")
    }
}

extension Author {
    /// As citations in a language name the author.
    func cited(_ language: String) -> CitationAuthor {
        switch self {
        case .institution(let name): .institution(name.text(language))
        case .person(let family, let given): .person(family: family.text(language), given: given?.text(language) ?? "")
        }
    }
}
