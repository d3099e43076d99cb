import Source

/// What edition.yaml says for citations alone: `authors:`, `doi:` and `data_doi:`.
struct CitationFields {
    /// None where the publisher is the author.
    let authors: [Author]
    /// Digital Object Identifiers (ISO 26324) of the report and of its data, without resolver: `10.1234/abc`.
    let doi: String?
    let dataDOI: String?

    static func read(_ fields: inout YAMLFields, _ reading: inout Reading) -> CitationFields {
        CitationFields(
            authors: (fields.list("authors") ?? []).compactMap { author($0, &reading) }, doi: identifier("doi", &fields),
            dataDOI: identifier("data_doi", &fields))
    }

    /// A text is an institution; a person has a family name, so that no program has to guess which part of a name it is.
    private static func author(_ node: YAMLNode, _ reading: inout Reading) -> Author? {
        switch node.value {
        case .scalar(let text, _) where !text.trimmed.isEmpty && !node.isNull:
            var name = LocalizedText(text)
            name.places = [node.place]
            return .institution(name)
        case .scalar:
            reading.report(nameless(node))
            return nil
        case .mapping, .sequence: break
        }
        var fields = YAMLFields(node, of: "an author")
        let name = fields.text("name"), family = fields.text("family"), given = fields.text("given")
        if case .mapping = node.value, name == nil, family == nil {
            reading.report(nameless(node))
        } else if name != nil, family != nil || given != nil {
            reading.report(
                Diagnostic(
                    "author-of-two-kinds", "an author is either an institution with a name or a person with a family name", at: node.place,
                    hint: "delete name, or family and given"))
        }
        reading.report(fields.finish())
        return name.map { .institution($0) } ?? family.map { .person(family: $0, given: given) }
    }

    private static func nameless(_ node: YAMLNode) -> Diagnostic {
        Diagnostic(
            "missing-key", "an author has no name", at: node.place,
            hint: "write an institution's name as one text, or \"{family: …, given: …}\" for a person")
    }

    private static func identifier(_ key: String, _ fields: inout YAMLFields) -> String? {
        guard let text = fields.string(key)?.trimmed else { return nil }
        let resolvers = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"]
        let bare = resolvers.first { text.hasPrefix($0) }.map { String(text.dropFirst($0.count)).trimmed } ?? text
        if isIdentifier(bare) { return bare }
        fields.report(
            Diagnostic(
                "not-a-doi", "\(key) \"\(text)\" is not a DOI", at: fields.place(of: key),
                hint: "write it as the registry gives it, such as 10.5281/zenodo.1234567"))
        return nil
    }

    /// `10.`, a registrant's number of at least four digits, a stroke, and a suffix without spaces.
    private static func isIdentifier(_ text: String) -> Bool {
        guard text.hasPrefix("10."), let stroke = text.firstIndex(of: "/") else { return false }
        let registrant = text[text.index(text.startIndex, offsetBy: 3)..<stroke], suffix = text[text.index(after: stroke)...]
        return registrant.split(separator: ".", omittingEmptySubsequences: false).enumerated().allSatisfy { position, part in
            part.count >= (position == 0 ? 4 : 1) && part.allSatisfy { $0.isASCII && $0.isNumber }
        } && !suffix.isEmpty && suffix.unicodeScalars.allSatisfy { $0.value > 0x20 && !$0.properties.isWhitespace }
    }
}
