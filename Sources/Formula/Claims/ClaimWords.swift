import Languages
import Messages

/// What an author is told about the text of a claim.
enum ClaimWords {
    static func noNumber(_ text: String) -> Message { "\(quoted(text)) states no number that can be compared" }

    /// - Parameter language: that of the text: numbers are read in its words.
    static func howToWriteNumbers(_ language: String) -> Message {
        // Between numbers that have commas, a comma tells nothing apart.
        "write it in one of these ways: \(examples(language), NumberMarks.of(language).decimal == "," ? .semicolons : .commas)"
    }

    private static func examples(_ language: String) -> [String] {
        if language.hasPrefix("zh") { return ["57.3", "57.3%", "六成", "三分之一", "第3名", "超过57", "40至50之间"] }
        if areRead(in: language) { return ["57.3", "57.3%", "a third", "one in three", "3rd", "over 57", "between 40 and 50"] }
        let number = NumberMarks.of(language).written("57.3")
        return [number, "\(number)%", "1/3", Ordinal.text("3", whole: 3, language: language), "> 57", "40–50"]
    }

    /// Whether words around numbers are read in a language: in English, as in a text without a language, and in Chinese.
    static func areRead(in language: String) -> Bool { language.isEmpty || ["en", "zh"].contains(language.prefix { $0 != "-" }) }

    /// A number with the marks of another language, which states none in this one.
    static func foreignMarks(_ text: String, _ language: String) -> Message {
        let tag = language.isEmpty ? "en" : language
        return NumberMarks.of(language).decimal == "."
            ? "\(quoted(text)) has a comma before its decimals, and numbers in \(tag) have a point"
            : "\(quoted(text)) has a point before its decimals, and numbers in \(tag) have a comma"
    }

    /// A number whose marks make another one of it in this language than elsewhere.
    static func ownMarks(_ text: String, _ value: String, _ language: String, write own: String) -> Message {
        let tag = language.isEmpty ? "en" : language
        return "in a text in \(tag), \(text) is \(value): write \(own)"
    }

    static func shareAgainstCount(_ text: String) -> Message { "\(quoted(text)) is a share, and the formula gives a count" }

    static let howToWriteShares: Message = "write share(where …), or state the count"

    static let listOfNumbers: Message = "the formula gives a list of numbers"

    static let howToAggregate: Message = "aggregate it, such as sum(…)"

    static func unknownName(_ name: String) -> Message { "\(quoted(name)) is no name that the formula's values have" }

    static func write(_ text: String) -> Message { "write \(text)" }

    static let noValue: Message = "the formula gives no value: what it rests on is missing"

    static func writeAsRate(_ text: String) -> Message { "the value is a rate: write \(text)%" }
}
