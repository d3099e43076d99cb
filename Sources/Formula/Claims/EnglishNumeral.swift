import Scoring

/// English number words: three, twenty-two, one hundred and five, third, half, two thirds, twice.
struct EnglishNumeral {
    let value: Exact
    let isOrdinal: Bool
    let isPart: Bool
    let isTimes: Bool
    /// The scalars that it takes.
    let length: Int

    /// The numeral at the beginning of a text in lower case.
    init?(_ text: ArraySlice<Unicode.Scalar>) {
        var words: [(text: String, end: Int)] = []
        var position = text.startIndex
        while position < text.endIndex, words.count < 8 {
            let start = position
            while position < text.endIndex, text[position].value >= 0x61 && text[position].value <= 0x7A { position += 1 }
            guard position > start else { break }
            words.append((String(String.UnicodeScalarView(text[start..<position])), position - text.startIndex))
            guard position < text.endIndex, text[position] == " " || text[position] == "-" else { break }
            position += 1
        }
        guard let first = words.first?.text else { return nil }
        if let times = ["once": 1, "twice": 2, "double": 2, "triple": 3][first] {
            self.init(Exact(times), isTimes: true, length: words[0].end)
            return
        }
        if first == "half" || (first == "a" || first == "one") && words.count > 1 && words[1].text == "half" {
            self.init(Exact(1, over: 2), isPart: true, length: first == "half" ? words[0].end : words[1].end)
            return
        }
        if let ordinal = Self.ordinals[first], words.count == 1 || Self.parts[words[1].text] == nil {
            self.init(Exact(ordinal), isOrdinal: true, length: words[0].end)
            return
        }
        var total = 0, section = 0, used = 0, found = false
        for (index, word) in words.enumerated() {
            if let number = Self.cardinals[word.text] ?? (index == 0 && word.text == "a" ? 1 : nil) {
                if found, section % 100 != 0, !(section % 10 == 0 && section % 100 >= 20 && number < 10) { break }
                section += number
            } else if word.text == "hundred", found, section < 10 {
                section *= 100
            } else if word.text == "thousand", found, total == 0 {
                total = section * 1_000
                section = 0
            } else if word.text == "and", found, index + 1 < words.count, Self.cardinals[words[index + 1].text] != nil, section >= 100 || total > 0 {
                continue
            } else if found, let part = Self.parts[word.text], total + section > 0, section < 100 {
                self.init(Exact(total + section, over: part), isPart: true, length: word.end)
                return
            } else if found, section % 10 == 0, section % 100 >= 20, let ordinal = Self.ordinals[word.text], ordinal < 10 {
                self.init(Exact(total + section + ordinal), isOrdinal: true, length: word.end)
                return
            } else {
                break
            }
            found = true
            used = word.end
        }
        guard found, first != "a" || words.count > 1 && used > words[0].end else { return nil }
        self.init(Exact(total + section), length: used)
    }

    private init(_ value: Exact, isOrdinal: Bool = false, isPart: Bool = false, isTimes: Bool = false, length: Int) {
        self.value = value
        self.isOrdinal = isOrdinal
        self.isPart = isPart
        self.isTimes = isTimes
        self.length = length
    }

    private static let cardinals: [String: Int] = {
        let names = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        var result = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        for (index, name) in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
            result[name] = (index + 2) * 10
        }
        return result
    }()

    private static let ordinals: [String: Int] = {
        let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
        return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0 + 1) })
    }()

    private static let parts: [String: Int] = [
        "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8,
        "tenth": 10, "tenths": 10, "halves": 2,
    ]
}
