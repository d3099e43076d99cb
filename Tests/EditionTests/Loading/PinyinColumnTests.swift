import Source
import Testing

@testable import Edition

/// The column `pinyin` of units.csv.
struct PinyinColumnTests {
    private func report(_ cells: (String, String), attributes: String = "") -> SmallReport {
        SmallReport().with(
            "2020/units.csv", "id,name,region,pinyin\nash,重水,north,\(cells.0)\nbeech,西山,south,\(cells.1)\ncedar,Cedar,south,\ndogwood,Dogwood,north,\n"
        )
        .replacing("year: 2020\n", by: "year: 2020\n\(attributes)", in: "2020/edition.yaml")
    }

    @Test(arguments: [("chóng shuǐ", "xi shan"), ("Chongshui", "Xi'shan"), ("chong2 shui3", ""), ("", "")])
    func `readings as people write them`(_ first: String, _ second: String) {
        #expect(report((first, second)).problems == [])
    }

    @Test func `a character that is no letter of pinyin`() {
        #expect(report(("重水", "xi shan")).problems == ["units.csv:2:14 pinyin-letters"])
        #expect(report(("chong shui", "xi;shan")).problems == ["units.csv:3:18 pinyin-letters"])
    }

    @Test func `a reading of another row`() {
        #expect(report(("xi shan", "chong shui")).problems == ["units.csv:2:14 pinyin-of-another", "units.csv:3:16 pinyin-of-another"])
    }

    @Test func `pages show it only where it has a label`() throws {
        #expect(try report(("chong shui", "")).edition().attributes.map(\.key) == [])
        #expect(try report(("chong shui", ""), attributes: "attributes: {pinyin: 拼音}\n").edition().attributes.map(\.key) == ["pinyin"])
    }
}
