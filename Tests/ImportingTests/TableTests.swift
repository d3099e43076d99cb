import Source
import Testing

@testable import Importing

/// Where a table begins and ends, and what its columns are.
struct TableTests {
    private func grid(_ text: String) -> Grid { GridReading.read(Array(text.utf8), file: "t.csv").grids[0] }
    private func table(_ text: String) throws -> FoundTable { try #require(FoundTable.find(in: grid(text))) }
    private func roles(_ text: String) throws -> [ColumnRoles.Role] { ColumnRoles(try table(text)).roles }

    @Test func aTitleStandsAboveTheHeadings() throws {
        let found = try table("Index 2024,,\n\nCity,Access,Use\nAsh,1,2\nBirch,3,4\n")
        #expect(found.titles.map(\.text) == ["Index 2024"] && found.columns.map(\.heading.text) == ["City", "Access", "Use"] && found.rowCount == 2)
    }

    @Test func aSecondRowOfHeadingsStandsBelowTheFirst() throws {
        let found = try table("City,Care,,Use\n,Beds,Staff,Visits\nAsh,1,2,3\nBirch,3,4,5\n")
        #expect(found.columns.map { $0.parents.map(\.text) } == [[], ["Care"], ["Care"], ["Use"]])
        #expect(found.columns.map(\.heading.text) == ["City", "Beds", "Staff", "Visits"])
    }

    @Test func aHeadingInEachCellIsOneHeading() throws {
        let found = try table("City,Care,Care,Use\n,Beds,Staff,Visits\nAsh,1,2,3\nBirch,3,4,5\n")
        #expect(found.columns[1].parents == found.columns[2].parents && found.columns[3].parents.map(\.text) == ["Use"])
    }

    @Test func rowsOfMaximaWeightsUnitsAndDirectionsAreNoUnits() throws {
        let found = try table("City,Beds,Staff\nUnit,%,per 1000\nWeight,0.4,0.6\nDirection,1,-1\nMax,10,20\nAsh,1,2\nBirch,3,4\nMean,2,3\nSource: own,,\n")
        #expect(found.rowCount == 2)
        #expect(found.columns[1].meta.mapValues(\.text) == [.measure: "%", .weight: "0.4", .direction: "1", .maximum: "10"])
        #expect(found.left.map(\.cell.text) == ["Mean", "Source: own"])
    }

    @Test func anotherTableBelowIsLeft() throws {
        let found = try table("City,Beds\nAsh,1\nBirch,2\n\nWord,Meaning\nBeds,Places to sleep\n")
        #expect(found.rowCount == 2 && found.left.map(\.cell.text) == ["Word"])
    }

    @Test(arguments: ["1,2\n3,4\n", "City,Mayor\nAsh,Ann\n", "City\nAsh\n"])
    func withoutHeadingsOrNumbersThereIsNone(_ text: String) { #expect(FoundTable.find(in: grid(text)) == nil) }

    @Test(
        arguments: [
            (
                "Code,Country,Region,Beds,Total,Rank\nA,Ash,N,1,1,1\nB,Birch,N,2,2,2\nC,Cedar,S,3,3,3\nD,Elm,S,4,4,4\n",
                [.code, .name, .group, .indicator, .total, .rank]
            ),
            ("序号,城市,层级,得率,总分,排名\n1,甲,省会,1,1,1\n2,乙,省会,2,2,2\n3,丙,其他,3,3,3\n4,丁,其他,4,4,4\n", [.running, .name, .group, .indicator, .total, .rank]),
            ("ISO,Land,Beds\n004,Ash,1\n008,Birch,2\n", [.code, .name, .indicator]),
            ("City,Name (EN),Mayor,Population,Beds\n甲,Ash,Ann,9,1\n乙,Birch,Bob,8,2\n", [.name, .englishName, .attribute, .attribute, .indicator]),
            ("City,Year,Beds\nAsh,2020,1\nAsh,2021,2\n", [.name, .year, .indicator]),
            ("Country,Pillar,Indicator,Value\nAsh,P,a,1\nAsh,Q,b,2\nBirch,P,a,3\nBirch,Q,b,4\n", [.name, .itemParent, .item, .value]),
            ("City,Beds,Staff\nAsh,1,n/a\nBirch,..,4\nCedar,3,5\n", [.name, .indicator, .indicator]),
        ] as [(String, [ColumnRoles.Role])])
    func columns(_ text: String, _ expected: [ColumnRoles.Role]) throws { #expect(try roles(text) == expected) }

    @Test func aCodeMayBeMissingAndTheWorldIsNoUnit() throws {
        let found = try table("Code,Country,Beds\nA,Ash,1\nB,Birch,2\nC,Cedar,3\nD,Elm,4\n,Fir,5\n,World,3\n")
        #expect(found.left.map(\.cell.text) == ["World"] && ColumnRoles(found).roles == [.code, .name, .indicator])
    }

    @Test func scoresAndRanksBelowAHeadingAreItsOwn() throws {
        #expect(
            try roles("City,Care,,Overall,\n,Score,Rank,Score,Rank\nAsh,1,1,1,1\nBirch,2,2,2,2\n")
                == [.name, .parentValue, .parentRank, .total, .rank])
    }

    @Test func aSheetOfWeightsIsATree() throws {
        let structure = try #require(Structure(try table("一级指标,二级指标,权重\n便利,时间,20%\n,网上,30%\n质量,速度,50%\n")))
        #expect(structure.nodes.map(\.name) == ["便利", "时间", "网上", "质量", "速度"])
        #expect(structure.nodes.map(\.parent) == [nil, 0, 0, nil, 3])
        #expect(structure.nodes.map(\.weight) == [nil, "20%", "30%", nil, "50%"])
        #expect(structure.isAbout(["城市", "时间", "网上"]) && !structure.isAbout(["城市", "总分"]))
    }

    @Test func parentsByNameAndACircleAreATreeToo() throws {
        let structure = try #require(Structure(try table("Indicator,Parent,Weight\na,b,1\nb,a,1\nc,Care,2\n")))
        #expect(structure.children(of: nil).count == 2)
        #expect(structure.nodes.last?.name == "Care")
    }
}
