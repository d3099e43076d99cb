package import Languages
package import Source

/// Plural forms that are missing, or that the language does not have.
package enum PluralFormProblems {
    /// What is wrong with the forms that somebody wrote.
    ///
    /// - Parameter what: the text that has them.
    package static func problems(_ forms: [(category: PluralCategory, place: Place)], of what: String, _ rule: PluralRule, at place: Place) -> [Diagnostic] {
        let categories = rule.categories, examples = rule.examples
        let missing = categories.filter { category in !forms.contains { $0.category == category } }
        let strange = forms.filter { !categories.contains($0.category) && $0.category != .zero && $0.category != .one }
        return missing.map { category in
            Diagnostic(
                .error, "plural-form", "\"\(what)\" lacks its form \"\(category.rawValue)\"", at: place,
                hint: "write it, for numbers such as \(examples[category] ?? "0")")
        }
            + strange.map { form in
                Diagnostic(
                    .error, "plural-form", "\"\(what)\" has the form \"\(form.category.rawValue)\", for which the language has no number", at: form.place,
                    hint: "its forms are \(categories.map(\.rawValue))")
            }
    }
}
