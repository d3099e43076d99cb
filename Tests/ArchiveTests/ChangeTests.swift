import BuiltInTheme
import Source
import Testing

@testable import Archive
@testable import Website

struct ChangeTests {
    /// A line for each change: `score amber light.hours: 8 → 9`.
    private func lines(_ list: ChangeList?) throws -> [String] {
        try #require(list).changes.map { change in
            "\(change.kind.rawValue) \(change.subject)\(change.item.isEmpty ? "" : " " + change.item): \(change.before ?? "–") → \(change.after ?? "–")"
        }
    }

    /// What 1.0.1 says after something was done to the sources of 1.0.0.
    private func changes(_ change: (Report) throws -> Void) throws -> [String] {
        let report = try Report()
        try report.seal()
        try change(report)
        try report.list("1.0.1")
        let sealed = try report.seal()
        try #require(sealed.outcome == .sealed, "\(sealed.diagnostics)")
        return try lines(sealed.release?.changes)
    }

    @Test func `two corrected scores, and every rank and average that moved with them`() throws {
        let lines = try changes { report in
            try report.replace("Content/2023/scores.csv", "amber,7,8,4", "amber,7,9,4")
            try report.replace("Content/2023/scores.csv", "dune,6,4,4", "dune,5,4,4")
        }
        #expect(
            lines == [
                "score amber light.hours: 8 → 9",
                "score dune light.reach: 6 → 5",
                "total amber total: 19 → 20",
                "total amber light: 15 → 16",
                "total dune total: 14 → 13",
                "total dune light: 10 → 9",
                "rank cedar light: 1 → 2",
                "rank cedar light.reach: 3 → 2",
                "rank ebb total: 5 → 4",
                "mean all/all light.reach: 4.8 → 4.6",
                "mean all/all light.hours: 7 → 7.2",
                "mean region/north total: 18 → 18.5",
                "mean region/north light: 13 → 13.5",
                "mean region/north light.hours: 7.5 → 8",
                "mean region/south total: 14.6666666667 → 14.3333333333",
                "mean region/south light: 11 → 10.6666666667",
                "mean region/south light.reach: 4.3333333333 → 4",
                "claim Content/2023/chapters/01-lamps.md score(\"amber\", total): 19 → 20",
                "claim Content/2023/chapters/01-lamps.md mean(total where region = \"south\"): 14.7 → 14.3",
                "claim Content/2023/chapters/01-lamps.en.md score(\"amber\", total): 19 → 20",
                "claim Content/2023/chapters/01-lamps.en.md mean(total where region = \"south\"): 14.7 → 14.3",
                "table robustness dune, interval_high: 4 → 5",
                "table robustness ebb, rank: 5 → 4",
                "table robustness ebb, interval_median: 5 → 4",
            ])
    }

    @Test func `nothing where nothing changed`() throws {
        #expect(try changes { _ in } == [])
    }

    @Test func `another spelling of the same score is no change`() throws {
        #expect(try changes { try $0.replace("Content/2023/scores.csv", "amber,7,8,4", "amber,7.0,8,4.00") } == [])
    }

    @Test func `passages of a chapter, its title, and lines that only moved`() throws {
        let lines = try changes { report in
            try report.replace("Content/2023/chapters/02-keepers.md", "## 人 {#people}\n", "## 人 {#people}\n\n看灯的人不多。\n")
            try report.replace("Content/2023/chapters/02-keepers.md", "title: 值守", "title: 值守的人")
            try report.replace("Content/2023/chapters/01-lamps.md", "\n## 船只", "\n\n\n## 船只")
        }
        #expect(lines == ["chapter keepers title (zh-Hans): 值守 → 值守的人", "chapter keepers text (zh-Hans): – → 看灯的人不多。"])
    }

    @Test func `a chapter under another address is renamed, not removed and added`() throws {
        let lines = try changes { report in
            for ending in ["md", "en.md"] {
                let bytes = try report.bytes("Content/2023/chapters/02-keepers.\(ending)")
                try report.remove("Content/2023/chapters/02-keepers.\(ending)")
                try report.put("Content/2023/chapters/02-people.\(ending)", bytes)
            }
        }
        #expect(
            lines.filter { $0.hasPrefix("chapter") } == ["chapter people address (zh-Hans): keepers → people", "chapter people address (en): keepers → people"])
    }

    @Test func `a unit that is gone is one change, with what moved by it`() throws {
        let lines = try changes { report in
            try report.replace("Content/2023/units.csv", "ebb,落潮港,Ebb,south\n", "")
            try report.replace("Content/2023/scores.csv", "ebb,2,6,5\n", "")
        }
        #expect(lines.filter { $0.hasPrefix("unit") } == ["unit ebb: 落潮港 → –"])
        #expect(!lines.contains { $0.hasPrefix("score") || $0.hasPrefix("total") })
        #expect(lines.contains("mean all/all total: 16 → 16.75"))
        #expect(lines.contains("mean region/south total/n: 3 → 2"))
    }

    @Test func `a maximum, a name and an attribute`() throws {
        let lines = try changes { report in
            try report.replace("Content/2023/indicators.yaml", "name: 值守\n", "name: 看守\n")
            try report.replace("Content/2023/indicators.yaml", "  max: 6", "  max: 8")
            try report.replace("Content/2023/units.csv", "cedar,雪松港,Cedar,south", "cedar,雪松港,Cedar Point,south")
            // With another maximum the total no longer compares with the year before.
            for chapter in ["01-lamps.md", "01-lamps.en.md"] {
                try report.replace("Content/2023/chapters/\(chapter)", "change(mean(total))", "acknowledged(change(mean(total)))")
            }
        }
        #expect(lines.contains("indicator keeper name: 值守 → 看守"))
        #expect(lines.contains("indicator keeper max: 6 → 8"))
        #expect(lines.contains("indicator total max: 24 → 26"))
        #expect(lines.contains("unit cedar name_en: Cedar → Cedar Point"))
        #expect(!lines.contains { $0.hasPrefix("score") || $0.hasPrefix("rank") || $0.hasPrefix("total") })
        #expect(lines.contains { $0.hasPrefix("mean all/all keeper/rate: ") })
    }

    @Test func `cells of further tables, and the edition's own words`() throws {
        let lines = try changes { report in
            try report.replace("Content/2023/data/ships.csv", "April,62", "April,63")
            try report.append("Content/2023/data/ships.csv", "June,1\n")
            try report.replace("Content/2023/edition.yaml", "灯塔亮了", "灯塔都亮了")
        }
        #expect(
            lines == [
                "table ships April, ships: 62 → 63", "table ships June: – → June, 1",
                "edition 2023 headline: 灯塔亮了 / The lamps are lit → 灯塔都亮了 / The lamps are lit",
            ])
    }

    @Test func `a change list is read back from the bag as it was sealed`() throws {
        let report = try Report()
        try report.seal()
        try report.replace("Content/2023/scores.csv", "amber,7,8,4", "amber,7,9,4")
        try report.list("1.0.1")
        let list = try #require(try report.seal().release?.changes)
        let words = ["zh-Hans", "en"].map { Theme.load(.builtIn, languages: ["zh-Hans", "en"]).theme.strings($0) }
        let bytes = CSVDownload.plain(ChangeDownload.table(list, name: "changes", words: words))
        #expect(ChangeFile.read(bytes, from: list.from, to: list.to) == list)
        #expect(try report.bytes("Site/archive/2023/1.0.1/data/data/changes.csv") == bytes)
    }

    @Test(arguments: [
        ("a\n\nb\n\nc", "a\n\nB\n\nc", ["b → B"]), ("a\n\nb", "a\n\nx\n\nb", ["– → x"]), ("a\n\nb\n\nc", "c", ["a\n\nb → –"]),
        ("a\n\n\n\nb\n", "a\n\nb", []), ("", "a", ["– → a"]), ("a\r\n\r\nb", "a\n\nb", []),
    ])
    func `passages that differ`(_ before: String, _ after: String, _ expected: [String]) {
        let found = Passages.changed(Array(before.utf8), Array(after.utf8)).map { "\($0.before ?? "–") → \($0.after ?? "–")" }
        #expect(found == expected)
    }
}
