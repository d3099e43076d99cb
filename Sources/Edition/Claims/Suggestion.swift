/// A formula that gives a number which stands in a text.
package struct Suggestion: Sendable, Hashable {
    package var formula: String
    /// Its value as readers see it.
    package var text: String
}
