import Testing

@testable import Languages

struct IsolationTests {
    @Test(arguments: ["−3.5", "=12", "1–3", "Pearl Co.", "IALA-A", "1,200"])
    func `what would be read the other way round is isolated`(_ text: String) {
        #expect(Isolation.isolated(text) == "\u{2068}" + text + "\u{2069}")
    }

    @Test(arguments: ["12", "57.3", "60%", "ميناء اللؤلؤ", "المرتبة 3", ""])
    func `letters from right to left, and digits, stand as they are`(_ text: String) { #expect(Isolation.isolated(text) == text) }

    @Test(arguments: [
        ("رقم −3.5 ومدى 1–3", "رقم \u{2068}−3.5\u{2069} ومدى \u{2068}1–3\u{2069}"), ("(-3.5)", "(\u{2068}-3.5\u{2069})"), ("12/22.", "\u{2068}12/22\u{2069}."),
        ("≥60%، +4", "\u{2068}≥60%\u{2069}، \u{2068}+4\u{2069}"), ("1,234.5", "\u{2068}1,234.5\u{2069}"), ("في 2021 بلغ 51.2 و60%", "في 2021 بلغ 51.2 و60%"),
        ("IALA-3 و12-B", "IALA-3 و12-B"), ("نقاط", "نقاط"), ("و−3.5 و1–3", "و\u{2068}−3.5\u{2069} و\u{2068}1–3\u{2069}"), ("ב-3.5", "ב-3.5"),
    ])
    func `numbers with a sign and ranges are isolated in running words`(_ text: String, _ isolated: String) {
        #expect(Isolation.numbersIsolated(text) == isolated)
    }
}
