import Scoring

/// English number words: three, twenty-two, one hundred and five, two million, half a dozen; third, twenty-first; a third, two-thirds, half;
/// one and a half; twice, threefold.
///
/// A score is no twenty here: in an index it is what a unit has.
struct EnglishNumeral {
    enum Form { case cardinal, ordinal, part, multiple }

    private(set) var value = Exact.zero
    private(set) var form = Form.cardinal
    /// One of the last place that the words say: 1 of three, a tenth of one and a half.
    private(set) var step = Exact.one
    /// The denominator of a part.
    private(set) var denominator = 1
    /// The scalars that it takes.
    private(set) var length = 0

    private let words: [(text: String, end: Int)]

    /// The numeral at the beginning of a text in lower case.
    init?(_ text: ArraySlice<Unicode.Scalar>) {
        // Most words of a text begin no numeral.
        guard EnglishWords.beginsNumeral(Self.word(text)) else { return nil }
        words = Self.words(text)
        guard readMultiple() || readHalf() || readOrdinal() || readNumber() else { return nil }
    }

    /// The words at the beginning, with where each ends; joined by single spaces or hyphens.
    static func words(_ text: ArraySlice<Unicode.Scalar>) -> [(text: String, end: Int)] {
        var words: [(text: String, end: Int)] = []
        var position = text.startIndex
        while position < text.endIndex, words.count < 12 {
            let word = word(text[position...])
            guard !word.isEmpty else { break }
            position += word.utf8.count
            words.append((word, position - text.startIndex))
            guard position < text.endIndex, text[position] == " " || text[position] == "-" else { break }
            position += 1
        }
        return words
    }

    /// The Latin letters at the beginning.
    private static func word(_ text: ArraySlice<Unicode.Scalar>) -> String {
        let letters = text.prefix { $0.value >= 0x61 && $0.value <= 0x7A }
        return String(unsafeUninitializedCapacity: letters.count) { bytes in
            bytes.initialize(fromContentsOf: letters.lazy.map { UInt8($0.value) })
        }
    }

    private func word(_ index: Int) -> String { index < words.count ? words[index].text : "" }

    private mutating func found(_ value: Exact, _ form: Form, words count: Int) -> Bool {
        self.value = value
        self.form = form
        length = words[count - 1].end
        return true
    }

    private mutating func readMultiple() -> Bool {
        if let times = EnglishWords.multiples[word(0)] { return found(Exact(times), .multiple, words: 1) }
        let first = word(0)
        if first.hasSuffix("fold"), let times = EnglishWords.cardinals[String(first.dropLast(4))] { return found(Exact(times), .multiple, words: 1) }
        guard let times = EnglishWords.cardinals[first], word(1) == "fold" else { return false }
        return found(Exact(times), .multiple, words: 2)
    }

    /// half, a half, one half, half a dozen, half a million.
    private mutating func readHalf() -> Bool {
        let isArticled = (word(0) == "a" || word(0) == "one") && word(1) == "half"
        guard word(0) == "half" || word(0) == "halved" || isArticled else { return false }
        if word(0) == "half", word(1) == "a" {
            if word(2) == "dozen" { return found(Exact(6), .cardinal, words: 3) }
            if let scale = EnglishWords.scales[word(2)] {
                step = Exact(scale, over: 10)
                return found(Exact(scale, over: 2), .cardinal, words: 3)
            }
        }
        denominator = 2
        return found(Exact(1, over: 2), .part, words: isArticled ? 2 : 1)
    }

    private mutating func readOrdinal() -> Bool {
        guard let ordinal = EnglishWords.ordinals[word(0)], word(0) != "hundredth" else { return false }
        return found(Exact(ordinal), .ordinal, words: 1)
    }

    /// A cardinal, and what it counts: thirds make it a part, first an ordinal, and a half adds one.
    private mutating func readNumber() -> Bool {
        var total = 0, section = 0, used = 0
        var index = 0
        scan: while index < words.count {
            let text = word(index)
            if let number = EnglishWords.cardinals[text] ?? (index == 0 && text == "a" ? 1 : nil) {
                if used > 0, section % 100 != 0, !(section % 10 == 0 && section % 100 >= 20 && number > 0 && number < 10) { break scan }
                section += number
            } else if text == "hundred", used > 0, section > 0, section < 10 {
                section *= 100
            } else if text == "dozen", used > 0, total == 0, section > 0, section < 20 {
                return found(Exact(section * 12), .cardinal, words: index + 1)
            } else if let scale = EnglishWords.scales[text], used > 0, section > 0, section < 1_000, total == 0 || total % (scale * 1_000) == 0 {
                total += section * scale
                section = 0
            } else if text == "and", used > 0, section >= 100 || section == 0, let next = EnglishWords.cardinals[word(index + 1)], next < 100,
                section % 100 == 0
            {
                index += 1
                continue
            } else {
                break scan
            }
            index += 1
            used = index
        }
        guard used > 0 else { return false }
        let whole = total + section
        if let part = EnglishWords.denominator(word(used)), whole > 0, part.isPlural || whole == 1 {
            // Of twenty-first the last word is no twentieth.
            denominator = part.value
            return found(Exact(whole, over: part.value), .part, words: used + 1)
        }
        if let ordinal = EnglishWords.ordinals[word(used)], section % 10 == 0, section % 100 >= 20 || section % 100 == 0, word(0) != "a", ordinal < 100 {
            return found(Exact(whole + ordinal), .ordinal, words: used + 1)
        }
        if word(used) == "and", let ordinal = EnglishWords.ordinals[word(used + 1)], section >= 100, section % 100 == 0 {
            return found(Exact(whole + ordinal), .ordinal, words: used + 2)
        }
        if word(used) == "and", word(used + 1) == "a" || word(used + 1) == "one", let part = EnglishWords.denominator(word(used + 2)), !part.isPlural {
            step = part.value == 2 ? Exact(1, over: 10) : Exact(1, over: 100)
            return found(Exact(whole) + Exact(1, over: part.value), .cardinal, words: used + 3)
        }
        // A lone article is no one.
        guard word(0) != "a" || used > 1 else { return false }
        return found(Exact(whole), .cardinal, words: used)
    }
}
