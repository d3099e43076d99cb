import Messages

/// `$x_i$` and `$$…$$` of Pandoc, `` $`x_i`$ `` of GitHub: which dollars are around a formula, and which are money.
///
/// The rules are Pandoc's: behind the opening dollar stands no blank, before the closing one no blank and behind it no digit. They are narrower
/// where a report is sure to mean money: `US$5` opens nothing, and what begins with an amount and goes on in words is none.
enum MathSpan {
    struct Formula {
        let tex: Range<Int>
        let end: Int
        let isDisplay: Bool
    }

    enum Reading {
        case formula(Formula)
        /// Two readings fit; the second is where reading goes on.
        case doubtful(Slip, end: Int)
    }

    /// What is longer is none.
    static let longest = 4000

    static func read(_ run: InlineRun, at start: Int, code: CodeSpans) -> Reading? {
        if run.byte(start + 1) == dollar { return display(run, at: start, code: code) }
        if run.byte(start + 1) == UInt8(ascii: "`"), let code = code.end(at: start + 1), run.byte(code) == dollar, code > start + 3 {
            // `$`x`$` of GitHub.
            let ticks = run.count(from: start + 1) { $0 == UInt8(ascii: "`") }
            // What begins with = is a value of the data.
            if run.byte(start + 1 + ticks) == UInt8(ascii: "=") { return nil }
            if code - ticks > start + 1 + ticks { return .formula(Formula(tex: start + 1 + ticks..<code - ticks, end: code + 1, isDisplay: false)) }
        }
        guard !run.byte(start + 1).isSpace, start + 1 < run.range.upperBound, let end = closing(run, from: start + 1, code) else { return nil }
        let range = start..<end + 1, tex = start + 1..<end
        if run.byte(start - 1).isLetter || run.byte(start - 1).isDigit {
            guard isFormula(run.text(tex)) else { return nil }
            return doubtful(run, range, hint: "write a blank before the first $ of a formula, and \\$ for a dollar")
        }
        let words = Prose(run, tex), isAmount = run.byte(start + 1).isDigit
        // `$5-$x` names two amounts.
        if isAmount, run.byte(end + 1).isLetter { return nil }
        if words.dividesClauses || isAmount && (words.hasWords || words.hasCJK) || words.hasCJK && !isFormula(run.text(tex)) {
            return doubtful(run, range, hint: "write \\$ for a dollar; in a formula words stand in \\text{…}")
        }
        return .formula(Formula(tex: tex, end: end + 1, isDisplay: false))
    }

    private static func doubtful(_ run: InlineRun, _ range: Range<Int>, hint: Message) -> Reading {
        .doubtful(
            Slip(
                Dialect.rule, isError: false, "\(run.excerpt(range)) can be a formula or amounts of money: it is printed as it was typed", hint: hint,
                offset: range.lowerBound), end: range.upperBound)
    }

    private static func display(_ run: InlineRun, at start: Int, code: CodeSpans) -> Reading? {
        var index = start + 2
        let limit = min(run.range.upperBound, start + longest)
        while index < limit {
            if run.bytes[index] == .backslash {
                index += 2
            } else if run.bytes[index] == UInt8(ascii: "`"), let end = code.end(at: index) {
                index = end
            } else if run.has("$$", at: index) {
                guard !run.bytes[start + 2..<index].allSatisfy(\.isSpace) else { return nil }
                return .formula(Formula(tex: start + 2..<index, end: index + 2, isDisplay: true))
            } else {
                index += 1
            }
        }
        return .doubtful(
            Slip(
                Dialect.rule, isError: false, "this $$ is not closed: it is printed as it was typed",
                hint: "close the formula with $$, without a blank line in it; write \\$\\$ for the characters", offset: start), end: start + 2)
    }

    /// The dollar that ends what begins at `start`.
    private static func closing(_ run: InlineRun, from start: Int, _ code: CodeSpans) -> Int? {
        var index = start
        let limit = min(run.range.upperBound, start + longest)
        while index < limit {
            switch run.bytes[index] {
            case .backslash:
                // Formulas may stand in the words of a formula.
                index = run.has("\\text{", at: index) ? closingBrace(run, from: index + 6, limit) ?? index + 2 : index + 2
            case UInt8(ascii: "`"): index = code.end(at: index) ?? index + 1
            case dollar: return run.byte(index - 1).isSpace || run.byte(index + 1).isDigit ? nil : index
            default: index += 1
            }
        }
        return nil
    }

    private static func closingBrace(_ run: InlineRun, from start: Int, _ limit: Int) -> Int? {
        var depth = 1, index = start
        while index < limit {
            switch run.bytes[index] {
            case .backslash: index += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// `{#eq-x}` behind a formula.
    static func attributes(_ run: InlineRun, behind formula: Formula) -> AttributeList? {
        let gap = formula.isDisplay ? run.count(from: formula.end, while: \.isSpace) : 0
        return AttributeList(run.bytes, at: formula.end + gap, end: run.range.upperBound)
    }

    /// - Parameter isShort: whether the formula stands in a caption or another short text.
    static func slips(_ list: AttributeList, _ formula: Formula, isShort: Bool) -> [Slip] {
        if list.id != nil, !formula.isDisplay || isShort {
            return [
                Slip(
                    Dialect.rule, isError: false, "only a formula between $$ in a chapter’s text has a number: {#\(list.id ?? "")} is left out",
                    hint: isShort ? "delete it" : "write $$…$$ around the formula, or delete it", offset: list.idOffset)
            ]
        }
        let others = list.others()
        guard !others.isEmpty else { return [] }
        return [
            Slip(
                Dialect.rule, isError: false, "a formula has no \(others, .allAnd): it is left out", hint: "delete it; a formula can have an id: {#eq-…}",
                offset: list.range.lowerBound)
        ]
    }

    /// A percent sign that no backslash precedes: to TeX what follows is a remark.
    static func remark(_ run: InlineRun, _ tex: Range<Int>) -> Slip? {
        var index = tex.lowerBound
        while index < tex.upperBound {
            if run.bytes[index] == UInt8(ascii: "%") {
                return Slip(
                    "formula", "to TeX a % begins a remark: what stands behind it would be missing from the formula", hint: "write \\% for the sign",
                    offset: index)
            }
            index += run.bytes[index] == .backslash ? 2 : 1
        }
        return nil
    }

    /// A letter, or something with signs that prose does not have.
    static func isFormula(_ text: String) -> Bool {
        if text.utf8.count <= 2, let first = text.utf8.first, first.isLetter { return true }
        return text.contains { "\\^_={}<>≤≥".contains($0) } && !text.contains { "，。；".contains($0) }
    }

    private static let dollar = UInt8(ascii: "$")

    /// What stands between two dollars outside braces, as far as it tells prose from a formula.
    private struct Prose {
        private(set) var hasWords = false
        private(set) var hasCJK = false
        /// By a full-width mark, which no formula has.
        private(set) var dividesClauses = false

        init(_ run: InlineRun, _ tex: Range<Int>) {
            var depth = 0, letters = 0, index = tex.lowerBound
            while index < tex.upperBound {
                let byte = run.bytes[index]
                if byte == .backslash {
                    index += 1 + max(run.count(from: index + 1, while: \.isLetter), 1)
                    letters = 0
                    continue
                }
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") { depth -= 1 }
                letters = byte.isLetter ? letters + 1 : 0
                if depth <= 0 {
                    if letters >= 3 { hasWords = true }
                    if byte >= 0x80 {
                        let scalar = Scalars.decode(run.bytes, at: index)
                        if Scalars.dividesClauses(scalar) { dividesClauses = true }
                        if CJK.isCJK(scalar) { hasCJK = true }
                    }
                }
                index += Scalars.length(byte)
            }
        }
    }
}

extension InlineFindings.Formula {
    /// What stands between the dollars, on one line and without the blanks around it.
    /// - Parameter isCell: in a table's cell `\\|` is a bar, as it is elsewhere in it.
    init(_ found: MathSpan.Formula, _ run: InlineRun, isCell: Bool, at start: Int, offset: (Int) -> Int) {
        var tex: [UInt8] = [], words: [(start: Int, offset: Int)] = []
        for index in found.tex {
            let byte = run.bytes[index]
            if byte.isSpace {
                if tex.last != .space, !tex.isEmpty { tex.append(.space) }
                continue
            }
            if isCell, byte == .backslash, run.byte(index + 1) == UInt8(ascii: "|") { continue }
            if tex.isEmpty || tex.last == .space { words.append((tex.count, offset(index))) }
            tex.append(byte)
        }
        if tex.last == .space { tex.removeLast() }
        self.init(tex: tex, isDisplay: found.isDisplay, offset: offset(start), words: words)
    }
}
