import Source

/// site.yaml.
struct SiteFile {
    var site: Site
    /// Where the edition in front is named.
    var currentPlace: Place

    /// Those of a report that names none.
    static let defaultLanguages = ["zh-Hans"]

    static func load(_ reading: inout Reading) -> SiteFile? {
        guard let node = reading.yaml("site.yaml", hint: "write at least \"title: …\"") else { return nil }
        var fields = YAMLFields(node, of: "site.yaml")
        let title = fields.requiredText("title")
        let publisher = fields.text("publisher")
        let languages = fields.strings("languages") ?? Self.defaultLanguages.map { ($0, node.place) }
        if languages.isEmpty || (fields.isGiven("languages") && !fields.has("languages")) {
            reading.report(
                Diagnostic(
                    "missing-key", "languages lists no language", at: fields.place(of: "languages"),
                    hint: "write the tags of the site’s languages, such as [zh-Hans, en], the default one first"))
        }
        let baseURL = WebAddress.base(&fields, "base_url")
        let publisherURL = WebAddress.read(&fields, "publisher_url"), publisherPlace = fields.text("publisher_place")
        let description = fields.text("description"), license = LicenseField.read(&fields, "license")
        let current = fields.string("current")
        let numberNames = fields.strings("number_names") ?? []
        let allowsRawHTML = fields.bool("raw_html") ?? false
        let pdf = PaperDeclaration(&fields)
        var seen: Set<String> = []
        for (tag, place) in languages {
            if !isLanguageTag(tag) {
                reading.report(
                    Diagnostic("not-a-language", "language \"\(tag)\" is not a language tag", at: place, hint: "write a BCP 47 tag such as zh-Hans or en"))
            } else if !seen.insert(tag.lowercased()).inserted {
                reading.report(Diagnostic("duplicate-language", "language \"\(tag)\" is there twice", at: place, hint: "delete one of the two"))
            }
        }
        reading.report(fields.finish())
        reading.report(TextLanguages.check(node, languages.isEmpty ? ["zh-Hans"] : languages.map(\.text)))
        guard let title else { return nil }
        var site = Site(
            title: title, publisher: publisher, publisherURL: publisherURL, publisherPlace: publisherPlace, description: description,
            license: license, languages: languages.isEmpty ? ["zh-Hans"] : languages.map(\.text), baseURL: baseURL,
            current: current, allowsRawHTML: allowsRawHTML, numberNames: numberNames.map(\.text), languagePlaces: languages.map(\.place))
        site.pdf = pdf
        return SiteFile(site: site, currentPlace: fields.place(of: "current"))
    }

    /// The shape of a BCP 47 tag: subtags of 1 to 8 letters or digits, the first of 2 or 3 letters.
    static func isLanguageTag(_ text: String) -> Bool {
        let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
        return (2...3).contains(subtags[0].count) && subtags[0].allSatisfy { $0.isASCII && $0.isLetter }
            && subtags.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    }
}
