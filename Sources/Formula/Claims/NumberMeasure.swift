import Scoring

/// What stands behind the digits: sizes, percent signs, units, words of comparison.
extension NumberReader {
    /// What stands behind the digits and belongs to the number: %, 成, 倍, 万, st.
    mutating func measured(_ number: StatedNumber) -> StatedNumber? {
        var number = number
        func scaled(_ factor: Exact, _ style: StatedNumber.Style) {
            number.value = number.value * factor
            number.step = number.step * factor
            number.coarse = number.coarse * factor
            number.style = style
        }
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
            number.style = .times
        default:
            if take(" times") || take("x") || take("×") {
                number.style = .times
            } else if take(" percentage points") || take(" percentage point") || take("个百分点") || take(" 个百分点") || take("个百分比") {
                scaled(Exact(1, over: 100), .percent)
            } else if take(" percent") || take(" per cent") {
                scaled(Exact(1, over: 100), .percent)
            } else if number.decimals == 0, take("st") || take("nd") || take("rd") || take("th") {
                number.style = .ordinal(isChinese: false)
            } else if take(" million") {
                scaled(Exact(1_000_000), .scaled(" million", Exact(1_000_000)))
            } else if take(" billion") {
                scaled(Exact(1_000_000_000), .scaled(" billion", Exact(1_000_000_000)))
            }
        }
        if let attached { number.words.append(attached) }
        return number
    }

    /// A unit and words of comparison, to the end.
    mutating func unitAndWords() -> Bool {
        var unit = 0
        while position < text.count {
            if let word = take(ComparisonWord.after) {
                words.append(word)
                continue
            }
            let scalar = text[position]
            guard scalar == " " || scalar.properties.isAlphabetic, ChineseNumeral.digits[scalar] == nil || unit > 0 else { return false }
            if scalar != " " { unit += 1 }
            guard unit <= 16 else { return false }
            position += 1
        }
        return true
    }
}
