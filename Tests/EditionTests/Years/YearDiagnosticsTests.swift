import Source
import Testing

@testable import Edition

/// What is said of editions that stand side by side: wrong `formerly`, renames that nobody declared, and words on what compares.
struct YearDiagnosticsTests {
    private static let two = SmallReport().copyingEdition(to: "2021")

    private static func units(_ text: String) -> SmallReport {
        let ids = text.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
        return two.with("2021/units.csv", text).with("2021/scores.csv", "unit,hours,loans,seats\n" + ids.map { "\($0),5,5,5\n" }.joined())
    }

    private func lines(_ report: SmallReport) -> [String] {
        report.load().diagnostics.map { problem in
            ([problem.rule, problem.message.english, problem.hint?.english ?? ""] + [(problem.place?.description ?? "").replacing("Content/", with: "")])
                .joined(
                    separator: " | ")
        }
    }

    @Test func soundYearsHaveNothingToSay() {
        #expect(Self.two.problems == [])
        #expect(
            Self.units("id,name,region,formerly\nelm,Ash Town,north,ash\nbeech,Beech,south,\ncedar,Cedar,south,\ndogwood,Dogwood,north,\n").problems == [])
        #expect(Self.units("id,name,region,formerly\npark,Park,north,ash; beech\ncedar,Cedar,south,\ndogwood,Dogwood,north,\n").problems == [])
        // One edition has no past, whatever its column says.
        #expect(
            SmallReport().with("2020/units.csv", "id,name,region,formerly\nash,Ash,north,x\nbeech,Beech,south,\ncedar,C,south,\ndogwood,D,north,\n").problems
                == [])
    }

    @Test(arguments: [
        (
            "elm,Elm,north,oak",
            "formerly-unknown | no edition before 2021 has a unit \"oak\", which elm is said to have been | those that are gone are ash | 2021/units.csv:2:15"
        ),
        (
            "elm,Elm,north,Ash Town",
            "formerly-unknown | no edition before 2021 has a unit \"Ash\", which elm is said to have been | did you mean ash? | 2021/units.csv:2:15"
        ),
        (
            "elm,Elm,north,beech",
            "formerly-in-use | beech is still a unit of 2021, so that elm cannot be what it became | delete it from formerly: what splits off from another one begins anew | 2021/units.csv:2:15"
        ),
        (
            "ash,Ash Town,north,ash",
            "formerly-itself | ash is said to have been ash, which is what it is called | write another id that it had before, or leave it blank | 2021/units.csv:2:20"
        ),
        (
            "elm,Elm,north,ash\nfir,Fir,north,ash",
            "formerly-claimed-twice | fir and elm are both said to have been ash | leave one of them blank: only one can carry the past on, and what splits off begins anew | 2021/units.csv:3:15"
        ),
    ])
    func wrongFormerIDs(_ row: String, _ expected: String) {
        let found = lines(Self.units("id,name,region,formerly\n\(row)\nbeech,Beech,south,\ncedar,Cedar,south,\ndogwood,Dogwood,north,\n"))
        #expect(found.filter { $0.hasPrefix("formerly") }.first == expected)
        #expect(found.allSatisfy { $0.hasPrefix("formerly-") }, "\(found)")
    }

    @Test func aCircleIsOneMessage() {
        let found = lines(Self.units("id,name,region,formerly\nash,Ash Town,north,beech\nbeech,Beech,south,ash\ncedar,Cedar,south,\ndogwood,Dogwood,north,\n"))
        #expect(
            found == [
                "formerly-circle | what was what goes round in a circle in 2021: ash, formerly beech, formerly ash | each id is another unit’s here: give those that are renamed ids that no edition has had | 2021/units.csv:2:20"
            ])
    }

    @Test(arguments: [
        // The same name.
        (
            "elm,Ash Town,north",
            "likely-rename | unit elm, which is new in 2021, is called Ash Town, as ash was in 2020 | if it is the same one, head a new last column of units.csv formerly, and write elm,Ash Town,north,ash; if not, say so with formerly: – | 2021/units.csv:2:1"
        ),
        // Nearly the same.
        (
            "elm,Ashe Town,north",
            "likely-rename | unit elm (Ashe Town) is new in 2021, and ash (Ash Town) of 2020 is gone | if it is the same one, head a new last column of units.csv formerly, and write elm,Ashe Town,north,ash; if not, say so with formerly: – | 2021/units.csv:2:1"
        ),
        (
            "elm,\"Ash Town, Greater\",north",
            "likely-rename | unit elm (Ash Town, Greater) is new in 2021, and ash (Ash Town) of 2020 is gone | if it is the same one, head a new last column of units.csv formerly, and write elm,\"Ash Town, Greater\",north,ash; if not, say so with formerly: – | 2021/units.csv:2:1"
        ),
    ])
    func aLikelyRenameHasTheLineToWrite(_ row: String, _ expected: String) {
        #expect(lines(Self.units("id,name,region\n\(row)\nbeech,Beech,south\ncedar,Cedar,south\ndogwood,Dogwood,north\n")) == [expected])
    }

    @Test func theOnlyOneThatIsNewMayBeTheOnlyOneThatIsGone() {
        let report = Self.units("id,name,region\nelm,Ulmus,north\nbeech,Beech,south\ncedar,Cedar,south\ndogwood,Dogwood,north\n")
        #expect(report.problems == [])
        #expect(report.notes().contains("unit elm (Ulmus) is the only one that is new in 2021, and ash (Ash Town) of 2020 the only one that is gone"))
        let answered = Self.units("id,name,region,formerly\nelm,Ulmus,north,–\nbeech,Beech,south,\ncedar,Cedar,south,\ndogwood,Dogwood,north,\n")
        #expect(!answered.notes().contains { $0.contains("Ulmus") })
    }

    @Test func numberedNamesAreNotNear() {
        let report = SmallReport().with("2020/units.csv", "id,name,region\na,District 7,north\nb,District 8,north\n").with(
            "2020/scores.csv", "unit,hours,loans,seats\na,5,5,5\nb,4,4,4\n"
        ).copyingEdition(to: "2021").with("2021/units.csv", "id,name,region\nc,District 9,north\nd,District 10,north\n").with(
            "2021/scores.csv", "unit,hours,loans,seats\nc,5,5,5\nd,4,4,4\n")
        #expect(report.problems == [])
    }

    @Test func idsMadeAnewAreOneMessage() {
        let names = (1...8).map { "Name \($0)" }
        func table(_ prefix: String) -> String { "id,name,region\n" + names.enumerated().map { "\(prefix)\($0),\($1),north\n" }.joined() }
        func scores(_ prefix: String) -> String { "unit,hours,loans,seats\n" + names.indices.map { "\(prefix)\($0),5,5,5\n" }.joined() }
        let report = Self.two.with("2020/units.csv", table("a")).with("2020/scores.csv", scores("a")).with("2021/units.csv", table("b")).with(
            "2021/scores.csv", scores("b"))
        #expect(lines(report).map { $0.prefix(60) } == ["likely-rename | 8 units have another id in 2021 than before,"])
    }

    @Test func indicatorsAreHeldToTheSame() {
        let renamed = Self.two.replacing("{id: seats, name: Seats, max: 10}", by: "{id: chairs, name: Seats, max: 10}", in: "2021/indicators.yaml")
            .replacing("unit,hours,loans,seats", by: "unit,hours,loans,chairs", in: "2021/scores.csv")
        #expect(
            lines(renamed) == [
                "likely-rename | indicator chairs, which is new in 2021, is called Seats, as seats was in 2020 | if it is the same one, write below \"id: chairs\": formerly: seats; if not, say so with formerly: – | 2021/indicators.yaml:11:12"
            ])
        let declared = renamed.replacing("{id: chairs,", by: "{id: chairs, formerly: seats,", in: "2021/indicators.yaml")
        #expect(declared.problems == [])
        let wrong = renamed.replacing("{id: chairs,", by: "{id: chairs, formerly: [hours, sets],", in: "2021/indicators.yaml")
        #expect(wrong.problems == ["2021/indicators.yaml:11:31 formerly-in-use", "2021/indicators.yaml:11:38 formerly-unknown"])
    }

    @Test(arguments: [
        ("comparable: {hours: {compares: yes, reason: Nothing changed.}}", ["2021/edition.yaml:3:14 no-effect"]),
        ("comparable: {hour: {compares: no, reason: Other people.}}", ["2021/edition.yaml:3:14 unknown-indicator"]),
        ("comparable: {hours: {compares: maybe, reason: Other people.}}", ["2021/edition.yaml:3:32 unknown-value"]),
        ("comparable: {hours: {compares: no}}", ["2021/edition.yaml:3:21 missing-key"]),
        ("comparable: {hours: {compares: no, reason: Other people., since: 2019}}", ["2021/edition.yaml:3:59 unknown-key"]),
        ("comparable: {hours: {compares: no, reason: Other people.}, total: {compares: as-rate, reason: All alike.}}", []),
        ("comparable: [hours]", ["2021/edition.yaml:3:13 wrong-type"]),
    ])
    func wordsOnWhatCompares(_ yaml: String, _ expected: [String]) {
        #expect(Self.two.replacing("title: Library Index 2020", by: "title: Library Index 2020\n\(yaml)", in: "2021/edition.yaml").problems == expected)
    }

    @Test func whatCouldNotBeReadSilencesWhatFollows() {
        let report = Self.units("id,name,region,formerly\nelm,Elm,north,oak\nbeech,Beech,south,\ncedar,Cedar,south,\ndogwood,Dogwood,north,\n").with(
            "2020/indicators.yaml", "- id: [")
        #expect(!lines(report).contains { $0.hasPrefix("formerly") })
    }
}
