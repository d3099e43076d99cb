/// A BibTeX entry, as citation managers import it. UTF-8, which BibTeX's successors and every manager read.
package enum BibTeX {
    package static func text(_ citation: Citation) -> String {
        var fields: [(String, String)] = [
            // Doubled braces keep an institution's name from being split into forename and surname.
            ("author", "{" + escaped(citation.author) + "}"),
            ("title", "{" + escaped(citation.title) + "}"),
            ("year", citation.year),
        ]
        if let date = citation.date { fields.append(("date", date)) }
        switch citation.kind {
        case .report: fields.append(("institution", escaped(citation.author)))
        case .dataset: fields += [("publisher", escaped(citation.author)), ("howpublished", "Data set")]
        }
        if let place = citation.place { fields.append(("address", escaped(place))) }
        if let version = citation.version { fields.append(("version", version)) }
        if let url = citation.url { fields.append(("url", url)) }
        if let digest = citation.digest { fields.append(("note", "SHA-256 of the sealed release: \(digest)")) }
        fields.append(("language", citation.language))
        let width = fields.map(\.0.count).max() ?? 0
        let lines = fields.map { name, value in "  \(name)\(String(repeating: " ", count: width - name.count)) = {\(value)}," }
        return "@\(citation.kind == .report ? "techreport" : "misc"){\(citation.key),\n" + lines.joined(separator: "\n") + "\n}\n"
    }

    /// What TeX would take for a command, and braces, which would end the field.
    private static func escaped(_ text: String) -> String {
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
