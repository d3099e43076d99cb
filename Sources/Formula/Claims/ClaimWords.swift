import Messages

/// What an author is told about the text of a claim, in the language of that text: Chinese, or English for all others.
struct ClaimWords {
    private let isChinese: Bool

    init(_ language: String) {
        isChinese = language.hasPrefix("zh")
    }

    func noNumber(_ text: String) -> Message {
        isChinese ? "“\(text)”里没有可以比较的数" : "\(quoted(text)) states no number that can be compared"
    }

    var howToWriteNumbers: Message {
        isChinese ? "可以写作 57.3、57.3%、六成、三分之一、第3名、超过57 或 40至50之间" : "write it as 57.3, 57.3%, a third, one in three, 3rd, over 57 or between 40 and 50"
    }

    func shareAgainstCount(_ text: String) -> Message {
        isChinese ? "“\(text)”是比例，而公式给出的是个数" : "\(quoted(text)) is a share, and the formula gives a count"
    }

    var howToWriteShares: Message { isChinese ? "公式写作 share(where …)，或者写个数" : "write share(where …), or state the count" }

    var listOfNumbers: Message { isChinese ? "公式给出的是一列数" : "the formula gives a list of numbers" }

    var howToAggregate: Message { isChinese ? "先汇总，例如 sum(…)" : "aggregate it, such as sum(…)" }

    func unknownName(_ name: String) -> Message {
        isChinese ? "公式的值里没有“\(name)”这个名称" : "\(quoted(name)) is no name that the formula's values have"
    }

    func write(_ text: String) -> Message { isChinese ? "写作 \(text)" : "write \(text)" }

    var noValue: Message { isChinese ? "公式没有值：所依据的数据缺失" : "the formula gives no value: what it rests on is missing" }

    func writeAsRate(_ text: String) -> Message { isChinese ? "公式给出的是比率：写作 \(text)%" : "the value is a rate: write \(text)%" }
}
