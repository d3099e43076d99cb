package import Scoring
package import Source

/// What a formula gives.
package struct Value: Hashable, Sendable {
    package indirect enum Content: Hashable, Sendable {
        case number(Exact, NumberKind)
        case text(String)
        case truth(Bool)
        /// A position in the dataset's units.
        case unit(Int)
        /// A node of the indicator tree.
        case indicator(Int)
        /// A group by its position, and one of its values.
        case group(Int, Int)
        /// A unit, an indicator or a group of another edition that this one does not have, by its names.
        case absent(LocalizedText)
        /// Units, indicators, group values, texts or numbers; the order means nothing when it is compared.
        case list([Content])
        /// A score that is not there (where the rules allow that).
        case missing
    }

    package var content: Content
    /// The format that the formula asks for by `as`.
    package var format: NumberFormat?

    package init(_ content: Content, format: NumberFormat? = nil) {
        self.content = content
        self.format = format
    }

    package var number: Exact? {
        if case .number(let number, _) = content { return number }
        return nil
    }

    package var kind: NumberKind? {
        if case .number(_, let kind) = content { return kind }
        return nil
    }

    package var truth: Bool? {
        if case .truth(let truth) = content { return truth }
        return nil
    }
}
