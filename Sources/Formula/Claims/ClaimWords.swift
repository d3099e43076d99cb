import Messages

/// What an author is told about the text of a claim.
enum ClaimWords {
    static func noNumber(_ text: String) -> Message { "\(quoted(text)) states no number that can be compared" }

    /// - Parameter language: that of the text: numbers are read in its words.
    static func howToWriteNumbers(_ language: String) -> Message { "write it in one of these ways: \(examples(language))" }

    private static func examples(_ language: String) -> [String] {
        language.hasPrefix("zh")
            ? ["57.3", "57.3%", "六成", "三分之一", "第3名", "超过57", "40至50之间"]
            : ["57.3", "57.3%", "a third", "one in three", "3rd", "over 57", "between 40 and 50"]
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
