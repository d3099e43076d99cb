/// The forms in which diagnostics leave the program.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// For people and editors: `file:line:column: error: message [rule]`, notes and hint below.
    case text
    /// For programs: one array of objects, see `DiagnosticJSON`.
    case json
    /// For GitHub Actions: workflow commands that become annotations.
    case github

    /// The diagnostics, sorted and without duplicates, in this form. Nothing of the text form where there are none;
    /// JSON is then an empty array.
    ///
    /// - Parameters:
    ///   - colour: whether the text form has ANSI colours.
    ///   - language: that of messages, hints and notes; the order does not depend on it.
    ///   - source: the text of a file, for showing the line and a caret under the column in the text form.
    ///   - link: the address that opens a place, for terminals that have links.
    package func render(
        _ diagnostics: [Diagnostic], in language: MessageLanguage = .english, colour: Bool = false, source: (String) -> SourceText? = { _ in nil },
        link: (Place) -> String? = { _ in nil }
    ) -> String {
        let sorted = diagnostics.sortedWithoutDuplicates()
        return switch self {
        case .text: DiagnosticText(colour: colour, language: language).render(sorted, source, link)
        case .json: DiagnosticJSON.render(sorted, language)
        case .github: DiagnosticGitHub.render(sorted, language)
        }
    }
}

/// The diagnostics in a form; see `DiagnosticFormat.render`.
package func render(
    _ diagnostics: [Diagnostic], as format: DiagnosticFormat, in language: MessageLanguage = .english, colour: Bool = false,
    source: (String) -> SourceText? = { _ in nil }, link: (Place) -> String? = { _ in nil }
) -> String {
    format.render(diagnostics, in: language, colour: colour, source: source, link: link)
}

extension Diagnostic.Severity {
    /// What stands before a message for people.
    var label: Message {
        switch self {
        case .error: "error: "
        case .warning: "warning: "
        case .note: "note: "
        }
    }

    package var noun: Message {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }

    /// `error`, `warning` or `note`, in every language.
    package var name: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }
}
