/// The English words that number words are made of, in lower case.
enum EnglishWords {
    static let cardinals: [String: Int] = {
        var result = Dictionary(uniqueKeysWithValues: zip(small, 0...))
        for (tens, name) in zip(2..., ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]) { result[name] = tens * 10 }
        return result
    }()

    static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ]

    static let ordinals: [String: Int] = {
        let names = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
            "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        ]
        var result = Dictionary(uniqueKeysWithValues: zip(names, 1...))
        let tens = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]
        for (count, name) in zip(2..., tens) { result[name] = count * 10 }
        result["hundredth"] = 100
        return result
    }()

    static let scales: [String: Int] = ["thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000]

    static let multiples: [String: Int] = [
        "once": 1, "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "quadruple": 4, "quadrupled": 4,
    ]

    /// Whether a numeral can begin with a word.
    static func beginsNumeral(_ word: String) -> Bool { beginnings.contains(word) || word.hasSuffix("fold") }

    private static let beginnings = Set(cardinals.keys).union(ordinals.keys).union(multiples.keys).union(["a", "half", "halved"])

    /// A part's denominator: half, thirds, quarter, tenths.
    static func denominator(_ word: String) -> (value: Int, isPlural: Bool)? {
        switch word {
        case "half": return (2, false)
        case "halves": return (2, true)
        case "quarter": return (4, false)
        case "quarters": return (4, true)
        default:
            if let value = ordinals[word], value > 2 { return (value, false) }
            if word.last == "s", let value = ordinals[String(word.dropLast())], value > 2 { return (value, true) }
            return nil
        }
    }

    /// Whether a word means a number: behind another number it changes what that says.
    static func isNumber(_ word: String) -> Bool {
        cardinals[word] != nil || ordinals[word] != nil || scales[word] != nil || denominator(word) != nil || multiples[word] != nil
            || ["hundred", "dozen", "dozens", "hundreds", "thousands", "millions", "billions"].contains(word)
    }
}
