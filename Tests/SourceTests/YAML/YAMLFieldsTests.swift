import Testing

@testable import Source

@Suite struct YAMLFieldsTests {
    private func fields(_ text: String, of what: Message = "a figure") throws -> YAMLFields {
        YAMLFields(try #require(YAMLNode.parse(text, file: "a.yaml").0), of: what)
    }

    /// What a reading of one document reports.
    private func diagnostics(_ text: String, _ read: (inout YAMLFields) -> Void) throws -> [Diagnostic] {
        var fields = try fields(text)
        read(&fields)
        return fields.finish()
    }

    private enum Chart: String, CaseIterable {
        case bars
        case groupedBars = "grouped-bars"
        case heatmap
    }

    @Test func everythingWellFormedIsReadWithoutDiagnostics() throws {
        var fields = try fields(
            """
            id: fig-1
            year: 2017
            caption: {zh-Hans: 图, en: Figure}
            limit: 10
            draft: true
            maximum: 12.50
            from: 2016-02-29
            highlight: [hangzhou, ningbo]
            one: hangzhou
            chart: grouped-bars
            series:
            - {label: 东部}
            period: {from: 2017-08-01}
            absent: ~
            """)
        #expect(fields.requiredString("id") == "fig-1")
        #expect(fields.string("year") == "2017")
        #expect(fields.requiredText("caption") == LocalizedText([("zh-Hans", "图"), ("en", "Figure")]))
        #expect(fields.text("id") == LocalizedText("fig-1"))
        #expect(fields.int("limit", in: 1...10) == 10)
        #expect(fields.bool("draft") == true)
        #expect(fields.number("maximum")?.text == "12.50")
        #expect(fields.number("maximum")?.place.description == "a.yaml:6:10")
        #expect(fields.date("from") == "2016-02-29")
        #expect(fields.strings("highlight")?.map(\.text) == ["hangzhou", "ningbo"])
        #expect(fields.strings("highlight")?.map(\.place.column) == [13, 23])
        #expect(fields.strings("one")?.map(\.text) == ["hangzhou"])
        #expect(fields.choice("chart", Chart.self) == .groupedBars)
        #expect(fields.list("series")?.count == 1)
        let nested = fields.fields("period", of: "the period")
        var period = try #require(nested)
        #expect(period.requiredString("from") == "2017-08-01")
        #expect(period.finish().isEmpty)
        #expect(fields.string("absent") == nil)
        #expect(!fields.has("absent") && !fields.has("nowhere") && fields.has("id"))
        #expect(fields.place(of: "limit").description == "a.yaml:4:8")
        #expect(fields.place(of: "nowhere") == fields.place)
        #expect(fields.finish().isEmpty)
    }

    @Test func keysThatNobodyAskedForAreUnknown() throws {
        let found = try diagnostics("id: x\ncaptoin: y\nzzz: 1\n") {
            _ = $0.string("id")
            _ = $0.text("caption")
        }
        #expect(found.summary == ["2:1 unknown-key", "3:1 unknown-key"])
        #expect(found[0].message == "unknown key \"captoin\" in a figure")
        #expect(found.map(\.hint) == ["did you mean \"caption\"?", "known keys are id, caption"])
    }

    @Test func keysThatOthersReadAreKnown() throws {
        var fields = try fields("id: x\nkind: y\nsorce: z\n")
        _ = fields.string("id")
        let found = fields.finish(alsoKnown: ["kind", "source"])
        #expect(found.summary == ["3:1 unknown-key"])
        #expect(found[0].hint == "did you mean \"source\"?")
    }

    @Test func finishingTwiceReportsNothingTwice() throws {
        var fields = try fields("a: 1\n")
        #expect(fields.finish().count == 1)
        #expect(fields.finish().count == 1)
    }

    @Test func missingKeysAreReportedAtTheMapping() throws {
        let found = try diagnostics("- x") { _ = $0.requiredString("id") }
        #expect(found.summary == ["1:1 wrong-type"])
        let missing = try diagnostics("\nother: ~\nid: ''\n") {
            _ = $0.requiredString("title")
            _ = $0.requiredText("other")
            _ = $0.requiredString("id")
        }
        #expect(missing.summary == ["2:1 missing-key", "2:1 missing-key", "3:5 missing-key"])
        #expect(missing[0].message == "the key \"title\" is missing in a figure")
        #expect(missing[0].hint == "add a line \"title: …\"")
        #expect(missing[2].message == "id is blank in a figure")
    }

    @Test func aMisspeltRequiredKeyIsPointedOut() throws {
        let found = try diagnostics("titel: x\n") { _ = $0.requiredString("title") }
        #expect(found.summary == ["1:1 missing-key", "1:1 unknown-key"])
        #expect(found[0].hint == "did you mean \"title\" where it says \"titel\"?")
    }

    @Test func aDocumentThatIsNoMappingIsOneDiagnostic() throws {
        for (text, message, hint) in [
            ("[a]", "a figure is a list, not a mapping of keys to values", "write lines of the form \"key: value\""),
            (
                "title：中国", "a figure is \"title：中国\", not a mapping of keys to values",
                "write an ASCII colon and a space (\": \") instead of the full-width \"：\" after the key"
            ),
            ("title:中国", "a figure is \"title:中国\", not a mapping of keys to values", "write a space after the colon: \"key: value\""),
        ] {
            let found = try diagnostics(text) {
                _ = $0.requiredString("title")
                _ = $0.int("limit")
            }
            #expect(found.summary == ["1:1 wrong-type"])
            #expect(found[0].message.english == message)
            #expect(found[0].hint?.english == hint)
        }
    }

    @Test func anEmptyDocumentLacksItsKeys() throws {
        #expect(try diagnostics("") { _ = $0.requiredString("title") }.summary == ["1:1 missing-key"])
    }

    @Test func wrongTypesAreReportedAtTheValueAndReadAsNil() throws {
        let found = try diagnostics("a: [x]\nb: {c: d}\nc: x\nd: [x]\ne: {f: g}\nf: {x: y}\n") {
            #expect($0.string("a") == nil)
            #expect($0.string("b") == nil)
            #expect($0.list("c") == nil)
            #expect($0.text("d") == nil)
            #expect($0.strings("e") == nil)
            #expect($0.int("f") == nil)
        }
        #expect(found.summary == (1...6).map { "\($0):4 wrong-type" })
        #expect(found[0].message == "a is a list, not a text")
        #expect(found[2].message == "c is \"x\", not a list")
    }

    @Test func localizedTextsHaveLanguageTags() throws {
        let found = try diagnostics("a: {zh-Hans: 图, 中文: 图, en: [x]}\nb: {}\n") {
            #expect($0.text("a") == LocalizedText([("zh-Hans", "图")]))
            #expect($0.text("b") == nil)
        }
        #expect(found.summary == ["1:17 wrong-language", "1:28 wrong-type", "2:4 wrong-type"])
    }

    @Test(arguments: [
        ("１２", "write 12"), ("1,200", "write 1200"), ("+5", "write 5"), ("−3", "write -3"), ("十二", "write a whole number in digits"),
        ("12abc", "write only the number: 12"), ("1.5", "write a whole number in digits"), ("\"12\"", "write a whole number without quotes"),
        ("99999999999999999999", "write a whole number in digits"),
    ]) func wholeNumbersArePlainDigits(_ value: String, _ hint: String) throws {
        let found = try diagnostics("limit: \(value)\n") { #expect($0.int("limit") == nil) }
        #expect(found.summary == ["1:8 wrong-type"])
        #expect(found[0].hint?.english == hint)
    }

    @Test func numbersOutOfRangeAreReported() throws {
        let found = try diagnostics("limit: 0\n") { #expect($0.int("limit", in: 1...100) == nil) }
        #expect(found.summary == ["1:8 out-of-range"])
        #expect(found[0].message == "limit is 0, outside 1 to 100")
        #expect(found[0].hint == "write a whole number from 1 to 100")
    }

    @Test(arguments: ["0", "-1", "12.50", "007", "100000000000000000000.5"]) func plainDecimalsAreNumbers(_ value: String) throws {
        let found = try diagnostics("x: \(value)\n") { #expect($0.number("x")?.text == value) }
        #expect(found.isEmpty)
    }

    @Test(
        arguments: [
            ("1,5", "write a point before decimals: 12.5"), ("１２.５", "write 12.5"), ("1e3", nil), (".5", nil), ("5.", nil), ("1.2.3", nil), ("0x1F", nil),
            ("12 abc", "write only the number: 12"),
        ] as [(String, String?)])
    func otherNumbersAreNot(_ value: String, _ hint: String?) throws {
        let found = try diagnostics("x: \(value)\n") { #expect($0.number("x") == nil) }
        #expect(found.summary == ["1:4 wrong-type"])
        #expect(found[0].hint?.english == hint ?? "write digits, with a point before decimals: 12.5")
    }

    @Test(arguments: [
        ("yes", "write true"), ("No", "write false"), ("True", "write true"), ("是", "write true"), ("maybe", "write true or false"),
        ("\"true\"", "write true or false without quotes"),
    ])
    func truthIsTrueOrFalse(_ value: String, _ hint: String) throws {
        let found = try diagnostics("draft: \(value)\n") { #expect($0.bool("draft") == nil) }
        #expect(found.map(\.rule) == ["wrong-type"])
        #expect(found[0].hint?.english == hint)
    }

    @Test(arguments: [
        "2017-02-29", "2017-13-01", "2017-00-10", "2017-04-31", "2017-4-1", "2017/08/01", "2017年8月1日", "１２３４-01-01", "2017-08-01T00:00", "1900-02-29",
    ])
    func datesExistInTheCalendar(_ value: String) throws {
        let found = try diagnostics("date: \(value)\n") { #expect($0.date("date") == nil) }
        #expect(found.summary == ["1:7 wrong-date"])
    }

    @Test func leapDaysExist() {
        #expect(CalendarDate.exists("2016-02-29") && CalendarDate.exists("2000-02-29") && CalendarDate.exists("2017-12-31"))
    }

    @Test func choicesNameTheNearest() throws {
        let found = try diagnostics("chart: heatmapp\nother: 饼图\n") {
            #expect($0.choice("chart", Chart.self) == nil)
            #expect($0.choice("other", Chart.self) == nil)
        }
        #expect(found.summary == ["1:8 unknown-value", "2:8 unknown-value"])
        #expect(found[0].message == "unknown chart \"heatmapp\" in a figure")
        #expect(found.map(\.hint) == ["did you mean \"heatmap\"?", "write one of bars, grouped-bars, heatmap"])
    }

    @Test func entriesOfListsAreTexts() throws {
        let found = try diagnostics("a: [x, [y], ~, {b: c}]\n") { #expect($0.strings("a")?.map(\.text) == ["x"]) }
        #expect(found.summary == ["1:8 wrong-type", "1:13 wrong-type", "1:16 wrong-type"])
    }

    @Test func nestedMappingsReportForThemselves() throws {
        var outer = try fields("period: {form: 2017-08-01}\n")
        let nested = outer.fields("period", of: "the period")
        var inner = try #require(nested)
        _ = inner.date("from")
        #expect(outer.finish().isEmpty)
        #expect(inner.finish().summary == ["1:10 unknown-key"])
    }
}
