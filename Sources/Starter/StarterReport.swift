/// A new report: small, whole and made up, so that it builds at once and shows one of everything.
package struct StarterReport: Sendable {
    /// The languages in which there is one, as BCP 47 tags; the first is the default.
    package static let languages = ["zh-Hans", "en"]

    let title: String
    let year: Int
    let language: String

    /// - Parameters:
    ///   - title: the report's name; a placeholder in its language if nil.
    ///   - year: of its first edition, 1 to 9998.
    ///   - language: one of `languages`.
    package init(title: String?, year: Int, language: String) {
        precondition(Self.languages.contains(language) && (1...9998).contains(year))
        self.title = title ?? (language == "en" ? "Example Index" : "示例指数")
        self.year = year
        self.language = language
    }

    /// Its files, sorted by path.
    package var files: [StarterFile] {
        let prefix = language + "/"
        return embeddedStarters.filter { $0.path.hasPrefix(prefix) }.map { file in
            let path = file.path.dropFirst(prefix.count).split(separator: "/").map { part in
                switch part {
                case "YEAR": String(year)
                // Hidden files are not embedded.
                case "gitignore", "gitattributes": "." + part
                default: String(part)
                }
            }.joined(separator: "/")
            return StarterFile(path: path, bytes: Array(filled(file.text).utf8))
        }.sorted { $0.path < $1.path }
    }

    private func filled(_ text: String) -> String {
        let editionTitle = language == "en" ? "\(title) \(year)" : "\(year) \(title)"
        return [
            ("{{year}}", String(year)), ("{{next}}", String(year + 1)), ("{{title_yaml}}", Self.quoted(title)),
            ("{{edition_title_yaml}}", Self.quoted(editionTitle)), ("{{title}}", Self.oneLine(title)),
        ].reduce(text) { $0.replacing($1.0, with: $1.1) }
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
