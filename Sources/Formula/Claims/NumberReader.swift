import Languages
import Scoring

/// Reads a claim's text as one number, or one range, with its words of comparison, or not at all.
///
/// Docs/numbers.md lists what is understood; a test holds the reader to its rows.
struct NumberReader {
    var text: [Unicode.Scalar]
    var position = 0
    var words: [ComparisonWord] = []
    /// What 百分之 makes of the numbers behind it.
    private var prefixScale: Exact?
    /// Whether a currency stands before the digits, behind which m is a million.
    private(set) var hasCurrency = false
    /// Of the text.
    let language: String
    private let marks: NumberMarks

    /// Reads `text`; nil where it states no number, or states something behind it that is not understood.
    ///
    /// - Parameter marks: those of the language, where no others are tried.
    static func read(_ text: String, language: String, marks: NumberMarks? = nil) -> StatedNumber? {
        guard text.utf8.count <= 400 else { return nil }
        var scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            let half = halfWidth(scalar)
            if half == "\u{2212}" || half == "\u{2013}" || half == "\u{2011}" || half == "\u{2010}" { return "-" }
            return half.value >= 0x41 && half.value <= 0x5A ? Unicode.Scalar(UInt8(half.value + 32)) : isSpace(half) ? " " : half
        }
        while let last = scalars.last, last == " " { scalars.removeLast() }
        var reader = NumberReader(text: scalars, language: language, marks: marks ?? .of(language))
        return reader.run()
    }

    private init(text: [Unicode.Scalar], language: String, marks: NumberMarks) {
        self.text = text
        self.language = language
        self.marks = marks
    }

    mutating func run() -> StatedNumber? {
        skipSpaces()
        if let whole = whole() { return whole }
        var isBetween = false
        scan: while true {
            if take("between") || take("from") || take("介于") || take("在") {
                isBetween = true
            } else if let word = take(ComparisonWord.before) {
                words.append(word)
            } else {
                break scan
            }
            skipSpaces()
        }
        guard var number = core() else { return nil }
        if let range = rangeEnd(number, isBetween: isBetween, prefix: prefixScale) {
            number = range
            _ = take("之间") || take("间")
        } else if isBetween, number.upper == nil {
            return nil
        }
        while let word = take(ComparisonWord.attached) { words.append(word) }
        guard unitAndWords() else { return nil }
        number.words = words + number.words
        // Over a range, or short of one, is not to be told; about one is.
        if number.upper != nil, !number.words.allSatisfy({ $0 == .plainly || $0 == .about }) { return nil }
        return number
    }

    /// all, 全部, with no number behind it; none, 没有.
    private mutating func whole() -> StatedNumber? {
        let start = position
        for word in ["all", "every", "each", "全部", "所有", "全体", "全数"] where take(word) {
            skipSpaces()
            if core() == nil, unitAndWords(), words.isEmpty { return StatedNumber(value: .one, step: .zero, coarse: .zero, style: .whole) }
            break
        }
        (position, words) = (start, [])
        for word in ["both", "两者", "双方"] where take(word) {
            skipSpaces()
            if core() == nil, unitAndWords(), words.isEmpty { return StatedNumber(value: Exact(2), step: .zero, coarse: .zero) }
            break
        }
        (position, words) = (start, [])
        if text[position...].elementsEqual("无".unicodeScalars) { return StatedNumber(value: .zero, step: .zero, coarse: .zero) }
        for word in ["none", "nobody", "nothing", "no one", "not one", "not a single", "no", "没有一个", "没有任何", "没有", "无一"] where take(word) {
            skipSpaces()
            if peek() != ".", core() == nil, unitAndWords(), words.isEmpty { return StatedNumber(value: .zero, step: .zero, coarse: .zero) }
            break
        }
        (position, words) = (start, [])
        return nil
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
        if let ordinal = rank() { return ordinal }
        for (word, denominator) in [("百分之", 100), ("千分之", 1_000), ("万分之", 10_000)] where take(word) {
            guard let (value, step, decimals) = plain() else { return nil }
            let size = Exact(denominator)
            prefixScale = Exact.one / size
            return StatedNumber(
                value: value / size, step: step / size, coarse: coarse(value, step) / size, decimals: decimals,
                style: denominator == 1_000 ? .permille : .percent)
        }
        if take("半打") { return StatedNumber(value: Exact(6), step: .one, coarse: .one) }
        for word in ["一半", "半数", "半"] where take(word) { return part(Exact(1, over: 2), of: Exact(2)) }
        for word in ["绝大多数", "大多数", "大部分", "多数", "most", "a majority", "the majority"] where take(word) {
            words.append(.over)
            return part(Exact(1, over: 2), of: Exact(2))
        }
        if let share = ofEvery() { return share }
        if let multiple = redoubled() { return multiple }
        if let english = EnglishNumeral(text[position...]) {
            position += english.length
            return stated(english)
        }
        takeCurrency()
        if let range = neighbours() { return range }
        if let fraction = vulgarFraction() {
            position += 1
            return part(fraction.value, of: fraction.denominator)
        }
        guard let (value, step, decimals) = plain() else { return nil }
        if let fraction = vulgarFraction(), value.isInteger, !value.isNegative {
            position += 1
            return measured(StatedNumber(value: value + fraction.value, step: Exact(1, over: 100), coarse: Exact(1, over: 10), decimals: 2))
        }
        if take("分之") {
            guard value.isInteger, !value.isZero, let (above, _, _) = plain() else { return nil }
            return part(above / value, of: value)
        }
        if peek() == "/", let next = peek(1), next.value >= 0x30 && next.value <= 0x39, value.isInteger {
            position += 1
            guard let (below, _, places) = plain(), !below.isZero, places == 0 else { return nil }
            return part(value / below, of: below)
        }
        if decimals == 0, step == .one, let share = outOf(value) ?? amongThem(value) { return share }
        return measured(StatedNumber(value: value, step: step, coarse: coarse(value, step), decimals: decimals))
    }

    private mutating func stated(_ english: EnglishNumeral) -> StatedNumber? {
        switch english.form {
        case .part:
            _ = take(" of")
            return part(english.value, of: Exact(english.denominator))
        case .ordinal: return StatedNumber(value: english.value, step: .one, coarse: .one, style: .ordinal(language: "en"))
        case .multiple: return multiple(StatedNumber(value: english.value, step: .one, coarse: .one), isChinese: false)
        case .cardinal:
            if english.value.isInteger, let share = outOf(english.value) { return share }
            return measured(
                StatedNumber(value: english.value, step: english.step, coarse: coarse(english.value, english.step), decimals: english.value.isInteger ? 0 : 1))
        }
    }

    /// 第三, 前三, 首位, top 3, No. 3.
    private mutating func rank() -> StatedNumber? {
        if take("第") { return ordinal(isChinese: true) }
        if take("前") || take("top ") || take("top-") {
            guard var number = ordinal(isChinese: true) else { return nil }
            number.words = [.atMost]
            return number
        }
        for word in ["首位", "榜首", "冠军"] where take(word) { return StatedNumber(value: .one, step: .one, coarse: .one, style: .ordinal(language: "zh")) }
        if take("no.") || take("number ") || take("rank") || take("#") {
            skipSpaces()
            return ordinal(isChinese: false)
        }
        return nil
    }

    private mutating func ordinal(isChinese: Bool) -> StatedNumber? {
        skipSpaces()
        if let english = EnglishNumeral(text[position...]), english.form == .cardinal, english.value.isInteger {
            position += english.length
            return StatedNumber(value: english.value, step: .one, coarse: .one, style: .ordinal(language: "en"))
        }
        guard let (value, step, decimals) = plain(), decimals == 0, step == .one else { return nil }
        skipSpaces()
        _ = take("名") || take("位")
        return StatedNumber(value: value, step: .one, coarse: .one, style: .ordinal(language: isChinese ? "zh" : "en"))
    }

    /// Arabic digits with separators, or a Chinese numeral: value, step, digits behind the point.
    mutating func plain() -> (Exact, Exact, Int)? {
        if let chinese = ChineseNumeral(text[min(position, text.count)...]) {
            position += chinese.length
            return (chinese.value, chinese.step, chinese.decimals)
        }
        // 近百个, 上千: the numeral of size alone, behind a word of comparison.
        if !words.isEmpty, let size = peek().flatMap({ ["百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000][$0] as Int? }),
            peek(1).map({ !"分万亿".unicodeScalars.contains($0) }) ?? true
        {
            position += 1
            return (Exact(size), Exact(size), 0)
        }
        let start = position
        var negative = false
        if peek() == "-" || peek() == "+" {
            negative = peek() == "-"
            position += 1
        }
        var digits = "", decimals = 0, hasPoint = false
        let decimal = marks.decimal.unicodeScalars.first
        var separator: Unicode.Scalar?
        while let scalar = peek(), digits.utf8.count <= 30 {
            if scalar.value >= 0x30 && scalar.value <= 0x39 {
                digits.unicodeScalars.append(scalar)
                if hasPoint { decimals += 1 }
            } else if scalar == decimal, !hasPoint, !digits.isEmpty, isDigit(1) {
                hasPoint = true
                digits.append(".")
            } else if !hasPoint, !digits.isEmpty, separates(scalar, digits.utf8.count, separator) {
                // A separator of thousands; anything else between digits is no number.
                separator = scalar
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

    /// Whether a mark behind so many digits stands between thousands: three digits follow, or what India groups by.
    ///
    /// With a decimal comma a point could be either mark, so that what stands before it has to be a group, too, and all marks the same.
    private func separates(_ scalar: Unicode.Scalar, _ digits: Int, _ separator: Unicode.Scalar?) -> Bool {
        guard scalar == "'" || scalar == "\u{2019}" || scalar == " " || scalar == marks.group.unicodeScalars.first else { return false }
        if marks.decimal != ".", separator == nil ? digits > 3 : separator != scalar { return false }
        guard isDigit(1), isDigit(2) else { return false }
        return isDigit(3) ? !isDigit(4) : marks.groupsByTwo && peek(3) == scalar
    }

    private func vulgarFraction() -> (value: Exact, denominator: Exact)? {
        guard let scalar = peek(), let (above, below) = Self.vulgarFractions[scalar] else { return nil }
        return (Exact(above, over: below), Exact(below))
    }

    private static let vulgarFractions: [Unicode.Scalar: (Int, Int)] = [
        "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8),
    ]

    private mutating func takeCurrency() {
        for word in ["us$", "hk$", "a$", "$", "€", "£", "¥", "₩", "₹", "eur", "usd", "gbp", "cny", "rmb", "jpy", "chf", "hkd", "aud", "cad"] {
            let start = position
            guard take(word) else { continue }
            skipSpaces()
            if isDigit(0) {
                hasCurrency = true
                return
            }
            position = start
        }
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
