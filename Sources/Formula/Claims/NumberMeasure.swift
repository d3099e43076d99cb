import Languages
import Scoring

/// What stands behind the digits: sizes, percent signs, units, words of comparison.
extension NumberReader {
    /// What stands behind the digits and belongs to the number: %, 成, 倍, 万, st.
    mutating func measured(_ number: StatedNumber) -> StatedNumber? {
        var number = number
        func scaled(_ factor: Exact, _ style: StatedNumber.Style) { number = number.scaled(by: factor, style) }
        // 20多万: the word stands before the size.
        let before = position
        var attached: ComparisonWord?
        if let word = take(ComparisonWord.attached) {
            if let next = peek(), "万萬亿億千百".unicodeScalars.contains(next) { attached = word } else { position = before }
        }
        while peek() == " ", let next = peek(1), "万萬亿億%‰成倍".unicodeScalars.contains(next) { position += 1 }
        switch peek() {
        case "万", "萬":
            position += 1
            if peek() == "亿" {
                position += 1
                scaled(Exact(1_000_000_000_000), .scaled("万亿", Exact(1_000_000_000_000)))
            } else {
                scaled(Exact(10_000), .scaled("万", Exact(10_000)))
            }
        case "亿", "億":
            position += 1
            scaled(Exact(100_000_000), .scaled("亿", Exact(100_000_000)))
        case "千", "百":
            let size = peek() == "千" ? 1_000 : 100
            position += 1
            scaled(Exact(size), .plain)
        case "%":
            position += 1
            scaled(Exact(1, over: 100), .percent)
        case "‰":
            position += 1
            scaled(Exact(1, over: 1_000), .permille)
        case "成":
            position += 1
            scaled(Exact(1, over: 10), .part)
            var tail = Exact.zero
            if let digit = peek().flatMap({ ChineseNumeral.digits[$0] }) {
                position += 1
                tail = Exact(Int(digit), over: 100)
            } else if take("半") {
                tail = Exact(5, over: 100)
            }
            number.value = number.value + tail
            // 四成 claims its hundredths too: 36.4% is not 四成. 约四成 rounds to tenths.
            number.coarse = tail.isZero ? number.step : Exact(1, over: 100)
            number.step = Exact(1, over: 100)
            number.decimals = 0
        case "倍":
            position += 1
            if take("半") {
                number.value = number.value + Exact(1, over: 2)
                number.decimals = 1
            }
            number = multiple(number, isChinese: true)
        case "打":
            position += 1
            scaled(Exact(12), .plain)
            number.step = .one
            number.coarse = .one
        default:
            if take(" times") || take("x") || take("×") || take("-fold") {
                number = multiple(number, isChinese: false)
            } else if number.decimals == 0, take("st") || take("nd") || take("rd") || take("th") {
                number.style = .ordinal(language: "en")
            } else if number.decimals == 0, number.step == .one, let ending = Ordinal.endings(language).first(where: { starts($0, at: position) }) {
                position += ending.unicodeScalars.count
                number.style = .ordinal(language: language)
            } else if let words = Self.hundredths.first(where: { starts($0, at: position) }) {
                position += words.unicodeScalars.count
                scaled(Exact(1, over: 100), .percent)
            } else if take(" basis points") || take(" basis point") || take("个基点") || take(" 个基点") {
                scaled(Exact(1, over: 10_000), .percent)
                number.decimals += 2
            } else if let (word, size) = Self.sizes.first(where: { starts($0.word, at: position) && ($0.word != "m" || hasCurrency) }) {
                position += word.unicodeScalars.count
                scaled(Exact(size), .scaled(word, Exact(size)))
            }
        }
        if let attached { number.words.append(attached) }
        return number
    }

    private static let hundredths = [
        " percentage points", " percentage point", "-percentage-point", " pp", "pp", "个百分点", " 个百分点", "个百分比", " percent", " per cent", "percent",
    ]

    private static let sizes: [(word: String, size: Int)] = [
        (" thousand", 1_000), (" million", 1_000_000), (" billion", 1_000_000_000), (" trillion", 1_000_000_000_000), ("k", 1_000), ("m", 1_000_000),
        ("mn", 1_000_000), (" mn", 1_000_000), ("bn", 1_000_000_000), (" bn", 1_000_000_000), ("tn", 1_000_000_000_000), (" tn", 1_000_000_000_000),
    ]

    /// A multiple claims its tenths: twice is neither 1.6 nor 2.3. About twice is.
    func multiple(_ number: StatedNumber, isChinese: Bool) -> StatedNumber {
        var number = number
        if number.step >= .one { number.step = Exact(1, over: 10) }
        number.style = .times(isChinese: isChinese)
        return number
    }

    /// 翻番, 翻一番, 翻了两番, 翻倍.
    mutating func redoubled() -> StatedNumber? {
        guard take("翻") else { return nil }
        _ = take("了")
        var count = 1
        if !take("番") && !take("倍") {
            guard let (value, _, _) = plain(), let found = value.int, (1...6).contains(found), take("番") || (found == 1 && take("倍")) else { return nil }
            count = found
        }
        return multiple(StatedNumber(value: Exact(1 << count), step: .one, coarse: .one), isChinese: true)
    }

    /// A unit and words of comparison, to the end. A further number among them says something else than the first alone.
    mutating func unitAndWords() -> Bool {
        var letters = 0
        while position < text.count {
            if let word = take(ComparisonWord.after) {
                words.append(word)
                continue
            }
            let scalar = text[position]
            if scalar == " " {
                position += 1
                continue
            }
            if scalar.isASCII, scalar.properties.isAlphabetic {
                let word = EnglishNumeral.words(text[position...])[0]
                guard !EnglishWords.isNumber(word.text), !["or", "to", "score", "versus", "vs"].contains(word.text) else { return false }
                letters += word.end
                position += word.end
            } else if ChineseNumeral.digits[scalar] != nil {
                // 四个一级指标: no number of its own.
                guard letters > 0, let next = peek(1), "级线类流体般些样致方等".unicodeScalars.contains(next) else { return false }
                position += 1
            } else {
                guard scalar.properties.isAlphabetic || "€$£¥".unicodeScalars.contains(scalar) else { return false }
                letters += scalar.value >= 0x2E80 ? 3 : 1
                position += 1
            }
            guard letters <= 48 else { return false }
        }
        return true
    }
}
