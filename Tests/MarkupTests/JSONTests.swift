import Foundation
import Testing

@testable import Markup

/// What is written is JSON, whatever the text, and a reader gets the same text back.
@Suite struct JSONTests {
    private static let texts = [
        "", "plain", "杭州 \"A\"", "a\\b", "\u{0}\u{1F}\t\r\n", "</script><!--", "&amp;", "\u{2028}|\u{2029}|\u{2027}|\u{202A}", "é e\u{301} 👩‍👩‍👧", "\u{E2}", "€",
        "\u{7F}\u{80}\u{9F}\u{A0}",
    ]

    @Test(arguments: texts, [false, true])
    func aStringIsReadBack(_ text: String, _ inScript: Bool) throws {
        var out = ByteBuffer()
        out.raw("[")
        out.jsonString(text, inScript: inScript)
        out.raw("]")
        let read = try #require(try JSONSerialization.jsonObject(with: Data(out.bytes)) as? [String])
        #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        #expect(!out.string.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{2028}" || $0 == "\u{2029}" })
        var bytes = ByteBuffer()
        bytes.jsonString(Array(text.utf8), inScript: inScript)
        #expect("[\(bytes.string)]" == out.string)
        if inScript { #expect(!out.string.contains { "<>&".contains($0) }) }
    }

    private static let value = JSON.members([
        "b": .integer(-3), "a": .array([.string("x"), .bool(true), .number("57.30")]), "none": nil, "empty": .array([]), "nothing": .members([:]),
    ])

    @Test func membersKeepTheirOrderAndThoseWithoutAValueAreLeftOut() {
        var out = ByteBuffer()
        Self.value.writeInScript(into: &out)
        #expect(out.string == #"{"b":-3,"a":["x",true,57.30],"empty":[],"nothing":{}}"#)
    }

    @Test func aFileIsIndentedAndEndsALine() {
        #expect(
            String(decoding: Self.value.bytes, as: UTF8.self) == """
                {
                  "b": -3,
                  "a": [
                    "x",
                    true,
                    57.30
                  ],
                  "empty": [],
                  "nothing": {}
                }

                """)
    }
}
