import Source

/// The texts that a column has: a text that none of them is would silently match nothing.
struct KnownTexts: Sendable {
    /// Ends the message behind the text: `in column app`.
    let place: Message
    /// What has none: `unit`, `row of stores`.
    let thing: Message
    /// A formula that counts those that have a text.
    let count: String
    /// The position of a column of units.csv of the dataset at hand; compared without wrapping its texts.
    let attribute: Int?
    /// Every text, as the data have it; found only when one is asked for.
    let texts: @Sendable () -> [String]

    /// The same texts, seen from another edition.
    var elsewhere: KnownTexts { KnownTexts(place: place, thing: thing, count: count, attribute: nil, texts: texts) }
}

extension Binder {
    /// Reports the texts of a constant that nothing of the column has.
    mutating func check(_ constant: Value.Content, _ vocabulary: KnownTexts, at offset: Int) {
        var known: [String] = []
        var keys: Set<String> = []
        for text in vocabulary.texts() where !text.isEmpty && keys.insert(folded(text)).inserted { known.append(text) }
        for case .text(let text) in constant.elements {
            if text.isEmpty {
                report(
                    .noEffect, "a blank cell is neither equal to anything nor different", at: offset,
                    hint: "\(vocabulary.count) counts those that have one")
            } else if !keys.contains(folded(text)) {
                report(
                    .unknownName, "no \(vocabulary.thing) has \(quoted(text)) \(vocabulary.place)", at: offset,
                    hint: nearest(text, among: known).map { "write \"\($0)\"" } ?? "there are \(listed(known.map(quoted)))")
            }
        }
    }
}

extension Value.Content {
    /// The elements of a list, or the one value.
    var elements: [Value.Content] {
        if case .list(let elements) = self { return elements }
        return [self]
    }
}
