import Scoring

/// Shares and ranges as words put them: one in three, 2 out of 5, 每三个就有一个, 三个中有一个; between 40 and 50, 40–50, 三四十.
extension NumberReader {
    /// `in three`, `out of five`, `in every ten` behind a whole number.
    mutating func outOf(_ number: Exact) -> StatedNumber? {
        let start = position
        guard take(" out of every ") || take(" times out of ") || take(" out of ") || take(" in every ") || take(" of every ") || take(" in ") || take("-in-")
        else { return nil }
        let isYear = isDigit(0) && isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4)
        if !isYear, let whole = wholeNumber(), number <= whole, !whole.isZero { return part(number / whole, of: whole) }
        // in 2016, in total: no share.
        return restored(start)
    }

    /// 个中有一个, 个城市里就有两个 behind a whole number.
    mutating func amongThem(_ number: Exact) -> StatedNumber? {
        let start = position
        skipCounted()
        guard take("之中") || take("当中") || take("里面") || take("中") || take("里") else {
            position = start
            return nil
        }
        return sharePart(of: number) ?? restored(start)
    }

    /// 每三个(城市)(中)(就)有一个.
    mutating func ofEvery() -> StatedNumber? {
        let start = position
        guard take("每") else { return nil }
        skipSpaces()
        guard let whole = wholeNumber() else { return restored(start) }
        skipCounted()
        _ = take("之中") || take("当中") || take("里面") || take("中") || take("里")
        return sharePart(of: whole) ?? restored(start)
    }

    /// A counter and the thing that it counts.
    private mutating func skipCounted() {
        var count = 0
        skipSpaces()
        while count < 8, let scalar = peek(), scalar.value >= 0x4E00, ChineseNumeral.digits[scalar] == nil, !"中里之当有就便".unicodeScalars.contains(scalar) {
            position += 1
            count += 1
        }
    }

    private mutating func sharePart(of whole: Exact) -> StatedNumber? {
        _ = take("就") || take("便")
        guard take("有") || wholeFollows() else { return nil }
        skipSpaces()
        guard let number = wholeNumber(), number <= whole, !whole.isZero else { return nil }
        return part(number / whole, of: whole)
    }

    private func wholeFollows() -> Bool {
        var ahead = 0
        while peek(ahead) == " " { ahead += 1 }
        return isDigit(ahead) || peek(ahead).map { ChineseNumeral.digits[$0] != nil } == true
    }

    private mutating func restored(_ start: Int) -> StatedNumber? {
        position = start
        return nil
    }

    /// A whole number in digits or words.
    private mutating func wholeNumber() -> Exact? {
        if let english = EnglishNumeral(text[position...]), english.form == .cardinal {
            position += english.length
            return english.value.isInteger ? english.value : nil
        }
        guard let (value, _, decimals) = plain(), decimals == 0, !value.isNegative else { return nil }
        return value
    }

    /// A share that takes its precision from its denominator: hundredths, or tenths of its smallest part where that is finer.
    func part(_ value: Exact, of denominator: Exact) -> StatedNumber {
        let fine = denominator > Exact(10)
        let coarse = fine ? Exact.one / denominator : Exact(1, over: 10)
        return StatedNumber(value: value, step: fine ? coarse / Exact(10) : Exact(1, over: 100), coarse: coarse, style: .part)
    }

    // MARK: Ranges

    /// The end of a range that begins with `first`: `to 50`, `–50`, `至五十`; behind between and 介于 also `and 50`, `和五十`.
    mutating func rangeEnd(_ first: StatedNumber, isBetween: Bool, prefix: Exact?) -> StatedNumber? {
        let start = position
        while peek() == " " { position += 1 }
        let joiners = ["-", "~", "\u{2014}", "至", "到", "to "] + (isBetween ? ["and ", "和", "与", "及"] : [])
        guard
            joiners.contains(where: { joiner in
                guard joiner.unicodeScalars.enumerated().allSatisfy({ peek($0) == $1 }) else { return false }
                position += joiner.unicodeScalars.count
                return true
            })
        else { return restored(start) }
        skipSpaces()
        let outerWords = words
        guard var end = core(), words == outerWords, end.upper == nil else {
            words = outerWords
            return restored(start)
        }
        var first = first
        // 30–40%: the sign stands behind both. 百分之三十到四十: it stands before both.
        if first.style == .plain, end.style != .plain, end.scale != .one {
            first = first.scaled(by: end.scale, end.style)
        } else if let prefix, end.style == .plain {
            end = end.scaled(by: prefix, first.style)
        }
        guard first.style == end.style, first.value < end.value else { return restored(start) }
        first.upper = end.value
        first.coarse = max(first.coarse, end.coarse)
        first.decimals = max(first.decimals, end.decimals)
        return first
    }

    /// 三四个, 七八成: two neighbouring numerals are a range.
    mutating func neighbours() -> StatedNumber? {
        guard let low = peek().flatMap({ ChineseNumeral.digits[$0] }), let high = peek(1).flatMap({ ChineseNumeral.digits[$0] }), low > 0, high == low + 1,
            peek(2).map({ ChineseNumeral.digits[$0] != nil || "百千点點".unicodeScalars.contains($0) }) != true
        else { return nil }
        position += 2
        var size = 1
        if take("十") { size = 10 }
        let ends = (Exact(Int(low) * size), Exact(Int(high) * size))
        guard var number = measured(StatedNumber(value: ends.0, step: .one, coarse: .one)) else { return nil }
        number.upper = ends.1 * number.scale
        return number
    }
}
