/// One problem of the content, as a value: what rule it breaks, where, and how to mend it.
///
/// Author mistakes are diagnostics; failures of the machine are Swift errors; our own bugs are preconditions.
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: Int, Sendable, Comparable {
        /// The site is not built.
        case error
        /// The site is built; an author should look.
        case warning
        /// Worth knowing, nothing to mend.
        case note

        package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
    }

    /// A second place that explains the first.
    package struct Note: Hashable, Sendable {
        /// Without a full stop, and so that the place can follow: "the maximum is set in", "the first is at".
        package var message: String
        package var place: Place?

        package init(_ message: String, at place: Place? = nil) {
            self.message = message
            self.place = place
        }

        /// Message and place as one text.
        package var text: String { place.map { "\(message) \($0)" } ?? message }
    }

    package var severity: Severity
    /// The rule's stable name in lower-case words joined by hyphens, such as `score-above-maximum`.
    package var rule: String
    /// What is wrong, most specific fact first, without a full stop.
    package var message: String
    package var place: Place?
    /// What to type instead, in the imperative.
    package var hint: String?
    package var notes: [Note]

    package init(
        _ severity: Severity, _ rule: String, _ message: String, at place: Place?,
        hint: String? = nil, notes: [Note] = []
    ) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.place = place
        self.hint = hint
        self.notes = notes
    }

    /// An error.
    package init(_ rule: String, _ message: String, at place: Place?, hint: String? = nil, notes: [Note] = []) {
        self.init(.error, rule, message, at: place, hint: hint, notes: notes)
    }
}

extension Array where Element == Diagnostic {
    package var hasErrors: Bool { contains { $0.severity == .error } }
}
