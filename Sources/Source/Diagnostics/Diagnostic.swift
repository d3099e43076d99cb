/// One problem of the content, as a value: what rule it breaks, where, and how to mend it.
///
/// Author mistakes are diagnostics; failures of the machine are Swift errors; our own bugs are preconditions.
package struct Diagnostic: Hashable, Sendable, Codable {
    package enum Severity: Int, Sendable, Comparable, Codable {
        /// The site is not built.
        case error
        /// The site is built; an author should look.
        case warning
        /// Worth knowing, nothing to mend.
        case note

        package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
    }

    /// A second place that explains the first.
    package struct Note: Hashable, Sendable, Codable {
        /// Without a full stop, and so that the place can follow: "the maximum is set in", "the first is at".
        package var message: Message
        package var place: Place?

        package init(_ message: Message, at place: Place? = nil) {
            self.message = message
            self.place = place
        }

        /// Message and place as one text.
        package var text: Message { place.map { "\(message) \($0)" } ?? message }
    }

    package var severity: Severity
    /// The rule's stable name in lower-case words joined by hyphens, such as `score-above-maximum`.
    package var rule: String
    /// What is wrong, most specific fact first, without a full stop.
    package var message: Message
    package var place: Place?
    /// What to type instead, in the imperative.
    package var hint: Message?
    package var notes: [Note]

    package init(
        _ severity: Severity, _ rule: String, _ message: Message, at place: Place?,
        hint: Message? = nil, notes: [Note] = []
    ) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.place = place
        self.hint = hint
        self.notes = notes
    }

    /// An error.
    package init(_ rule: String, _ message: Message, at place: Place?, hint: Message? = nil, notes: [Note] = []) {
        self.init(.error, rule, message, at: place, hint: hint, notes: notes)
    }
}

extension Array where Element == Diagnostic {
    package var hasErrors: Bool { contains { $0.severity == .error } }

    /// How many there are of each severity: "1 error, 2 warnings", or "no problems".
    package var tally: Message {
        let errors = count { $0.severity == .error }, warnings = count { $0.severity == .warning }, notes = count { $0.severity == .note }
        var parts: [Message] = []
        if errors > 0 { parts.append(errors == 1 ? "1 error" : "\(errors) errors") }
        if warnings > 0 { parts.append(warnings == 1 ? "1 warning" : "\(warnings) warnings") }
        if notes > 0 { parts.append(notes == 1 ? "1 note" : "\(notes) notes") }
        return parts.isEmpty ? "no problems" : "\(parts)"
    }
}
