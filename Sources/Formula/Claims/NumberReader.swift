import Scoring

/// Reads a claim's text as one number with its words of comparison, or not at all.
struct NumberReader {
    var text: [Unicode.Scalar]
    var position = 0
    var words: [ComparisonWord] = []

    /// Reads `text`; nil where it states no number, or states something behind it that is not understood.
    static func read(_ text: String) -> StatedNumber? {
        guard text.utf8.count <= 400 else { return nil }
        var scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            let half = halfWidth(scalar)
            if half == "\u{2212}" || half == "\u{2013}" { return "-" }
            return half.value >= 0x41 && half.value <= 0x5A ? Unicode.Scalar(UInt8(half.value + 32)) : isSpace(half) ? " " : half
        }
        while let last = scalars.last, last == " " { scalars.removeLast() }
        var reader = NumberReader(text: scalars)
        return reader.run()
    }

    private init(text: [Unicode.Scalar]) {
        self.text = text
    }

    mutating func run() -> StatedNumber? {
        skipSpaces()
        while let word = take(ComparisonWord.before) {
            words.append(word)
            skipSpaces()
        }
        guard var number = core() else { return nil }
        while let word = take(ComparisonWord.attached) { words.append(word) }
        guard unitAndWords() else { return nil }
        number.words = words + number.words
        return number
    }

    // MARK: Characters

    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        position + ahead < text.count ? text[position + ahead] : nil
    }

    mutating func skipSpaces() {
        while peek() == " " { position += 1 }
    }

    func starts(_ word: String, at start: Int) -> Bool {
        var index = start
        for scalar in word.unicodeScalars {
            guard index < text.count, text[index] == scalar else { return false }
            index += 1
        }
        // An English word ends where its letters do.
        if let last = word.unicodeScalars.last, last.value >= 0x61 && last.value <= 0x7A, index < text.count {
            return !(text[index].value >= 0x61 && text[index].value <= 0x7A)
        }
        return true
    }

    mutating func take(_ words: [(String, ComparisonWord)]) -> ComparisonWord? {
        for (word, meaning) in words where starts(word, at: position) {
            // 有 of 有余 and the like are no prefix when nothing follows.
            position += word.unicodeScalars.count
            return meaning
        }
        return nil
    }

    mutating func take(_ word: String) -> Bool {
        guard starts(word, at: position) else { return false }
        position += word.unicodeScalars.count
        return true
    }

    // MARK: The number

    mutating func core() -> StatedNumber? {
        if take("第") { return ordinal() }
        if take("前") {
            guard var number = ordinal() else { return nil }
            number.words = [.atMost]
            return number
        }
        for word in ["首位", "榜首", "冠军"] where take(word) { return StatedNumber(value: .one, step: .one, coarse: .one, style: .ordinal(isChinese: true)) }
        if take("no.") || take("rank") || take("#") {
            skipSpaces()
            return ordinal()
        }
        for (word, denominator) in [("百分之", 100), ("千分之", 1_000), ("万分之", 10_000)] where take(word) {
            guard let (value, step, decimals) = plain() else { return nil }
            let size = Exact(denominator)
            return StatedNumber(
                value: value / size, step: step / size, coarse: coarse(value, step) / size, decimals: decimals,
                style: denominator == 1_000 ? .permille : .percent)
        }
        for word in ["一半", "半数", "半"] where take(word) { return part(Exact(1, over: 2)) }
        if let english = EnglishNumeral(text[position...]) {
            position += english.length
            if english.isPart {
                if take(" of") {}
                return part(english.value)
            }
            var number = StatedNumber(value: english.value, step: .one, coarse: coarse(english.value, .one))
            if english.isOrdinal { number.style = .ordinal(isChinese: false) }
            if english.isTimes { number.style = .times }
            return measured(number)
        }
        guard let (value, step, decimals) = plain() else { return nil }
        if take("分之") {
            guard value.isInteger, !value.isZero, let (above, _, _) = plain() else { return nil }
            return part(above / value)
        }
        if peek() == "/", let next = peek(1), next.value >= 0x30 && next.value <= 0x39, value.isInteger {
            position += 1
            guard let (below, _, places) = plain(), !below.isZero, places == 0 else { return nil }
            return part(value / below)
        }
        return measured(StatedNumber(value: value, step: step, coarse: coarse(value, step), decimals: decimals))
    }

    mutating func ordinal() -> StatedNumber? {
        skipSpaces()
        guard let (value, step, decimals) = plain(), decimals == 0, step == .one else { return nil }
        skipSpaces()
        _ = take("名") || take("位")
        return StatedNumber(value: value, step: .one, coarse: .one, style: .ordinal(isChinese: true))
    }

    func part(_ value: Exact) -> StatedNumber {
        StatedNumber(value: value, step: Exact(1, over: 100), coarse: Exact(1, over: 10), style: .part)
    }

    /// Arabic digits with separators, or a Chinese numeral: value, step, digits behind the point.
    mutating func plain() -> (Exact, Exact, Int)? {
        if let chinese = ChineseNumeral(text[min(position, text.count)...]) {
            position += chinese.length
            return (chinese.value, chinese.step, chinese.decimals)
        }
        let start = position
        var negative = false
        if peek() == "-" || peek() == "+" {
            negative = peek() == "-"
            position += 1
        }
        var digits = "", decimals = 0, hasPoint = false
        while let scalar = peek(), digits.utf8.count <= 30 {
            if scalar.value >= 0x30 && scalar.value <= 0x39 {
                digits.unicodeScalars.append(scalar)
                if hasPoint { decimals += 1 }
            } else if scalar == ".", !hasPoint, !digits.isEmpty, isDigit(1) {
                hasPoint = true
                digits.append(".")
            } else if scalar == "," || scalar == "'" || scalar == " ", !hasPoint, !digits.isEmpty, isDigit(1), isDigit(2), isDigit(3), !isDigit(4) {
                // A separator of thousands; anything else between digits is no number.
            } else {
                break
            }
            position += 1
        }
        guard let value = Exact(digits) else {
            position = start
            return nil
        }
        return (negative ? -value : value, Exact.one / Exact(10).power(decimals), decimals)
    }

    func isDigit(_ ahead: Int) -> Bool {
        peek(ahead).map { $0.value >= 0x30 && $0.value <= 0x39 } ?? false
    }

    /// One of the last place that is no zero at the end.
    func coarse(_ value: Exact, _ step: Exact) -> Exact {
        guard !value.isZero, step >= .one else { return step }
        var result = step
        let ten = Exact(10)
        while (value / (result * ten)).isInteger { result = result * ten }
        return result
    }
}
