import Formula

/// English number words: those that count units or indicators, shares, multiples. An article, an ordinal and a time are none: one of the
/// cities, no one, the first, the second half, a quarter later.
extension NumberScanner {
    /// The word at `index`, or the number that begins with it; nil where no word begins.
    func englishWord(_ index: Int) -> (range: Range<Int>, isNumber: Bool)? {
        guard isLatin(index), !isLatin(index - 1), !isDigit(index - 1) else { return nil }
        var end = index
        while isLatin(end) { end += 1 }
        let word = (range: index..<end, isNumber: false)
        guard let found = WrittenNumber.english(lowered[index..<min(lowered.count, index + 120)]) else { return word }
        let number = index..<index + found.length
        let share = outOf(number.upperBound)
        if found.meaning == .count, share > number.upperBound { return (index..<share, true) }
        return (number, isNumber(number, found.meaning, found.isOne))
    }

    private func isNumber(_ number: Range<Int>, _ meaning: WrittenNumber.Meaning, _ isOne: Bool) -> Bool {
        switch meaning {
        case .ordinal: return false
        case .multiple: return !isOne && follows(["as", "the"], number.upperBound)
        case .share:
            // A third city is no third; two thirds are what they are.
            return scalars[number.upperBound - 1] == "s" || scalars[number.upperBound - 1] == "S" || follows(["of", "the"], number.upperBound)
        case .count: return !isOne && counts(number.upperBound)
        }
    }

    /// Whether a unit, an indicator or a measure is named within two words: twelve of the cities.
    private func counts(_ end: Int) -> Bool {
        var index = end
        for _ in 0..<4 {
            guard let start = next(index), start > index, isLatin(start) else { return false }
            var end = start
            while isLatin(end) { end += 1 }
            let word = String(String.UnicodeScalarView(lowered[start..<end]))
            if counted.contains(word) || ["percent", "percentage", "per", "points", "times"].contains(word) { return true }
            index = end
        }
        return false
    }

    private func follows(_ words: [String], _ end: Int) -> Bool {
        guard let start = next(end), start > end else { return false }
        return words.contains { starts($0, at: start) && !isLatin(start + $0.unicodeScalars.count) }
    }

    /// Where `in three` or `out of 5` behind a number ends; `end` where none follows. A year is no number of things.
    func outOf(_ end: Int) -> Int {
        for words in [" out of every ", " out of ", " in every ", " in "] where starts(words, at: end) {
            let start = end + words.unicodeScalars.count
            var digits = start
            while isDigit(digits) { digits += 1 }
            if digits > start { return digits - start < 4 && !isLatin(digits) ? digits : end }
            let text = lowered[min(start, lowered.count)..<min(lowered.count, start + 60)]
            if let found = WrittenNumber.english(text), found.meaning == .count { return start + found.length }
        }
        return end
    }
}
