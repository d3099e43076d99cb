import Testing

@testable import Charts

@Suite struct TextTests {
    @Test func hanIsOneEmInEveryFont() {
        #expect(TextMeasure.nominal("哈尔滨", size: 14) == 42)
        #expect(TextMeasure.maximum("哈尔滨", size: 14) == 42)
        #expect(TextMeasure.maximum("哈尔滨", size: 14, bold: true) == 42)
    }

    @Test func reservedWidthIsThatOfTheWidestFont() {
        // A monospaced face makes "ill" wider than any proportional one.
        #expect(TextMeasure.maximum("ill", size: 10) >= 18)
        #expect(TextMeasure.nominal("ill", size: 10) < 9)
        for character in (0x20...0x7E).compactMap(Unicode.Scalar.init) {
            let advance = Advance.of(character)
            #expect(advance.maximum >= advance.nominal)
        }
        #expect(Advance.of("“").maximum == 1000)
        #expect(Advance.of("①").maximum == 1389)
    }

    @Test func combiningAndControlCharactersTakeNoSpace() {
        #expect(TextMeasure.maximum("\u{301}\u{200D}\u{0}", size: 14) == 0)
    }

    @Test func linesBreakBetweenWordsAndHanCharacters() {
        #expect(Wrapping.lines("Ho Chi Minh City", size: 10, width: 60) == ["Ho Chi", "Minh City"])
        #expect(Wrapping.balanced("便民服务", size: 10, width: 35) == ["便民", "服务"])
        #expect(Wrapping.lines("他说“好。”", size: 10, width: 45).allSatisfy { !$0.hasPrefix("。") && !$0.hasPrefix("”") })
        #expect(Wrapping.lines("Llanfairpwllgwyngyll", size: 10, width: 50).allSatisfy { TextMeasure.maximum($0, size: 10) <= 50 })
        #expect(Wrapping.lines("", size: 10, width: 50) == [""])
        #expect(Wrapping.lines("a", size: 10, width: 0) == ["a"])
    }

    @Test func nothingIsLostInWrapping() {
        let text = "Communication infrastructure 通信基础设施（2017）, mixed-script"
        for width in stride(from: 10.0, through: 400, by: 13) {
            let joined = Wrapping.lines(text, size: 14, width: width).joined().filter { $0 != " " && $0 != "-" }
            #expect(joined == text.filter { $0 != " " && $0 != "-" })
        }
    }

    @Test func shorteningKeepsTheWidth() {
        #expect(Shortening.fitted("short", size: 14, width: 100) == "short")
        let cut = Shortening.fitted("a very long value indeed", size: 14, width: 80)
        #expect(cut.hasSuffix("…") && TextMeasure.maximum(cut, size: 14) <= 80)
    }

    @Test func templatesFillWhatTheyName() {
        #expect(Template.fill("{a} und {b} {c} {", [("a", "1"), ("b", "{a}")]) == "1 und {a} {c} {")
    }

    @Test(arguments: [
        ("Aldermoor", "Al-der-moor"), ("Castell", "Cas-tell"), ("Bartholomew", "Bar-tho-lo-mew"), ("Hangzhou", "Hang-zhou"), ("Kestrel", "Kes-trel"),
        ("Shijiazhuang", "Shi-jia-zhuang"), ("Fjordby", "Fjord-by"), ("Городок", "Го-ро-док"), ("Mira", "Mira"), ("WWWWWWWW", "WWWWWWWW"),
        ("Düsseldorf", "Düs-sel-dorf"), ("", ""),
    ])
    func wordsAreDividedBetweenSyllables(_ word: String, _ parts: String) {
        #expect(Hyphenation.parts(word).joined(separator: "-") == parts)
    }

    @Test func onlyWordsThatDoNotFitMayBeDivided() {
        #expect(Hyphenation.softened("Mira", size: 12, width: 33) == "Mira")
        #expect(Hyphenation.softened("Isle of Gannets", size: 12, width: 33) == "Isle of Gan\u{AD}nets")
        #expect(Hyphenation.softened("新疆维吾尔自治区", size: 12, width: 33) == "新疆维吾尔自治区")
        #expect(
            Hyphenation.softened("Saint Bartholomew-upon-Waterford", size: 12, width: 33) == "Saint Bar\u{AD}tho\u{AD}lo\u{AD}mew-upon-Wa\u{AD}ter\u{AD}ford")
    }

    @Test func aWordThatIsTooLongForALineIsDividedWithHyphens() {
        let lines = Wrapping.lines("Saint Bartholomew", size: 14, width: 60)
        #expect(lines == ["Saint", "Bar-", "tholo-", "mew"])
        for line in lines { #expect(TextMeasure.maximum(line, size: 14) <= 60) }
        #expect(Wrapping.lines("WWWWWWWWWW", size: 14, width: 60).joined() == "WWWWWWWWWW")
    }
}
