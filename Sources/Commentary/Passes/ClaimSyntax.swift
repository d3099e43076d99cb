import Source

/// Reads what stands behind `](` as a claim or a quotation, in every spelling that authors and input methods produce.
///
/// libcmark reads only `(= 'formula')` with luck: an apostrophe inside, full-width parentheses, curly quotes or `<` make
/// it text or a wrong link. So the source pass reads all of them and leaves libcmark a plain destination.
struct ClaimSyntax {
    enum Found {
        case claim(ClaimOperator, formula: Range<Int>, end: Int)
        case quotation(source: Range<Int>, end: Int)
        /// It begins like a claim and is none.
        case malformed(operatorStart: Int)
    }

    /// A formula longer than this is none; the limit keeps hostile text from being searched again and again.
    private static let longestFormula = 1500

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) {
        self.bytes = bytes
        self.end = end
    }

    /// - Parameter start: of the parenthesis behind `]`.
    func read(at start: Int) -> Found? {
        let afterParenthesis: Int
        if has("(", at: start) {
            afterParenthesis = start + 1
        } else if has("（", at: start) {
            afterParenthesis = start + 3
        } else {
            return nil
        }
        let operatorStart = skipSpaces(afterParenthesis)
        if let (name, length) = operatorName(at: operatorStart) {
            return claim(name, operatorStart: operatorStart, from: operatorStart + length)
        }
        if has("source", at: operatorStart) { return quotation(from: operatorStart + 6) }
        return nil
    }

    private func claim(_ name: ClaimOperator, operatorStart: Int, from: Int) -> Found? {
        let formulaStart = skipSpaces(from)
        let isAngle = bytes[operatorStart] == UInt8(ascii: "<")
        if let (closings, length) = openingQuote(at: formulaStart) {
            if let (formula, end) = quoted(from: formulaStart + length, closings: closings), !isBlank(formula) {
                return .claim(name, formula: formula, end: end)
            }
            return .malformed(operatorStart: operatorStart)
        }
        // `<…>` is a destination that CommonMark knows; everything else behind an operator is meant as a claim.
        if isAngle && isAngleDestination(at: operatorStart) { return nil }
        if let (formula, end) = unquoted(from: formulaStart), !isBlank(formula) {
            return .claim(name, formula: formula, end: end)
        }
        return .malformed(operatorStart: operatorStart)
    }

    private func quotation(from: Int) -> Found? {
        let start = skipSpaces(from)
        guard start > from || (start < end && bytes[start] >= 0x80), let (closings, length) = openingQuote(at: start),
            let (source, end) = quoted(from: start + length, closings: closings), !isBlank(source)
        else { return nil }
        return .quotation(source: source, end: end)
    }

    private func operatorName(at start: Int) -> (ClaimOperator, length: Int)? {
        for (spelling, name) in ClaimOperator.spellings where has(spelling, at: start) { return (name, spelling.utf8CodeUnitCount) }
        return nil
    }

    /// What may close a quote of this kind. Authors mix kinds, and editors curl straight quotes, so every single quote closes
    /// a single and every double quote a double.
    private func openingQuote(at start: Int) -> (closings: [StaticString], length: Int)? {
        for (kinds, length) in [(Self.singles, 0), (Self.doubles, 0), (Self.corners, 0)] {
            for quote in kinds where has(quote, at: start) { return (kinds, length + quote.utf8CodeUnitCount) }
        }
        return nil
    }

    private static let singles: [StaticString] = ["'", "‘", "’", "＇", "‛", "′"]
    private static let doubles: [StaticString] = ["\"", "“", "”", "＂", "„", "″"]
    private static let corners: [StaticString] = ["「", "」", "『", "』"]

    /// The text from `start` to a closing quote that stands before the closing parenthesis. Of several, the first behind which
    /// the text's own parentheses are balanced; `'score('hangzhou')'` has one too early.
    private func quoted(from start: Int, closings: [StaticString]) -> (text: Range<Int>, end: Int)? {
        var first: (Range<Int>, Int)?
        var depth = 0
        var index = start
        let limit = min(end, start + Self.longestFormula)
        while index < limit {
            guard Self.isOfInterest(bytes[index]) else {
                index += 1
                continue
            }
            if bytes[index] == .backslash && index + 1 < limit && bytes[index + 1].isPunctuation {
                index += 2
                continue
            }
            if let quote = closings.first(where: { has($0, at: index) }) {
                let behind = skipSpaces(index + quote.utf8CodeUnitCount)
                if let length = closingParenthesis(at: behind) {
                    if depth == 0 { return (start..<index, behind + length) }
                    if first == nil { first = (start..<index, behind + length) }
                }
            }
            if has("(", at: index) || has("（", at: index) {
                depth += 1
            } else if closingParenthesis(at: index) != nil {
                // An unbalanced parenthesis inside a string must not end the search.
                depth = max(depth - 1, 0)
            }
            index += 1
        }
        return first
    }

    /// Whether a quote, a parenthesis or an escape may begin with the byte: most of a formula is letters and digits.
    private static func isOfInterest(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), .backslash, 0x80...: true
        default: false
        }
    }

    /// The text from `start` to the parenthesis that closes the link's own, on one line.
    private func unquoted(from start: Int) -> (text: Range<Int>, end: Int)? {
        var depth = 0
        var index = start
        let limit = min(end, start + Self.longestFormula)
        while index < limit && bytes[index] != .lineFeed {
            if has("(", at: index) || has("（", at: index) {
                depth += 1
            } else if let length = closingParenthesis(at: index) {
                if depth == 0 {
                    var textEnd = index
                    while textEnd > start && bytes[textEnd - 1].isSpace { textEnd -= 1 }
                    return (start..<textEnd, index + length)
                }
                depth -= 1
            }
            index += 1
        }
        return nil
    }

    private func closingParenthesis(at index: Int) -> Int? {
        if has(")", at: index) { return 1 }
        return has("）", at: index) ? 3 : nil
    }

    /// `<…>` followed by what may follow a destination.
    private func isAngleDestination(at start: Int) -> Bool {
        var index = start + 1
        while index < end && bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == .lineFeed || bytes[index] == UInt8(ascii: "<") { return false }
            index += bytes[index] == .backslash ? 2 : 1
        }
        guard index < end else { return false }
        return index + 1 < end && (bytes[index + 1] == UInt8(ascii: ")") || bytes[index + 1].isSpace)
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0.isSpace }
    }

    private func skipSpaces(_ start: Int) -> Int {
        var index = start
        while index < end {
            if bytes[index].isSpace {
                index += 1
            } else if has("\u{3000}", at: index) || has("\u{00A0}", at: index) {
                index += bytes[index] == 0xE3 ? 3 : 2
            } else {
                break
            }
        }
        return index
    }

    private func has(_ text: StaticString, at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= end else { return false }
        let start = text.utf8Start
        for offset in 0..<count where bytes[index + offset] != start[offset] { return false }
        return true
    }
}
