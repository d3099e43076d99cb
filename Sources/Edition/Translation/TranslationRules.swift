package import Source

/// What one language of a report says and another does not.
package enum TranslationRules {
    /// Rules of what is not there in a language, or differs in one.
    package static let rules: Set = [
        "untranslated", "untranslated-text", "missing-language", "number-differs", "heading-differs", "term-in-two-translations", "figure-not-translated",
        "figure-without-original", "figures-in-another-order", "language-without-strings", "missing-strings",
    ]

    /// The same as an error, where it is of these rules: for publishers who promise both languages.
    package static func strict(_ diagnostic: Diagnostic) -> Diagnostic {
        guard rules.contains(diagnostic.rule) else { return diagnostic }
        var strict = diagnostic
        strict.severity = .error
        return strict
    }
}
