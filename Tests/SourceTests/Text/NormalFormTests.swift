import Foundation
import Testing

@testable import Source

struct NormalFormTests {
    /// What stands behind the first scalar of any decomposition may compose with what stands before it in a text.
    @Test func `what is passed over as composed is composed, whatever stands beside it`() {
        var second: Set<UInt32> = []
        for value in UInt32(0xC0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let parts = String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars
            if parts.count > 1 { second.formUnion(parts.dropFirst().map(\.value)) }
        }
        #expect(second.count > 60)
        for range in NormalForm.composed + [0...0x2FF] {
            for value in range {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let text = String(Character(scalar))
                let isSound =
                    text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual([scalar])
                    && scalar.properties.canonicalCombiningClass == .notReordered && !second.contains(value)
                #expect(isSound, "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(arguments: [
        ("e\u{301}", "\u{E9}"), ("cha\u{302}teau", "ch\u{E2}teau"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("か\u{3099}", "が"),
        ("a\u{323}\u{302}", "\u{1EAD}"),
        ("a\u{302}\u{323}", "\u{1EAD}"), ("\u{212B}", "\u{C5}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{958}", "\u{915}\u{93C}"),
        ("\u{FB1D}", "\u{5D9}\u{5B4}"), ("", ""), ("杭州", "杭州"),
    ])
    func `a text is composed`(_ written: String, _ composed: String) {
        #expect(Array(written.composed.unicodeScalars) == Array(composed.unicodeScalars))
        #expect(Array(("城\n" + written + "é").composed.unicodeScalars) == Array("城\n".unicodeScalars) + Array(composed.unicodeScalars) + ["\u{E9}"])
    }

    @Test func `random texts are as the system composes them`() {
        var generator = SeededGenerator(seed: 16)
        let alphabet: [Unicode.Scalar] = [
            "a", "e", "o", "\u{301}", "\u{302}", "\u{323}", "é", "杭", "、", "か", "\u{3099}", "한", "\u{11AB}", "\u{1112}", "\u{1161}", "—", "😀", "\n", "Ж",
            "\u{306}", "ệ",
        ]
        for _ in 0..<2_000 {
            let text = String(String.UnicodeScalarView((0..<12).map { _ in alphabet.randomElement(using: &generator)! }))
            #expect(text.composed.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8))
            #expect(text.composed == text)
        }
    }

    @Test(arguments: ["UTF-8", "UTF-16"])
    func `a file is read composed, whatever its encoding`(_ encoding: String) throws {
        let written = "unit,name\ncha\u{302}teau,Cha\u{302}teau\n"
        let bytes = encoding == "UTF-8" ? Array(written.utf8) : [0xFF, 0xFE] + written.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let text = try #require(SourceText.decode(bytes, file: "units.csv").0)
        #expect(text.text.utf8.elementsEqual("unit,name\nch\u{E2}teau,Ch\u{E2}teau\n".utf8))
        #expect(text.written.utf8.elementsEqual(written.utf8))
    }

    @Test func `escapes of YAML are composed with what stands before them`() throws {
        let node = try #require(YAMLNode.parse("title: \"Cafe\\u0301\"\n", file: "site.yaml").0)
        guard case .mapping(let pairs) = node.value, case .scalar(let title, _) = pairs[0].value.value else {
            Issue.record("a mapping of a text")
            return
        }
        #expect(title.utf8.elementsEqual("Caf\u{E9}".utf8))
    }

    // MARK: Places

    @Test func `a place is where an editor shows it`() throws {
        let text = try #require(SourceText.decode(Array("a\ncha\u{302}teau,e\u{301}e\u{301},x\r\nplain,y\n".utf8), file: "f").0)
        // Line 2 is read as château,éé,x.
        #expect([1, 3, 4, 8, 9, 10, 12, 13].map { text.asWritten(Place(file: "f", line: 2, column: $0)).column } == [1, 3, 5, 9, 10, 12, 15, 16])
        #expect(text.asWritten(Place(file: "f", line: 3, column: 7)).column == 7)
        #expect(text.asWritten(Place(file: "f", line: 9, column: 7)).column == 7)
    }

    @Test func `a diagnostic points at its cell, and the caret stands under it`() throws {
        let written = "unit,name\ncha\u{302}teau,\"open\n"
        let tree = SourceTree(texts: [("Content/units.csv", written)])
        let text = try #require(tree.text(at: "Content/units.csv").0)
        let found = tree.asWritten(CSVTable.parse(text).1)
        #expect(found.first?.place == Place(file: "Content/units.csv", line: 2, column: 10))
        var excerpts = SourceExcerpts()
        let place = try #require(found.first?.place)
        let (line, indent) = excerpts.line(at: place) { tree.text(at: $0).0 } ?? ("", "")
        #expect(line.utf8.elementsEqual("cha\u{302}teau,\"open".utf8) && indent.count == 8)
    }
}
