import Messages
import Scoring

/// Cuts a formula into tokens. Full-width punctuation, digits and letters of Chinese input methods count as their ASCII forms.
struct Lexer {
    /// A formula longer than this is refused: it is a pasted page, not a formula.
    static let longest = 4_000
    /// Digits of one number.
    static let mostDigits = 60

    private let source: FormulaSource
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var tokens: [Token] = []
    private var problems: [Problem] = []

    static func tokens(of source: FormulaSource) -> ([Token], [Problem]) {
        guard source.scalars.count <= longest else {
            return (
                [],
                [
                    Problem(
                        .limit, "a formula of \(source.scalars.count) characters is longer than the \(longest) allowed", at: 0,
                        hint: "split it into several formulas")
                ]
            )
        }
        var lexer = Lexer(source)
        lexer.run()
        return (lexer.tokens, lexer.problems)
    }

    private init(_ source: FormulaSource) {
        self.source = source
        scalars = source.scalars
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < scalars.count ? halfWidth(scalars[position + ahead]) : nil
    }

    private mutating func run() {
        while let scalar = peek() {
            if isSpace(scalar) {
                position += 1
            } else if isDigit(scalar) || (scalar == "." && peek(1).map(isDigit) == true) {
                number()
            } else if Quote(scalar) != nil {
                text()
            } else if isLetter(scalar) {
                word()
            } else {
                symbol(scalar)
            }
        }
        tokens.append(Token(kind: .end, range: scalars.count..<scalars.count))
    }

    private mutating func add(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, range: start..<position))
    }

    // MARK: Numbers

    private mutating func number() {
        let start = position
        var digits = ""
        while let scalar = peek(), isDigit(scalar) || (scalar == "." && peek(1).map(isDigit) == true && !digits.contains(".")) {
            if scalar == "." && digits.isEmpty { digits = "0" }
            digits.unicodeScalars.append(scalar)
            position += 1
        }
        var scale = Exact.one
        while let scalar = peek(), scalar == "万" || scalar == "亿" || scalar == "萬" || scalar == "億",
            peek(1).map({ !isLetter($0) || $0 == "亿" }) ?? true
        {
            scale = scale * Exact(scalar == "万" || scalar == "萬" ? 10_000 : 100_000_000)
            position += 1
        }
        if scale == .one, let next = peek(), isLetter(next) {
            // 360手机助手: a name may begin with digits.
            position = start
            return word()
        }
        guard digits.count <= Self.mostDigits, let value = Exact(digits) else {
            problems.append(Problem(.limit, "a number of \(digits.count) digits is longer than the \(Self.mostDigits) allowed", at: start))
            return
        }
        add(.number(value * scale), from: start)
    }

    // MARK: Text

    /// The two families of quotation marks. An input method toggles “ and ”, so any mark of a family closes what another opened.
    private enum Quote {
        case double, single, corner

        init?(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": self = .double
            case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": self = .single
            case "「", "」", "『", "』": self = .corner
            default: return nil
            }
        }
    }

    private mutating func text() {
        let start = position
        let quote = peek().flatMap { Quote($0) }
        position += 1
        var content = String.UnicodeScalarView()
        while let scalar = peek() {
            if Quote(scalar) == quote {
                if scalar == "\"" && peek(1) == "\"" && quote == .double {
                    // As in a spreadsheet, two marks inside a text stand for one.
                    content.append("\"")
                    position += 2
                    continue
                }
                if quote == .single, let next = peek(1), isLetter(next) || isDigit(next), !content.isEmpty {
                    // The apostrophe of 'Xi'an'.
                    content.append(scalars[position])
                    position += 1
                    continue
                }
                position += 1
                add(.text(String(content)), from: start)
                return
            }
            content.append(scalars[position])
            position += 1
        }
        problems.append(
            Problem(
                .syntax, "the quotation mark is not closed", at: start,
                hint: quote == .single ? "add ' where the text ends" : "add \" where the text ends"))
    }

    // MARK: Words

    private mutating func word() {
        let start = position
        while let scalar = peek() {
            let next = peek(1)
            let joins = scalar == "." || scalar == "'" || scalar == "\u{2019}" || scalar == "·" || scalar == "•"
            guard isLetter(scalar) || isDigit(scalar) || (joins && next.map { isLetter($0) || isDigit($0) } == true) else { break }
            position += 1
        }
        var name = String.UnicodeScalarView()
        for scalar in scalars[start..<position] { name.append(halfWidth(scalar)) }
        let word = String(name)
        guard word.lowercased() == "as" else { return add(.word(word), from: start) }
        add(.word("as"), from: start)
        while let scalar = peek(), isSpace(scalar) { position += 1 }
        let first = position
        position = scalars.count
        var end = scalars.count
        while end > first, isSpace(scalars[end - 1]) { end -= 1 }
        tokens.append(Token(kind: .format(source.text(first..<end)), range: first..<end))
    }

    // MARK: Symbols

    private mutating func symbol(_ scalar: Unicode.Scalar) {
        let start = position
        let next = peek(1)
        var length = 1
        let symbol: Token.Symbol?
        var hint: Message?
        switch scalar {
        case "+": symbol = .plus
        case "-", "\u{2212}", "\u{2013}", "\u{2010}", "\u{2011}": symbol = .minus
        case "*", "×", "∙", "⋅": symbol = .times
        case "/", "÷", "∕": symbol = .divided
        case "^": symbol = .power
        case "%": symbol = .percent
        case "(", "[", "【", "〔": symbol = scalar == "(" ? .open : nil; hint = "write ("
        case ")", "]", "】", "〕": symbol = scalar == ")" ? .close : nil; hint = "write )"
        case "{": symbol = .openBrace
        case "}": symbol = .closeBrace
        case ",", ";", "、": symbol = .comma
        case "=":
            symbol = .equal
            if next == "=" { length = 2 }
            if next == ">" || next == "<" {
                return refuse(at: start, length: 2, hint: next == ">" ? "write >=" : "write <=")
            }
        case "!": symbol = next == "=" ? .notEqual : .not; length = next == "=" ? 2 : 1
        case "<":
            symbol = next == "=" ? .lessOrEqual : next == ">" ? .notEqual : .less
            length = next == "=" || next == ">" ? 2 : 1
        case ">": symbol = next == "=" ? .greaterOrEqual : .greater; length = next == "=" ? 2 : 1
        case "≠": symbol = .notEqual
        case "≤", "≦", "⩽": symbol = .lessOrEqual
        case "≥", "≧", "⩾": symbol = .greaterOrEqual
        case "≈", "~": symbol = nil; hint = "compare rounded values, such as round(x, 1) = 57.3"
        case "&": symbol = nil; length = next == "&" ? 2 : 1; hint = "write and"
        case "|": symbol = nil; length = next == "|" ? 2 : 1; hint = "write or"
        case "。": symbol = nil; hint = "write . as the decimal point, or leave it out at the end"
        default: symbol = nil
        }
        guard let symbol else { return refuse(at: start, length: length, hint: hint) }
        position += length
        add(.symbol(symbol), from: start)
    }

    private mutating func refuse(at start: Int, length: Int, hint: Message?) {
        position += length
        let text = source.text(start..<position)
        problems.append(Problem(.syntax, "\(quoted(text)) has no meaning in a formula", at: start, hint: hint))
    }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

/// Letters of every script, and `_`.
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A || scalar == "_" }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
}

/// A word as messages show it.
func quoted(_ text: String) -> String { "\"\(text)\"" }
