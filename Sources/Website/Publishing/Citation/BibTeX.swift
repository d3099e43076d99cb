/// A BibTeX entry, as citation managers import it. UTF-8, which BibTeX's successors and every manager read.
package enum BibTeX {
    package static func text(_ citation: Citation) -> String { lines(citation).joined(separator: "\n") + "\n" }

    /// The entry line by line; before the last one stands what only the reader can add, such as the day of access.
    static func lines(_ citation: Citation) -> [String] {
        var fields: [(String, String)] = [
            ("author", citation.authors.map(name).joined(separator: " and ")),
            // Doubled braces keep capitals, and an institution's name from being split into forename and surname.
            ("title", "{" + escaped(citation.numberedTitle) + "}"),
        ]
        if let container = citation.container { fields.append(("booktitle", "{" + escaped(container) + "}")) }
        if let year = citation.year { fields.append(("year", year)) }
        if let date = citation.date { fields.append(("date", date)) }
        switch citation.kind {
        case .report: fields.append(("institution", "{" + escaped(citation.publisher) + "}"))
        case .dataset: fields += [("publisher", "{" + escaped(citation.publisher) + "}"), ("howpublished", "Data set")]
        case .chapter, .page, .exhibit: fields.append(("publisher", "{" + escaped(citation.publisher) + "}"))
        }
        if let place = citation.place { fields.append(("address", escaped(place))) }
        if let version = citation.version { fields.append(("version", version)) }
        if let doi = citation.doi { fields.append(("doi", escaped(doi))) }
        // As it is: url is set verbatim.
        if let url = citation.url { fields.append(("url", url)) }
        let notes = [note(citation), citation.digest.map { "SHA-256 of the sealed release: \($0)" }].compactMap { $0 }
        if !notes.isEmpty { fields.append(("note", notes.joined(separator: ". "))) }
        fields.append(("language", citation.language))
        let lines = fields.map { name, value in field(name, value) }
        return ["@\(type(citation.kind)){\(citation.key),"] + lines + ["}"]
    }

    /// `  urldate      = {2026-11-29},`
    static func field(_ name: String, _ value: String) -> String {
        "  \(name)\(String(repeating: " ", count: max(0, "howpublished".count - name.count))) = {\(value)},"
    }

    private static func type(_ kind: Citation.Kind) -> String {
        switch kind {
        case .report: "techreport"
        case .dataset: "misc"
        case .chapter, .page, .exhibit: "incollection"
        }
    }

    /// When the data are from, of what is nothing but data.
    private static func note(_ citation: Citation) -> String? {
        if case .dataset = citation.kind { citation.dataPeriod.map { "Data of \($0)" } } else { nil }
    }

    private static func name(_ author: CitationAuthor) -> String {
        switch author {
        case .institution(let name): "{" + escaped(name) + "}"
        case .person(let family, let given): given.isEmpty ? "{" + escaped(family) + "}" : escaped(family) + ", " + escaped(given)
        }
    }

    /// By byte of UTF-8: whether it is of no character that is escaped, nor begins one that breaks a line (U+0085, U+2028, U+2029).
    private static let isPlain: [Bool] = (0..<256).map { byte in
        byte >= 0x20 && byte != 0xC2 && byte != 0xE2 && !#"\{}~^#$%&_"#.utf8.contains(UInt8(byte))
    }

    /// What TeX would take for a command, and braces, which would end the field.
    private static func escaped(_ text: String) -> String {
        // Most texts hold nothing of the kind, and a page of a unit has six of them.
        if text.utf8.allSatisfy({ isPlain[Int($0)] }) { return text }
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\textbackslash{}"
            case "{": result += "\\{"
            case "}": result += "\\}"
            case "~": result += "\\textasciitilde{}"
            case "^": result += "\\textasciicircum{}"
            case "#", "$", "%", "&", "_": result += "\\" + String(character)
            default: result.append(character.isNewline ? " " : character)
            }
        }
        return result
    }
}
