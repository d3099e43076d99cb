extension Message {
    /// What another library wrote in English, read by the pattern in which it writes: `Unknown option '{0}'`. Its words in other languages are then
    /// those of the pattern.
    ///
    /// Places count from 0, in the order in which they stand; each takes as little as the pattern allows, the last one all up to the end of the pattern.
    /// - Returns: nil where the text is not written like this.
    package init?(reading text: String, as pattern: String) {
        var literals = [pattern[...]]
        while let place = literals[literals.count - 1].firstRange(of: "{\(literals.count - 1)}") {
            let rest = literals.removeLast()
            literals += [rest[..<place.lowerBound], rest[place.upperBound...]]
        }
        guard text.hasPrefix(literals[0]) else { return nil }
        guard literals.count > 1 else {
            guard text == pattern else { return nil }
            self.init(pattern: pattern, parts: [])
            return
        }
        var rest = text.dropFirst(literals[0].count)
        var parts: [Part] = []
        for literal in literals[1..<(literals.count - 1)] {
            guard let found = rest.firstRange(of: literal) else { return nil }
            parts.append(.text(String(rest[..<found.lowerBound])))
            rest = rest[found.upperBound...]
        }
        let end = literals[literals.count - 1]
        guard rest.hasSuffix(end) else { return nil }
        parts.append(.text(String(rest.dropLast(end.count))))
        self.init(pattern: pattern, parts: parts)
    }
}
