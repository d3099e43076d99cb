import Testing

@testable import embed_files

struct SwiftLiteralTests {
    @Test(arguments: [
        ("a\nb", "#\"\"\"\na\nb\n\"\"\"#"), ("\"# and \\##x", "###\"\"\"\n\"# and \\##x\n\"\"\"###"), ("a\u{1}b\u{2}", "#\"\"\"\na\\#u{1}b\\#u{2}\n\"\"\"#"),
    ])
    func `a text is written raw, and control characters by their numbers`(_ text: String, _ literal: String) { #expect(SwiftLiteral.text(text) == literal) }
}
