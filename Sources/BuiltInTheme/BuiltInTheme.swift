package import Website

extension BaseTheme {
    /// The theme of the folder Templates/, as it was when the program was built.
    package static let builtIn = BaseTheme(embeddedTemplates, strings: preparedStrings)
}
