/// RIS, as Zotero, EndNote and Mendeley import it: a tag of two characters, two spaces, a hyphen, a space, and the value; lines end in CR and LF.
package enum RIS {
    package static func text(_ citation: Citation) -> String { lines(citation).map { $0 + "\r\n" }.joined() }

    /// The record line by line; before the last one stands what only the reader can add, such as the day of access (`Y2`).
    static func lines(_ citation: Citation) -> [String] {
        var lines = [line("TY", type(citation.kind))]
        for author in citation.authors { lines.append(line("AU", name(author))) }
        lines.append(line("T1", citation.numberedTitle))
        if let container = citation.container { lines.append(line("T2", container)) }
        if let year = citation.year { lines.append(line("PY", year)) }
        if let date = citation.date { lines.append(line("DA", date.replacing("-", with: "/"))) }
        if let version = citation.version { lines.append(line("ET", version)) }
        lines.append(line("PB", citation.publisher))
        if let place = citation.place { lines.append(line("CY", place)) }
        if let doi = citation.doi { lines.append(line("DO", doi)) }
        if let url = citation.url { lines.append(line("UR", url)) }
        if case .dataset = citation.kind, let period = citation.dataPeriod { lines.append(line("N1", "Data of \(period)")) }
        if let digest = citation.digest { lines.append(line("N1", "SHA-256 of the sealed release: \(digest)")) }
        lines.append(line("LA", citation.language))
        return lines + ["ER  - "]
    }

    static func line(_ tag: String, _ value: String) -> String { tag + "  - " + Citation.line(value) }

    private static func type(_ kind: Citation.Kind) -> String {
        switch kind {
        case .report: "RPRT"
        case .dataset: "DATA"
        case .chapter, .page, .exhibit(_, isFigure: false): "CHAP"
        case .exhibit(_, isFigure: true): "FIGURE"
        }
    }

    /// A comma parts a person's names. One within an institution's name stays: the format knows no other way to write it.
    private static func name(_ author: CitationAuthor) -> String {
        switch author {
        case .institution(let name): name
        case .person(let family, let given): given.isEmpty ? family : family + ", " + given
        }
    }
}
