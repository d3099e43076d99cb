/// A new report: small, whole and made up, so that it builds at once and shows one of everything.
package struct StarterReport: Sendable {
    private let titles: [(language: String, text: String)]
    let year: Int
    private let languages: StarterLanguages

    /// - Parameters:
    ///   - title: the report's name, in all its languages; a placeholder in each if nil.
    ///   - year: of its first edition, 1 to 9998.
    ///   - languages: in which it is written.
    package init(title: String?, year: Int, languages: StarterLanguages) {
        precondition((1...9998).contains(year))
        titles = languages.tags.map { ($0, title ?? StarterLanguages.placeholder($0)) }
        self.year = year
        self.languages = languages
    }

    /// Its files, sorted by path.
    package var files: [StarterFile] {
        let own = files(in: languages.folder)
        // What is no part of the report is written in the language of whoever begins it.
        return (own + files(in: languages.tags[0]).filter { !$0.path.hasPrefix("Content/") }).uniqued().sorted { $0.path < $1.path }
    }

    /// What tells git what a report's folder holds, the same for every report.
    package static var gitFiles: [StarterFile] {
        embeddedStarters.filter { $0.path.hasPrefix("en/git") }.map { StarterFile(path: "." + $0.path.dropFirst(3), bytes: Array($0.text.utf8)) }
    }

    private func files(in folder: String) -> [StarterFile] {
        let prefix = folder + "/"
        return embeddedStarters.filter { $0.path.hasPrefix(prefix) }.map { file in
            let path = file.path.dropFirst(prefix.count).split(separator: "/").map { part in
                switch part {
                case "YEAR": String(year)
                // Hidden files are not embedded.
                case "gitignore", "gitattributes": "." + part
                // The main language of a report has the names without a tag.
                default: String(part).replacing(".\(languages.tags[0]).md", with: ".md")
                }
            }.joined(separator: "/")
            return StarterFile(path: path, bytes: Array(filled(file.text).utf8))
        }
    }

    private func filled(_ text: String) -> String {
        let editionTitles = titles.map { ($0.language, $0.language == "en" ? "\($0.text) \(year)" : "\(year) \($0.text)") }
        return [
            ("{{year}}", String(year)), ("{{next}}", String(year + 1)), ("{{title_yaml}}", Self.yaml(titles)),
            ("{{edition_title_yaml}}", Self.yaml(editionTitles)), ("{{title}}", Self.oneLine(titles[0].text)),
            ("{{languages}}", languages.tags.joined(separator: ", ")),
            // Of the main language the column has no tag either.
            ("{{name_chinese}}", nameColumn { $0 != "en" }), ("{{name_english}}", nameColumn { $0 == "en" }),
        ].reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private func nameColumn(_ isOf: (String) -> Bool) -> String {
        isOf(languages.tags[0]) ? "name" : languages.tags.first(where: isOf).map { "name_" + $0 } ?? ""
    }

    /// A text, or one for each language.
    private static func yaml(_ texts: [(language: String, text: String)]) -> String {
        texts.count == 1 ? quoted(texts[0].text) : "{" + texts.map { "\($0.language): \(quoted($0.text))" }.joined(separator: ", ") + "}"
    }

    /// A YAML string in double quotes (YAML 1.2, 7.3.1).
    private static func quoted(_ text: String) -> String {
        "\"" + oneLine(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// What a command line passed may hold line breaks; a title does not.
    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}

extension [StarterFile] {
    /// The first of each path.
    fileprivate func uniqued() -> [StarterFile] {
        var seen: Set<String> = []
        return filter { seen.insert($0.path).inserted }
    }
}
