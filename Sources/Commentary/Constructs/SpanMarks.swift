import Messages

/// `~~struck~~`, `H~2~O` and `x^2^`: which tildes and carets are marks, and which are characters.
///
/// A tilde is a range in Chinese (`5~10`) and a caret a power in plain text (`2^10`). So the rules are narrower than Pandoc's: where a range or
/// a face can be meant as well, the marks stay as typed, with a warning where it is not plain which of the two it is.
struct SpanMarks {
    struct Span {
        let kind: TextSpan
        /// How many bytes each of its marks has.
        let width: Int
        /// Of the mark that ends it.
        let closing: Int
    }

    enum Reading {
        case span(Span)
        /// Two readings fit; the second is where reading goes on.
        case doubtful(Slip, end: Int)
    }

    private let run: InlineRun
    let code: CodeSpans
    /// Behind one that nothing closes, nothing closes another.
    private var strikesEnd = false

    /// What is longer is no small letter.
    private static let longest = 80

    init(_ run: InlineRun) {
        self.run = run
        code = CodeSpans(run)
    }

    mutating func read(at start: Int) -> Reading? {
        if run.has("~~", at: start) { return struck(at: start) }
        return small(at: start)
    }

    // MARK: Struck

    private mutating func struck(at start: Int) -> Reading? {
        let first = start + 2
        guard !strikesEnd, run.byte(start - 1) != tilde, run.byte(first) != tilde, first < run.range.upperBound, !isSpace(at: first), !endsClause(at: first)
        else { return nil }
        guard let closing = closingStrike(from: first + 1) else {
            strikesEnd = true
            return nil
        }
        if run.byte(start - 1).isDigit, run.byte(first).isDigit {
            return .doubtful(
                Slip(
                    Dialect.rule, isError: false, "\(run.excerpt(start..<closing + 2)) can be struck words or ranges: it is printed as it was typed",
                    hint: "write one ~ or – for a range; leave a blank before ~~ for struck words", offset: start), end: closing + 2)
        }
        return .span(Span(kind: .struck, width: 2, closing: closing))
    }

    private func closingStrike(from start: Int) -> Int? {
        var index = start
        while let next = next(index), next < run.range.upperBound {
            guard run.bytes[next] == tilde else {
                index = next + 1
                continue
            }
            let length = run.count(from: next) { $0 == tilde }
            if length == 2, !isSpace(before: next), !opensClause(before: next) { return next }
            index = next + length
        }
        return nil
    }

    // MARK: Small

    private enum Base { case none, letter, digit, cjk }

    private func small(at start: Int) -> Reading? {
        let mark = run.bytes[start], isUp = mark == caret, first = start + 1
        guard run.byte(start - 1) != mark, run.byte(first) != mark, !(isUp && run.byte(start - 1) == UInt8(ascii: "[")),
            let closing = closing(mark, from: first)
        else { return nil }
        let inside = first..<closing
        let words = run.text(inside)
        guard words.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) || (isUp && Self.signs.contains(words))
        else { return nil }
        let base = base(before: start), next = run.byte(closing + 1)
        func doubtful(_ hint: Message) -> Reading {
            .doubtful(
                Slip(
                    Dialect.rule, isError: false,
                    "\(run.excerpt(self.base(of: start)..<closing + 1)) can be read in two ways: the marks are printed as they were typed", hint: hint,
                    offset: start),
                end: closing + 1)
        }
        let span = Reading.span(Span(kind: isUp ? .superscript : .subscript, width: 1, closing: closing))
        let hasCJK = words.unicodeScalars.contains { CJK.isCJK($0.value) }
        if isUp {
            switch base {
            case .none:
                // The letter before a note under a table.
                return start == run.range.lowerBound && words.utf8.count <= 3 && words.utf8.allSatisfy { $0.isLetter || $0.isDigit } && !next.isLetter
                    ? span : nil
            case .cjk where Self.faces.contains(words): return nil
            case .letter, .digit, .cjk:
                if next.isDigit { return doubtful("write \\^ for the character, or a blank behind the small letters") }
                return span
            }
        }
        let characters: Message = "write \\~ for the character, or – for a range"
        switch base {
        case .none: return nil
        case .digit: return words.utf8.first?.isLetter == true && words.utf8.count <= 6 ? doubtful(characters) : nil
        case .cjk:
            if words.utf8.count <= 3, words.utf8.allSatisfy(\.isLetter) { return span }
            return words.utf8.count <= 24 ? doubtful(characters) : nil
        case .letter:
            // `A~B~C` and `A~东部~B` name ends.
            let isBetweenWords = next.isLetter || next >= 0x80 && Scalars.isLetter(run.bytes, at: closing + 1)
            if hasCJK { return isBetweenWords ? doubtful(characters) : span }
            return next.isDigit || next.isLetter && words.utf8.allSatisfy(\.isLetter) ? doubtful(characters) : span
        }
    }

    private static let signs: Set<String> = ["+", "-", "−", "*", "**", "***", "†", "‡", "′", "″"]
    private static let faces: Set<String> = ["o", "O", "v", "V", "x", "X", "w", "ω", "0"]

    /// The mark that closes small letters, between which no blank stands and nothing that divides clauses.
    private func closing(_ mark: UInt8, from start: Int) -> Int? {
        var index = start
        let limit = min(run.range.upperBound, start + Self.longest)
        while index < limit {
            let byte = run.bytes[index]
            if byte == mark { return index > start && run.byte(index + 1) != mark ? index : nil }
            if byte.isSpace || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") { return nil }
            if byte == .backslash {
                guard run.byte(index + 1).isPunctuation else { return nil }
                index += 2
            } else if byte == UInt8(ascii: "`"), let end = code.end(at: index) {
                index = end
            } else if byte == UInt8(ascii: "]"), let link = LinkSyntax(run.bytes).inlineLink(at: index + 1), link.end <= run.range.upperBound {
                index = link.end
            } else if byte < 0x80 {
                index += 1
            } else {
                let scalar = Scalars.decode(run.bytes, at: index)
                if Scalars.isSpace(scalar) || Scalars.dividesClauses(scalar) { return nil }
                index += Scalars.length(byte)
            }
        }
        return nil
    }

    /// What the small letters would belong to.
    private func base(before start: Int) -> Base {
        guard start > run.range.lowerBound else { return .none }
        let byte = run.bytes[start - 1]
        if byte.isDigit || byte == UInt8(ascii: "%") {
            // The 2 of `CO2` belongs to a word.
            return byte != UInt8(ascii: "%") && wordStart(before: start).isLetter ? .letter : .digit
        }
        if byte.isLetter { return wordStart(before: start).isDigit ? .digit : .letter }
        if ")]}*_`^~'".utf8.contains(byte) { return .letter }
        if byte < 0x80 { return .none }
        let scalar = Scalars.decode(run.bytes, at: Scalars.before(run.bytes, start))
        if scalar == 0xFF09 || scalar == 0x300B { return .letter }
        if Scalars.isSpace(scalar) || Scalars.isPunctuation(scalar) { return [0x2032, 0x2033, 0x2019, 0x2030].contains(scalar) ? .letter : .none }
        return CJK.isCJK(scalar) ? .cjk : .letter
    }

    /// The first letter or digit of the word before `start`: `10kg` is an amount.
    private func wordStart(before start: Int) -> UInt8 {
        var index = start
        while index > run.range.lowerBound, run.bytes[index - 1].isLetter || run.bytes[index - 1].isDigit || run.bytes[index - 1] == UInt8(ascii: ".") {
            index -= 1
        }
        return run.bytes[index]
    }

    /// Where the word before the mark begins, for a message.
    private func base(of start: Int) -> Int {
        var index = start
        for _ in 0..<4 where index > run.range.lowerBound {
            let before = Scalars.before(run.bytes, index), scalar = Scalars.decode(run.bytes, at: before)
            if Scalars.isSpace(scalar) || Scalars.isPunctuation(scalar) { break }
            index = before
        }
        return index
    }

    // MARK: Characters

    private let tilde = UInt8(ascii: "~")
    private let caret = UInt8(ascii: "^")

    private func isSpace(at offset: Int) -> Bool { Scalars.isSpace(Scalars.decode(run.bytes, at: offset)) }
    private func isSpace(before offset: Int) -> Bool { Scalars.isSpace(Scalars.decode(run.bytes, at: Scalars.before(run.bytes, offset))) }

    /// Whether a mark behind which this stands is the end of what came before: `好呀~~，`.
    private func endsClause(at offset: Int) -> Bool {
        let byte = run.bytes[offset]
        return byte < 0x80 ? ",.;:!?)]}".utf8.contains(byte) : Scalars.endsClause(Scalars.decode(run.bytes, at: offset))
    }

    private func opensClause(before offset: Int) -> Bool {
        let scalar = Scalars.decode(run.bytes, at: Scalars.before(run.bytes, offset))
        return scalar == 0x28 || [0xFF08, 0x300A, 0x300C, 0x201C, 0x2018, 0x3010].contains(scalar)
    }

    /// The next byte that is neither escaped nor in code or a link's address.
    private func next(_ start: Int) -> Int? {
        var index = start
        while index < run.range.upperBound {
            let byte = run.bytes[index]
            if byte == .backslash {
                index += 2
            } else if byte == UInt8(ascii: "`"), let end = code.end(at: index) {
                index = end
            } else if byte == UInt8(ascii: "]"), let link = LinkSyntax(run.bytes).inlineLink(at: index + 1), link.end <= run.range.upperBound {
                index = link.end
            } else {
                return index
            }
        }
        return nil
    }
}

/// The code spans of a run, for looking up.
struct CodeSpans {
    private let spans: [Range<Int>]

    init(_ run: InlineRun) { spans = InlineSkipping.codeSpans(run.bytes, run.range) }

    /// Behind the span that begins at `offset`.
    func end(at offset: Int) -> Int? {
        var low = 0, high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low < spans.count && spans[low].lowerBound == offset ? spans[low].upperBound : nil
    }
}

extension Scalars {
    /// The length of a character by its first byte.
    static func length(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

    static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        Unicode.Scalar(decode(bytes, at: offset))?.properties.isAlphabetic == true
    }

    /// Full-width marks that end what stands before them.
    static func endsClause(_ scalar: UInt32) -> Bool {
        [0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0xFF09, 0x300B, 0x300D, 0x3011, 0x201D, 0x2019, 0x2026].contains(scalar)
    }

    /// Full-width marks that stand in no word.
    static func dividesClauses(_ scalar: UInt32) -> Bool {
        [0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x201C, 0x201D, 0x2026].contains(scalar)
    }
}
