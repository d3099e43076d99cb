import Languages
import Source

/// Finds the numbers of a block of prose that an author could have computed: Arabic and full-width digits, and numerals in words
/// before %, 成, 分之 or a word that counts. Dates, document numbers, references and known names are none; what words mean in English
/// stands in `NumberScanner+English.swift`.
struct NumberScanner {
    /// Scalars with full-width digits and signs as ASCII.
    let scalars: [Unicode.Scalar]
    /// With Latin letters in lower case.
    let lowered: [Unicode.Scalar]
    /// Words that count in English: what the units are called.
    let counted: Set<String>
    private let named: [Range<Int>]
    private let counters: Set<Unicode.Scalar>
    private let marks: NumberMarks

    /// - Parameter marks: of the text's language.
    init(_ block: ProseBlock, names: NumberNames, marks: NumberMarks) {
        self.marks = marks
        scalars = block.scalars.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
        }
        lowered = scalars.map { $0.value >= 0x41 && $0.value <= 0x5A ? Unicode.Scalar(UInt8($0.value + 32)) : $0 }
        named = names.ranges(in: block.scalars)
        counters = names.counters
        counted = names.counted
    }

    /// The numbers, as ranges of offsets in the block.
    func numbers() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        /// Where a date, a reference or a document number ended: a list or range goes on from it.
        var exemptEnd: Int?
        while index < scalars.count {
            if let name = named.first(where: { $0.contains(index) }) {
                index = name.upperBound
                exemptEnd = index
            } else if isDigit(index) {
                let end = outOf(arabicEnd(index))
                if isExempt(index..<end, after: exemptEnd) { exemptEnd = end } else { found.append(index..<end) }
                index = end
            } else if Self.numerals.contains(scalars[index]) {
                var end = index
                while end < scalars.count, Self.numerals.contains(scalars[end]) { end += 1 }
                if let whole = chineseNumber(index..<end) {
                    found.append(whole)
                    end = whole.upperBound
                }
                index = end
            } else if let word = englishWord(index) {
                if word.isNumber { found.append(word.range) }
                index = word.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    // MARK: Arabic digits

    func isDigit(_ index: Int) -> Bool {
        index >= 0 && index < scalars.count && scalars[index].value >= 0x30 && scalars[index].value <= 0x39
    }

    /// Digits with separators, and a percent sign behind them.
    private func arabicEnd(_ start: Int) -> Int {
        var end = start
        while isDigit(end) || (end < scalars.count && (scalars[end] == "." || scalars[end] == ",") && isDigit(end + 1)) || groupsThousands(end) { end += 1 }
        // 72,4 % with a space that does not break is one number.
        if marks.decimal == ",", end + 1 < scalars.count, Self.fixedSpaces.contains(scalars[end]), scalars[end + 1] == "%" || scalars[end + 1] == "‰" {
            end += 1
        }
        if end < scalars.count, scalars[end] == "%" || scalars[end] == "‰" { end += 1 }
        for ending in ["st", "nd", "rd", "th"] where starts(ending, at: end) && !isLatin(end + 2) { return end + 2 }
        return end
    }

    /// The spaces that stand within a number, since no line ends at them.
    private static let fixedSpaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}"]

    /// Whether a mark between thousands stands there that is neither a point nor a comma: 1 234, 1’234.
    private func groupsThousands(_ index: Int) -> Bool {
        guard index < scalars.count, isDigit(index + 1), isDigit(index + 2), isDigit(index + 3), !isDigit(index + 4) else { return false }
        return Self.fixedSpaces.contains(scalars[index]) && Self.fixedSpaces.contains(where: marks.group.unicodeScalars.contains)
            || "'’".unicodeScalars.contains(scalars[index]) && marks.group == "\u{2019}"
    }

    /// Whether every point of a number groups thousands, as in 1.234.567 where a comma stands before decimals.
    private func hasGroupingPoints(_ number: Range<Int>) -> Bool {
        guard marks.group == "." else { return false }
        let whole = scalars[number].prefix { isASCIIDigit($0) || $0 == "." }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        return groups.count > 1 && groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private func isASCIIDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private func isExempt(_ number: Range<Int>, after exemptEnd: Int?) -> Bool {
        // The second of 8 月至 10 月, 第 22 至 28 条, 2017(04).
        if let exemptEnd, exemptEnd <= number.lowerBound, scalars[exemptEnd..<number.lowerBound].allSatisfy(isJoint) { return true }
        let before = previous(number.lowerBound), after = next(chainEnd(number.upperBound))
        if scalars[number].count(where: { $0 == "." }) > 1, !hasGroupingPoints(number) { return true }
        // Q1, H2, G20: a name.
        if isLatin(number.lowerBound - 1) { return true }
        if let after {
            if Self.durations.contains(where: { starts($0, at: after) && !isLatin(after + $0.unicodeScalars.count) }) { return true }
            if Self.dateWords.contains(scalars[after]) { return true }
            // 55号 is a document's, 5号线 and 3号 are names of things too.
            if scalars[after] == "号" || scalars[after] == "〕" || scalars[after] == "页" || scalars[after] == "期" { return true }
            if scalars[after] == ":" && isDigit(after + 1) { return true }
        }
        if let before {
            if scalars[before] == "〔" || scalars[before] == "§" || scalars[before] == "#" { return true }
            if "图表章节注".unicodeScalars.contains(scalars[before]) || endsWith(Self.referenceWords, at: before) { return true }
            if scalars[before] == "第", let after, Self.ordinalThings.contains(scalars[after]) { return true }
            if scalars[before] == "（" || scalars[before] == "(", before == 0, let after, scalars[after] == ")" { return true }
        }
        if isYear(number) { return true }
        return isMonthName(before, after)
    }

    /// A bare year: 2017 中国城市…
    private func isYear(_ number: Range<Int>) -> Bool {
        guard number.count == 4, scalars[number].allSatisfy({ $0.value >= 0x30 && $0.value <= 0x39 }) else { return false }
        guard
            scalars[number.lowerBound] == "1" && scalars[number.lowerBound + 1] == "9"
                || scalars[number.lowerBound] == "2" && scalars[number.lowerBound + 1] == "0"
        else { return false }
        guard let after = next(number.upperBound) else { return true }
        return !counters.contains(scalars[after]) && !"分万亿千百".unicodeScalars.contains(scalars[after])
    }

    private func isMonthName(_ before: Int?, _ after: Int?) -> Bool {
        if let before, endsWith(Self.months, at: before) { return true }
        guard let after else { return false }
        return Self.months.contains { month in starts(month, at: after) }
    }

    /// Behind a list or range of numbers: the 条 of 22 至 28 条.
    private func chainEnd(_ end: Int) -> Int {
        var index = end
        while index < scalars.count, index - end < 40 {
            var next = index
            while next < scalars.count, isJoint(scalars[next]) { next += 1 }
            guard next > index, isDigit(next) else { break }
            index = next
            while isDigit(index) || (index < scalars.count && scalars[index] == "." && isDigit(index + 1)) { index += 1 }
        }
        return index
    }

    private func isJoint(_ scalar: Unicode.Scalar) -> Bool { Self.joints.contains(scalar) }

    /// Whether a Latin letter stands there.
    func isLatin(_ index: Int) -> Bool {
        guard scalars.indices.contains(index) else { return false }
        let value = lowered[index].value
        return value >= 0x61 && value <= 0x7A
    }

    private func previous(_ index: Int) -> Int? {
        var index = index - 1
        while index >= 0, scalars[index] == " " || scalars[index] == "\u{A0}" { index -= 1 }
        return index >= 0 ? index : nil
    }

    func next(_ index: Int) -> Int? {
        var index = index
        while index < scalars.count, scalars[index] == " " || scalars[index] == "\u{A0}" { index += 1 }
        return index < scalars.count ? index : nil
    }

    private func endsWith(_ words: [String], at last: Int) -> Bool {
        words.contains { word in
            let length = word.unicodeScalars.count
            return last + 1 >= length && starts(word, at: last + 1 - length)
        }
    }

    func starts(_ word: String, at start: Int) -> Bool {
        var index = start
        for scalar in word.unicodeScalars {
            guard index < lowered.count, lowered[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    private static let dateWords: Set<Unicode.Scalar> = ["年", "月", "日", "世", "时"]
    private static let joints: Set<Unicode.Scalar> = ["-", "–", "—", "~", "～", "至", "到", "、", "/", "／", " ", "\u{A0}", "年", "月", "日", "("]
    /// What 第 counts besides ranks: 第 3 章.
    private static let ordinalThings: Set<Unicode.Scalar> = ["章", "节", "条", "届", "期", "版", "部", "号", "次", "款", "卷", "辑", "批", "页", "行", "列", "步", "季", "回"]
    private static let referenceWords = [
        "附录", "版本", "page", "article", "annex", "box", "step", "phase", "figure", "fig.", "table", "chapter", "section", "part", "note", "no.", "pp.", "p.",
        "vol.", "version", "issn", "isbn", "appendix",
    ]
    private static let months = [
        "january", "february", "march", "april", "may ", "june", "july", "august", "september", "october", "november", "december",
        "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.",
    ]
    /// Behind a number: time, as 年 and 月 are, and what is numbered and not counted.
    private static let durations = [
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "decade", "decades", "century",
        "centuries", "am", "pm", "a.m", "p.m", "edition", "anniversary",
    ]

    // MARK: Chinese numerals

    private static let numerals: Set<Unicode.Scalar> = [
        "零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿",
    ]

    /// The number of these numerals if what follows makes them one; 一个 is an article, 第三 an ordinal, 三成不变 no share.
    private func chineseNumber(_ run: Range<Int>) -> Range<Int>? {
        let before = run.lowerBound > 0 ? scalars[run.lowerBound - 1] : " "
        if before == "第" || "几数好".unicodeScalars.contains(before) { return nil }
        // 二次 and 二级 are the second; two things are 两. 三位一体 is a word.
        if run.count == 1, scalars[run.lowerBound] == "二" { return nil }
        if starts("位一体", at: run.upperBound) { return nil }
        let isOne = run.count == 1 && scalars[run.lowerBound] == "一"
        let hasDigit = scalars[run].contains { !"百千万亿".unicodeScalars.contains($0) }
        var end = run.upperBound
        if end < scalars.count, "多余来".unicodeScalars.contains(scalars[end]) { end += 1 }
        guard let next = next(end) else { return nil }
        if scalars[next] == "%" { return run.lowerBound..<next + 1 }
        if scalars[next] == "分", next + 1 < scalars.count, scalars[next + 1] == "之" {
            var tail = next + 2
            while tail < scalars.count, Self.numerals.contains(scalars[tail]) || isDigit(tail) || scalars[tail] == "点" { tail += 1 }
            return tail > next + 2 ? run.lowerBound..<tail : nil
        }
        guard hasDigit, next == end || isDigit(run.lowerBound - 1) else { return nil }
        if scalars[next] == "成" {
            if next + 1 < scalars.count, "为果立功熟长效本员就年型品都不交分色".unicodeScalars.contains(scalars[next + 1]) { return nil }
            return run.lowerBound..<next + 1
        }
        if isOne || !counters.contains(scalars[next]) { return nil }
        return run.lowerBound..<next + 1
    }
}
