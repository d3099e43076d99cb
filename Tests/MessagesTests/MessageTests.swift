import Testing

@testable import Messages

struct MessageTests {
    private let name = "城市"
    private let count = Int("2") ?? 0

    @Test func `a literal with values is a pattern with parts`() {
        let message: Message = "\"\(name)\" has \(count == 1 ? "1 row" : "\(count) rows") and {braces}"
        #expect(message.pattern == "\"{0}\" has {1} and {braces}")
        #expect(message.patterns == [message.pattern, "{0} rows"])
        #expect(message.english == "\"城市\" has 2 rows and {braces}")
        #expect("\(message)" == message.english)
    }

    @Test func `messages that say the same are the same`() {
        let message: Message = "\(name) is missing"
        #expect(message == "城市 is missing" && message.hashValue == ("城市 is missing" as Message).hashValue)
        #expect(("a" as Message) < "b")
    }

    @Test func `what is not there says nothing`() {
        let none: Message? = nil
        #expect(("a\(none)b" as Message).english == "ab")
        #expect(("" as Message).isEmpty && ("" as Message).text(in: .chinese) == "")
    }

    @Test func `lists are joined as each language does`() {
        let names = ["a", "b", "c"]
        #expect(("\(names)" as Message).english == "a, b, c" && ("\(names)" as Message).text(in: .chinese) == "a、b、c")
        #expect(("\(names, .and)" as Message).english == "a, b and c" && ("\(names, .or)" as Message).text(in: .chinese) == "a、b或c")
        #expect(("\(names[..<1], .or)" as Message).english == "a")
    }

    @Test func `in Chinese a space parts Han characters from letters and digits`() {
        func chinese(_ before: String, _ after: String) -> String { ("\(before)\(after)" as Message).text(in: .chinese) }
        #expect(chinese("城市", "a1") == "城市 a1" && chinese("3", "城市") == "3 城市" && chinese("城市", "，a") == "城市，a" && chinese("a", "b") == "ab")
    }

    @Test func `in Chinese no space parts words from words, and names keep theirs`() {
        let words: Message = "a paragraph", name = "云山"
        #expect(("\(words) is at" as Message).text(in: .chinese) == "段落位于")
        #expect(("\(name) is at" as Message).text(in: .chinese) == "云山 位于")
        #expect(("\(Message(verbatim: name)) is at" as Message).text(in: .chinese) == "云山 位于")
    }

    @Test func `braces around a place are kept`() {
        #expect(("{\(name)}" as Message).english == "{城市}" && ("{{\(name)}}" as Message).english == "{{城市}}" && ("{{{\(1)" as Message).english == "{{{1")
        #expect(("{\(name): {a: 1}}" as Message).english == "{城市: {a: 1}}")
    }
}
