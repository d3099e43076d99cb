import Testing

@testable import Source

@Suite struct DecodingTests {
    private func decode(_ bytes: [UInt8], encoding: String? = nil, file: String = "a.csv") -> (SourceText?, [Diagnostic]) {
        SourceText.decode(bytes, file: file, encoding: encoding)
    }

    @Test func utf8IsReadWithAndWithoutByteOrderMark() {
        for mark in [[], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            let (text, diagnostics) = decode(mark + Array("杭州,Zürich\r\n".utf8))
            #expect(text == SourceText(file: "a.csv", text: "杭州,Zürich\r\n"))
            #expect(diagnostics.isEmpty)
        }
        #expect(decode([]).0?.text == "")
    }

    @Test(arguments: [
        "Zürich", "Évry", "é", "ß", "Łódź", "Αθήνα", "Москва", "я", "תל אביב", "دبي", "½ × ¾", "25 °C", "±5", "μ", "Ω m", "İzmir", "·", "µ", "Δ", "Çà", "üö",
        "Đà Nẵng", "“x”",
    ]) func shortUTF8InOtherScriptsStaysUTF8(_ name: String) {
        for text in [name, "id,name\na,\(name)\n"] {
            #expect(decode(Array(text.utf8)).0?.text == text)
            #expect(decode(Array(text.utf8)).1.isEmpty)
        }
    }

    @Test(arguments: EncodedSample.chinese) func chineseIsReadAsGB18030WithANote(_ sample: EncodedSample) {
        let (text, diagnostics) = decode(sample.bytes)
        #expect(text?.text == sample.text)
        #expect(diagnostics.map(\.rule) == ["decoded-as-gb18030"])
        #expect(diagnostics.map(\.severity) == [.note])
    }

    @Test(arguments: EncodedSample.foreign) func otherEncodingsAreRefusedByName(_ sample: EncodedSample) {
        let (text, diagnostics) = decode(sample.bytes, file: "2017/data/a.csv")
        #expect(text == nil)
        #expect(diagnostics.count == 1)
        #expect(["suspicious-text", "undecodable-text"].contains(diagnostics.first?.rule))
        let named = sample.encoding == "latin-1" ? "windows-1252" : sample.encoding
        #expect(diagnostics.first?.hint?.english.contains("\"encoding: \(named)\" in a.yaml") == true, "\(diagnostics)")
    }

    @Test func anEncodingIsOfferedOnlyWhereItCanBeNamed() throws {
        let big5 = try #require(EncodedSample.foreign.first { $0.encoding == "big5" })
        #expect(decode(big5.bytes, file: "Content/2017/units.csv").1.first?.hint?.english.hasSuffix("write \"encoding: big5\" in units.yaml") == true)
        #expect(decode(big5.bytes, file: "Content/2017/indicators.yaml").1.first?.hint == "save it as UTF-8")
        #expect(decode(big5.bytes, file: "Content/2017/chapters/01-a.md").1.first?.hint == "save it as UTF-8")
    }

    @Test(arguments: EncodedSample.chinese + EncodedSample.foreign) func aNamedEncodingOverrulesDetection(_ sample: EncodedSample) {
        let (text, diagnostics) = decode(sample.bytes, encoding: sample.encoding)
        #expect(text?.text == sample.text)
        #expect(diagnostics.isEmpty)
    }

    @Test func big5AndLatin1ThatWouldDecodeAreSuspicious() {
        let samples = EncodedSample.foreign
        for name in ["citiesBig5", "namesBig5", "citiesLatin1", "oneCityLatin1", "citiesShiftJIS"] {
            let sample = samples.first { $0.name == name }
            #expect(decode(sample?.bytes ?? []).1.map(\.rule) == ["suspicious-text"], "\(name)")
        }
    }

    @Test func longFilesAreJudgedByTheirFirstLines() {
        let chinese = EncodedSample.chinese[0]
        let long = Array(repeating: chinese.bytes, count: 1000).flatMap { $0 }
        #expect(decode(long).0?.text == String(repeating: chinese.text, count: 1000))
        let big5 = EncodedSample.foreign.first { $0.name == "namesBig5" }?.bytes ?? []
        #expect(decode(Array(repeating: big5, count: 1000).flatMap { $0 }).1.map(\.rule) == ["suspicious-text"])
        #expect(decode(long + [0xFF]).1.summary == ["4001:1 undecodable-text"])
    }

    @Test func suspiciousTextPointsAtTheFirstCharacterBeyondASCII() {
        let sample = EncodedSample.foreign.first { $0.name == "oneCityLatin1" }
        #expect(decode(sample?.bytes ?? []).1.summary == ["2:9 suspicious-text"])
    }

    @Test func bytesThatAreNeitherPointAtTheFirstBadOne() {
        let (text, diagnostics) = decode(Array("a,b\nc,".utf8) + [0xBA, 0xBC, 0xD6, 0xDD, 0x2C, 0xFF, 0x0A])
        #expect(text == nil)
        #expect(diagnostics.summary == ["2:6 undecodable-text"])
        #expect(diagnostics[0].message == "the byte 0xFF here is not UTF-8 or GB18030")
    }

    @Test func damagedUTF8IsReportedAsSuchAndNotReadAsGB18030() {
        var bytes = Array("编号,名称\nhangzhou,杭州\nningbo,宁波\nwenzhou,温州\n".utf8)
        bytes.remove(at: 24)  // the last byte of 杭
        let (text, diagnostics) = decode(bytes)
        #expect(text == nil)
        #expect(diagnostics.summary == ["2:10 undecodable-text"])
        #expect(diagnostics[0].message.english.contains("not UTF-8, as the rest of the file is"))
    }

    @Test func textCutOffInTheMiddleOfACharacterIsReported() {
        let gb = EncodedSample.chinese[0].bytes
        #expect(decode(Array(gb.dropLast(5))).1.map(\.severity).contains(.error))
        #expect(decode(Array("杭州".utf8.dropLast())).1.map(\.rule) == ["undecodable-text"])
    }

    @Test func strictUTF8RefusesSurrogatesAndOverlongForms() {
        for bytes in [[0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0xE0, 0x80, 0xAF]] as [[UInt8]] {
            #expect(DamagedUTF8.firstBadByte(bytes) == 0)
            #expect(decode(bytes, encoding: "utf-8").1.summary == ["1:1 undecodable-text"])
        }
        #expect(DamagedUTF8.firstBadByte(Array("aé杭𠮷\u{10FFFF}".utf8)) == nil)
    }

    @Test func utf16WithAMarkIsReadWithANote() {
        let units = Array("编号,名称\n".utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [little, big] {
            #expect(decode(bytes).0?.text == "编号,名称\n")
            #expect(decode(bytes).1.map(\.rule) == ["decoded-as-utf-16"])
        }
        #expect(decode(Array(little.dropFirst(2))).1.map(\.rule) == ["undecodable-text"])
        #expect(decode(Array(little.dropFirst(2)), encoding: "utf-16").0?.text == "编号,名称\n")
        #expect(decode(Array(big.dropFirst(2)), encoding: "UTF-16BE").0?.text == "编号,名称\n")
    }

    @Test func malformedUTF16IsRefused() {
        #expect(decode([0xFF, 0xFE, 0x00, 0xD8]).0 == nil)
        #expect(decode([0x00, 0xD8, 0x41, 0x00], encoding: "utf-16").1.map(\.rule) == ["undecodable-text"])
        #expect(decode([0x41], encoding: "utf-16").1.map(\.rule) == ["undecodable-text"])
    }

    @Test(arguments: ["GBK", "gb2312", "GB_18030", "cp936"]) func chineseEncodingsGoByManyNames(_ name: String) {
        #expect(decode(EncodedSample.chinese[0].bytes, encoding: name).0?.text == EncodedSample.chinese[0].text)
    }

    @Test func anUnknownEncodingIsReportedWhereItIsNamed() {
        let place = Place(file: "a.yaml", line: 3, column: 11)
        let (text, diagnostics) = SourceText.decode([0x41], file: "a.csv", encoding: "big6", encodingPlace: place)
        #expect(text == nil)
        #expect(diagnostics.map(\.rule) == ["unknown-encoding"])
        #expect(diagnostics[0].place == place)
        #expect(diagnostics[0].hint == "did you mean \"big5\"?")
        #expect(decode([0x41], encoding: "utf-8//IGNORE").1.map(\.rule) == ["unknown-encoding"])
        #expect(decode([0x41], encoding: "").1.map(\.rule) == ["unknown-encoding"])
    }

    @Test func encodingsThatOnlyTheSystemKnowsAreTaken() {
        #expect(decode([0xB1], encoding: "ISO-8859-2").0?.text == "ą")
    }

    @Test func bytesBeyondTheNamedEncodingAreReported() {
        #expect(decode([0x61, 0x0A, 0x62, 0xFF], encoding: "big5").1.summary == ["2:2 undecodable-text"])
    }

    @Test func workbooksAndImagesAreRecognised() {
        #expect(decode([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]).1.first?.message.english.contains("Excel") == true)
        #expect(decode([0x89, 0x50, 0x4E, 0x47, 0x0D]).1.first?.message.english.contains("PNG") == true)
    }

    @Test func controlCharactersAreErrorsAtTheirPlaces() {
        let (text, diagnostics) = decode(Array("a\tb\r\n杭\u{0},x\u{1B}\r\u{85}\u{FFFE}".utf8))
        #expect(diagnostics.summary == ["2:2 control-character", "2:5 control-character", "3:1 control-character", "3:2 control-character"])
        #expect(diagnostics[0].message == "the invisible control character U+0000 (NUL) in the text")
        #expect(text?.text == "a\tb\r\n杭\u{FFFD},x\u{FFFD}\r\u{FFFD}\u{FFFD}")
    }

    @Test func manyControlCharactersDoNotFloodTheReport() {
        let diagnostics = decode(Array(repeating: 1, count: 500)).1
        #expect(diagnostics.count == 10)
        #expect(diagnostics[9].notes == [.init("490 more follow")])
    }

    @Test func noBytesCrash() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
            let (text, diagnostics) = decode(bytes)
            #expect((text == nil) == diagnostics.contains { $0.severity == .error && $0.rule != "control-character" })
        }
    }
}
