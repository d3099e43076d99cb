import Testing

@testable import Languages

struct ListJoinTests {
    @Test(arguments: [
        ("en", "A, B and C"), ("zh-Hans", "A、B、C"), ("ja", "A、B、C"), ("ko", "A, B 및 C"), ("fr", "A, B et C"), ("de-AT", "A, B und C"), ("ar", "A، B وC"),
        ("he", "A, B ו-C"), ("fa", "A، B و C"), ("tlh", "A, B, C"),
    ])
    func `items are joined as the language joins them`(_ language: String, _ text: String) {
        #expect(ListJoin.text(["A", "B", "C"], language: language) == text)
    }

    @Test func `one item stands alone, and none is nothing`() {
        #expect(ListJoin.text(["A"], language: "en") == "A" && ListJoin.text([], language: "en") == "")
    }

    @Test func `Spanish says e before an i`() {
        #expect(ListJoin.text(["Oviedo", "Irún"], language: "es") == "Oviedo e Irún")
        #expect(ListJoin.text(["Oviedo", "Hierro"], language: "es") == "Oviedo y Hierro")
    }
}

struct OrdinalTests {
    @Test(arguments: [
        ("en", 1, "1st"), ("en", 12, "12th"), ("en-GB", 22, "22nd"), ("fr", 1, "1er"), ("fr", 2, "2e"), ("de", 3, "3."), ("es", 1, "1.º"), ("sv", 2, "2:a"),
        ("sv", 12, "12:e"),
        ("ja", 4, "4位"), ("ko", 4, "4위"), ("zh-Hant", 4, "第4名"), ("ar", 4, "4"), ("tlh", 4, "4."),
    ])
    func `a place is written as the language writes it`(_ language: String, _ number: Int, _ text: String) {
        #expect(Ordinal.text(String(number), whole: number, language: language) == text)
    }

    @Test func `the mean of two ranks has an ordinal, too`() { #expect(Ordinal.text("2.5", whole: nil, language: "en") == "2.5th") }
}
