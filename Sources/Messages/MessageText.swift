extension Message {
    /// The message in a language; in English where the catalogue of the language has no words for it.
    package func text(in language: MessageLanguage) -> String {
        let pattern = language == .english ? pattern : (MessageCatalogue.of(language)?[self.pattern] ?? self.pattern)
        if parts.isEmpty { return pattern }
        var out = ""
        var isBehindWords = false
        var rest = pattern.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            var number = 0
            var end = rest.index(after: open)
            while end < rest.endIndex, case UInt8(ascii: "0")...UInt8(ascii: "9") = rest[end] {
                number = number * 10 + Int(rest[end] - UInt8(ascii: "0"))
                rest.formIndex(after: &end)
            }
            // Any other brace is the message's own.
            let isPlace =
                end < rest.endIndex && rest[end] == UInt8(ascii: "}") && end > rest.index(after: open) && number < parts.count
            guard isPlace else {
                let next = rest.index(after: open)
                out += Substring(rest[..<next])
                rest = rest[next...]
                continue
            }
            out.join(Substring(rest[..<open]), in: language, behindWords: isBehindWords)
            let part = parts[number].text(in: language)
            isBehindWords = parts[number].isWords
            out.join(part[...], in: language, isWords: isBehindWords)
            rest = rest[rest.index(after: end)...]
        }
        out.join(Substring(rest), in: language, behindWords: isBehindWords)
        return out
    }

    /// All patterns of this message and of those within it.
    package var patterns: [String] {
        [pattern]
            + parts.flatMap { part -> [String] in
                switch part {
                case .text: []
                case .message(let message): message.patterns
                case .list(let messages, _): messages.flatMap(\.patterns)
                }
            }
    }
}

extension String {
    /// Appends what follows in a message. In Chinese a space stands between a Han character and a letter or digit where a part meets its surroundings, and
    /// none between Chinese words; around a name there is the pattern’s own, which tells where the name ends.
    /// - Parameters:
    ///   - isWords: what follows is a part that is a message.
    ///   - behindWords: so was what stands before it.
    fileprivate mutating func join(_ next: Substring, in language: MessageLanguage, isWords: Bool = false, behindWords: Bool = false) {
        var next = next
        if language == .chinese {
            if isWords, hasSuffix(" "), unicodeScalars.dropLast().last?.isHan == true, next.unicodeScalars.first?.isHan == true { removeLast() }
            if behindWords, next.hasPrefix(" "), unicodeScalars.last?.isHan == true, next.unicodeScalars.dropFirst().first?.isHan == true { next.removeFirst() }
            if let a = unicodeScalars.last, let b = next.unicodeScalars.first, a.isHan && b.isLatin || a.isLatin && b.isHan { self += " " }
        }
        self += next
    }
}

extension Unicode.Scalar {
    fileprivate var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
    fileprivate var isLatin: Bool { isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)) }
}

extension Message.Part {
    /// A message, which is put into words, and no name.
    fileprivate var isWords: Bool {
        guard case .message(let message) = self else { return false }
        return message.pattern != "{0}"
    }

    package func text(in language: MessageLanguage) -> String {
        switch self {
        case .text(let text): text
        case .message(let message): message.text(in: language)
        case .list(let messages, let kind): kind.text(messages.map { $0.text(in: language) }, in: language)
        }
    }
}
