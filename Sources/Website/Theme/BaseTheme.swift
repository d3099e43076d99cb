import Parallel
package import Prepared

/// The theme that a report's own files are laid on. The program hands it in (the module `BuiltInTheme`), so that a changed stylesheet or word
/// does not compile what draws with it.
///
/// It is read once, whatever is laid on top: a build loads the theme for more than one edition, a preview for every save.
package struct BaseTheme: Sendable {
    let files: [ThemeFile]
    /// Its words by language.
    let strings: BuiltInPhrases
    /// Its templates by path.
    private let templates: Once<[String: ParsedTemplate]>

    /// - Parameters:
    ///   - files: every file by its path below Templates/.
    ///   - strings: what those of its folder strings/ say, by their names there.
    package init(_ files: [(path: String, text: String)], strings: [(path: String, table: PreparedTable)]) {
        self.files = files.map { ThemeFile(path: $0.path, text: $0.text, isBuiltIn: true) }
        self.strings = BuiltInPhrases(strings)
        let templates = self.files.filter { $0.path.hasSuffix(".mustache") }
        self.templates = Once { Dictionary(templates.map { ($0.path, ParsedTemplate($0)) }) { first, _ in first } }
    }

    /// Reads its templates, where a core is free for it: what is read before they are asked for does not wait for them.
    func readAhead() { Workers.aside { [templates] in _ = templates.value } }

    /// One of its files or of those laid on it as the checker and Mustache read it.
    func template(_ file: ThemeFile) -> ParsedTemplate {
        (file.isBuiltIn ? templates.value[file.path] : nil) ?? ParsedTemplate(file)
    }
}
