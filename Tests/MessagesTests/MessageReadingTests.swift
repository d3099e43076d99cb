import Testing

@testable import Messages

struct MessageReadingTests {
    private func parts(_ text: String, _ pattern: String) -> [String]? {
        Message(reading: text, as: pattern)?.parts.map { $0.text(in: .english) }
    }

    @Test func `what was written by a pattern gives its parts`() {
        #expect(parts("Unknown option '--foo'. Did you mean '--root'?", "Unknown option '{0}'. Did you mean '{1}'?") == ["--foo", "--root"])
        #expect(parts("Unknown option '--foo'", "Unknown option '{0}'") == ["--foo"])
        #expect(parts("OPTIONS:", "OPTIONS:") == [])
        #expect(parts("Text. (default: text)", "{0} (default: {1})") == ["Text.", "text"])
        #expect(parts("2 unexpected arguments: 'a', 'b'", "{0} unexpected arguments: {1}") == ["2", "'a', 'b'"])
    }

    @Test(arguments: [
        ("Unknown option '--foo'", "Unknown option '{0}'. Did you mean '{1}'?"), ("OPTIONS: none", "OPTIONS:"), ("an OPTIONS:", "OPTIONS:"),
        ("Missing value", "Missing value for '{0}'"), ("", "{0}: {1}"),
    ])
    func `what was written otherwise is not read`(_ text: String, _ pattern: String) {
        #expect(Message(reading: text, as: pattern) == nil)
    }

    @Test func `it is the message of the pattern`() {
        #expect(Message(reading: "Unknown option '--foo'", as: "Unknown option '{0}'")?.pattern == "Unknown option '{0}'")
        #expect(Message(reading: "Unknown option '--foo'", as: "Unknown option '{0}'")?.english == "Unknown option '--foo'")
    }
}
