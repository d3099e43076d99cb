package import Messages

/// What came of comparing a claim with its formula.
package struct Verdict: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// The claim is true; of an acknowledged difference: there is one.
        case holds
        /// The claim is false; of an acknowledged difference: there is none any more.
        case differs
        /// The text and the value cannot be compared; why.
        case unclear(Message)
    }

    package var outcome: Outcome
    /// The claim's text as it was written.
    package var stated: String
    /// The value in the text's own style and precision, with further digits where those tell the two apart.
    package var computed: String
    package var hint: Message?
    /// Whether `computed` is a percentage of the value.
    package var isPercentage = false

    init(_ outcome: Outcome, stated: String, computed: String, hint: Message? = nil) {
        self.outcome = outcome
        self.stated = stated
        self.computed = computed
        self.hint = hint
    }

    package var holds: Bool { outcome == .holds }
}
