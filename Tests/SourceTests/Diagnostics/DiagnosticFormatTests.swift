import Testing

@testable import Source

@Suite struct DiagnosticFormatTests {
    private let score = Diagnostic(
        "score-above-maximum", "score 14 in column svc.convenience is above its maximum 12 (便民服务)",
        at: Place(file: "Content/2017/scores.csv", line: 7, column: 25), hint: "write a number from 0 to 12",
        notes: [.init("the maximum is set in", at: Place(file: "Content/2017/indicators.yaml", line: 31, column: 7))])

    @Test func textIsOneLineWithNotesAndHintBelow() {
        #expect(
            render([score], as: .text) == """
                Content/2017/scores.csv:7:25: error: score 14 in column svc.convenience is above its maximum 12 (便民服务) [score-above-maximum]
                  note: the maximum is set in Content/2017/indicators.yaml:31:7
                  hint: write a number from 0 to 12

                """)
        #expect(render([], as: .text) == "")
    }

    @Test func aDiagnosticWithoutAPlaceBeginsWithItsSeverity() {
        #expect(render([Diagnostic(.warning, "w", "careful", at: nil)], as: .text) == "warning: careful [w]\n")
    }

    @Test func whatAuthorsWroteCannotAddLines() {
        let text = render([Diagnostic("r", "unknown \"a\nb.csv:1:1: error: x\"", at: nil)], as: .text)
        #expect(text == "error: unknown \"a b.csv:1:1: error: x\" [r]\n")
    }

    @Test func manyOfOneKindInAFileAreCounted() {
        func several(_ count: Int, of rule: String, in file: String) -> [Diagnostic] {
            (1...count).map { Diagnostic(rule, "wrong", at: Place(file: file, line: $0, column: 1)) }
        }
        let text = render(several(200_000, of: "a", in: "x.csv") + several(3, of: "b", in: "x.csv") + several(50, of: "a", in: "y.csv"), as: .text)
        #expect(text.split(separator: "\n").count == 50 + 1 + 3 + 50)
        #expect(text.contains("x.csv:50:1: error: wrong [a]\nx.csv: and 199950 more like these [a]\n"))
        #expect(render(several(51, of: "a", in: "x.csv"), as: .json).split(separator: "\n").count >= 51)
    }

    @Test func escapesOfTerminalsAreShownNotSent() {
        #expect(!render([Diagnostic("r", "x\u{1B}[2Jy\u{7}", at: Place(file: "\u{1B}[0m", line: 1, column: 1))], as: .text).contains("\u{1B}"))
    }

    @Test func coloursSurroundTheParts() {
        let text = DiagnosticFormat.text.render([score], colour: true)
        #expect(text.contains("\u{1B}[1;31merror: \u{1B}[0m"))
        #expect(text.contains("\u{1B}[1;32mhint: \u{1B}[0mwrite"))
        #expect(!render([score], as: .text).contains("\u{1B}"))
    }

    @Test func theCaretStandsUnderTheColumnAlsoAfterWideCharacters() {
        let source = SourceText(file: "a.csv", text: "id,name\r\nhz,杭州é\t,14\n")
        let text = DiagnosticFormat.text.render([Diagnostic("r", "m", at: Place(file: "a.csv", line: 2, column: 9))]) { _ in source }
        #expect(text == "a.csv:2:9: error: m [r]\n  hz,杭州é\t,14\n          \t^\n".replacing("^", with: " ^"))
    }

    @Test func theCaretMayStandAfterTheLastCharacter() {
        let source = SourceText(file: "a", text: "杭")
        #expect(
            DiagnosticFormat.text.render([Diagnostic("r", "m", at: Place(file: "a", line: 1, column: 2))]) { _ in source }
                == "a:1:2: error: m [r]\n  杭\n    ^\n")
    }

    @Test func placesOutsideTheFileShowNoLine() {
        let source = SourceText(file: "a", text: "x\n")
        for place in [Place(file: "a", line: 9), Place(file: "a", line: 1, column: 9), Place(file: "a", line: 2), Place(file: "a", line: 0, column: 0)] {
            #expect(DiagnosticFormat.text.render([Diagnostic("r", "m", at: place)]) { _ in source } == "\(place): error: m [r]\n")
        }
    }

    @Test func longLinesAreShownAroundTheColumn() {
        let source = SourceText(file: "a", text: String(repeating: "x", count: 300) + "y" + String(repeating: "z", count: 300))
        let lines = DiagnosticFormat.text.render([Diagnostic("r", "m", at: Place(file: "a", line: 1, column: 301))]) { _ in source }.split(separator: "\n")
        #expect(lines[1].count < 130)
        let caret = lines[2].count - 1
        #expect(Array(lines[1])[caret] == "y")
    }

    @Test func jsonIsAnArrayOfObjectsWithFixedKeys() {
        #expect(render([], as: .json) == "[]\n")
        #expect(
            render([score, Diagnostic(.note, "n", "a \"quoted\"\n\\\u{1}\u{2028}", at: nil)], as: .json) == #"""
                [
                  {"severity": "note", "rule": "n", "message": "a \"quoted\"\n\\\u0001\u2028", "file": null, "line": null, "column": null, "hint": null, "notes": [], "pattern": "a \"quoted\"\n\\\u0001\u2028", "parts": []},
                  {"severity": "error", "rule": "score-above-maximum", "message": "score 14 in column svc.convenience is above its maximum 12 (便民服务)", "file": "Content/2017/scores.csv", "line": 7, "column": 25, "hint": "write a number from 0 to 12", "notes": [{"message": "the maximum is set in", "file": "Content/2017/indicators.yaml", "line": 31, "column": 7}], "pattern": "score 14 in column svc.convenience is above its maximum 12 (便民服务)", "parts": []}
                ]

                """#)
    }

    @Test func githubCommandsEscapeWhatSeparatesThem() {
        let diagnostic = Diagnostic(
            .warning, "a-rule", "100% sure\r\nreally: a,b", at: Place(file: "Content/a,b:c%.csv", line: 1, column: 2), hint: "none")
        #expect(
            render([diagnostic], as: .github)
                == "::warning file=Content/a%2Cb%3Ac%25.csv,line=1,col=2,title=a-rule::100%25 sure%0D%0Areally: a,b%0Ahint: none\n")
        #expect(render([Diagnostic(.note, "n", "m", at: nil)], as: .github) == "::notice title=n::m\n")
    }

    @Test func diagnosticsAreSortedAndShownOnce() {
        func make(_ file: String, _ line: Int, _ column: Int, _ severity: Diagnostic.Severity, _ rule: String, _ message: Message = "m") -> Diagnostic {
            Diagnostic(severity, rule, message, at: Place(file: file, line: line, column: column))
        }
        let sorted = [
            Diagnostic("z", "no place", at: nil), make("a", 1, 2, .error, "x"), make("a", 1, 10, .error, "x"), make("a", 2, 1, .error, "b"),
            make("a", 2, 1, .error, "c"), make("a", 2, 1, .error, "c", "n"), make("a", 2, 1, .warning, "a"), make("a", 10, 1, .error, "x"),
            make("b", 1, 1, .note, "x"),
        ]
        var random = SeededGenerator(seed: 5)
        for _ in 0..<50 { #expect((sorted + sorted).shuffled(using: &random).sortedWithoutDuplicates() == sorted) }
    }

    @Test func theOrderIsTotal() {
        var random = SeededGenerator(seed: 6)
        let all = (0..<60).map { _ in
            Diagnostic(
                [.error, .warning].randomElement(using: &random) ?? .note, ["a", "b"].randomElement(using: &random) ?? "", "m",
                at: Bool.random(using: &random) ? nil : Place(file: "f", line: Int.random(in: 1...2, using: &random)),
                hint: [nil, "", "h"].randomElement(using: &random) ?? nil,
                notes: Bool.random(using: &random) ? [] : [.init("n", at: Bool.random(using: &random) ? nil : Place(file: "g"))])
        }
        for a in all {
            for b in all { #expect([a < b, b < a, a == b].count { $0 } == 1) }
        }
    }
}
