import Testing

@testable import Languages

struct IsolationTests {
    @Test(arguments: ["−3.5", "=12", "1–3", "Pearl Co.", "IALA-A", "1,200"])
    func `what would be read the other way round is isolated`(_ text: String) {
        #expect(Isolation.isolated(text) == "\u{2068}" + text + "\u{2069}")
    }

    @Test(arguments: ["12", "57.3", "60%", "ميناء اللؤلؤ", "المرتبة 3", ""])
    func `letters from right to left, and digits, stand as they are`(_ text: String) { #expect(Isolation.isolated(text) == text) }
}
