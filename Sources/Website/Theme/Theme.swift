package import Source

/// The look of a site: checked templates, the strings of its languages, and the files that pages link to.
package struct Theme: Sendable {
    let templates: TemplateSet
    private let strings: [String: Strings]
    /// What to write beside the pages, below the site's root.
    let assets: ThemeAssets

    /// A theme with a report's own files on top, and everything that is wrong with these.
    ///
    /// With errors the theme still renders (a broken template shows nothing), so that preview can show the rest.
    ///
    /// - Parameter memo: of one base theme.
    /// - Parameter languages: BCP 47 tags of the site's languages.
    package static func load(_ base: BaseTheme, own: [ThemeFile] = [], languages: [String], memo: Memo? = nil) -> (theme: Theme, diagnostics: [Diagnostic]) {
        let files = ThemeFile.merged(base.files, own)
        // A style is edited far more often than a string: neither makes the others be read again.
        let tags = languages.joined(separator: " ")
        let (strings, stringProblems) = memo.value(of: tags, StringsStep(files: files.filter { $0.path.hasPrefix("strings/") })) {
            StringsSet.load(files, on: base, languages: languages)
        }
        let vocabulary = languages.first.flatMap { strings[$0]?.texts } ?? [:]
        let parts = TemplateParts(files: files.filter { $0.path.hasSuffix(".mustache") }, strings: vocabulary)
        let (templates, templateProblems) = memo.value(of: tags, parts) {
            let isOwn = own.contains { $0.path.hasPrefix("strings/") || $0.path.hasSuffix(".mustache") }
            return TemplateSet.load(files, on: base, strings: vocabulary, isSound: !isOwn)
        }
        let theme = Theme(templates: templates, strings: strings, assets: ThemeAssets(files))
        // Tests hold what is built in to the same.
        let added = files.filter { !$0.isBuiltIn }
        return (
            theme,
            stringProblems + templateProblems + ContrastCheck.check(files, memo: memo) + SystemSchemeCheck.check(files, memo: memo)
                + added.compactMap(ThemeAssets.handwritten)
                + added.compactMap(TemplateSet.wrongEnding)
        )
    }

    /// The strings of one of the languages that the theme was loaded for.
    package func strings(_ language: String) -> Strings {
        guard let strings = strings[language] else { preconditionFailure("the theme was not loaded for \(language)") }
        return strings
    }
}

/// What a theme's strings depend on, beside the languages.
private struct StringsStep: MemoStep {
    typealias Value = (strings: [String: Strings], diagnostics: [Diagnostic])

    let files: [ThemeFile]
}

/// What a theme's templates depend on.
private struct TemplateParts: MemoStep {
    typealias Value = (templates: TemplateSet, diagnostics: [Diagnostic])

    let files: [ThemeFile]
    let strings: [String: String]
}
