import Source
import Testing

@testable import Edition

/// The ledger of an edition: what its texts compute and claim, and where the printed report errs.
struct LedgerTests {
    private static let rows: [ErratumVerdict: [Int]] = [
        .differs: [1, 3, 7, 11, 22, 23, 24, 25, 26, 27, 33], .contradicted: [32, 34, 37, 40, 43, 46], .incomplete: [41], .wrongReference: [28],
        .inconsistent: [56, 58], .doubtful: [30, 35, 36, 42, 44, 51, 57],
    ]

    @Test func `the errata are the rows that are wrong, each once`() throws {
        let errata = try Report2017.edition().ledger.errata
        for verdict in ErratumVerdict.allCases {
            let found = errata.filter { $0.verdict == verdict }.map(\.id)
            #expect(found == (Self.rows[verdict] ?? []).map { "fact-\($0)" }, "\(verdict)")
        }
    }

    @Test func `every erratum says what is right`() throws {
        for erratum in try Report2017.edition().ledger.errata {
            #expect(erratum.statement != nil && erratum.states != nil)
            #expect(erratum.gives != nil || erratum.computed != nil, "\(erratum.id)")
        }
    }

    @Test func `one score changed makes exactly those claims false that rest on it`() throws {
        let probe = """
            平均 [57.3](= 'mean(total)') 分，东部 [64.0](= 'mean(total where region = "east")') 分，西部 [47.4](= 'mean(total where region = "west")') 分。
            杭州 [82](= 'score("hangzhou", total)') 分，列[第1名](= 'rank("hangzhou")')；[超过57](= 'mean(total)')。
            """
        #expect(try Report2017.with(chapter: probe).diagnostics.isEmpty)
        let (_, diagnostics) = try Report2017.changed { files in
            Report2017.replace(&files, chapter: probe)
            let scores = String(decoding: files["Content/2017/scores.csv"] ?? [], as: UTF8.self)
            files["Content/2017/scores.csv"] = Array(
                scores.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
                    guard line.hasPrefix("hangzhou,") else { return String(line) }
                    var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                    cells[1] = String((Int(cells[1]) ?? 0) - 1)
                    if let total = cells.lastIndex(of: "82") { cells[total] = "81" }
                    return cells.joined(separator: ",")
                }.joined(separator: "\n").utf8)
        }
        let own = diagnostics.filter { $0.place?.file.hasSuffix("99-probe.md") ?? false }
        #expect(own.map(\.rule) == ["false-claim", "false-claim"])
        #expect(own.map { $0.place?.column } == [33, 4])
        #expect(own.map { $0.place?.line } == [5, 6])
        #expect(own.first?.message == "claim \"64.0\" is false: mean(total where region = \"east\") gives 63.9")
        #expect(own.last?.message == "claim \"82\" is false: score(\"hangzhou\", total) gives 81")
    }

    @Test(arguments: ["57.3", "57.32", "５７.３", "约57", "约60", "近60", "超过57", "57以上", "五十七点三"])
    func `a claim of the mean holds`(_ text: String) throws {
        #expect(try Report2017.with(chapter: "[\(text)](= 'mean(total)')").diagnostics.isEmpty)
        #expect(try Report2017.with(chapter: "[\(text)](≠ 'mean(total)')").diagnostics.map(\.rule) == ["outdated-difference"])
    }

    @Test(arguments: ["57.4", "57.31", "近57", "不足57", "超过58"])
    func `a claim of the mean is false`(_ text: String) throws {
        #expect(try Report2017.with(chapter: "[\(text)](= 'mean(total)')").diagnostics.map(\.rule) == ["false-claim"])
        #expect(try Report2017.with(chapter: "[\(text)](≠ 'mean(total)')").diagnostics.isEmpty)
    }

    @Test func `a difference that errata.yaml explains is listed once, with its places`() throws {
        let (edition, diagnostics) = try Report2017.with(chapter: "平均 [57.4 分](≠ 'mean(total)')，又作[57.4](≠ “mean( total )”)。")
        #expect(diagnostics.isEmpty)
        let ledger = try #require(edition?.ledger)
        #expect(ledger.errata.count == Self.rows.values.reduce(0) { $0 + $1.count })
        let erratum = try #require(ledger.errata.first)
        #expect(erratum.entries.map { ledger.entries[$0].computed } == ["57.3 分", "57.3"])
    }

    @Test func `a difference of its own is listed too`() throws {
        let (edition, _) = try Report2017.with(chapter: "[60](≠ 'mean(total)')，[西部](≠ 'highest(mean(total), region)')，[领先](≠ 'mean(ops) > mean(ux)')")
        #expect(edition?.ledger.errata.suffix(3).map(\.verdict) == [.differs, .differs, .contradicted])
    }

    @Test func `a formula is evaluated once for all texts`() throws {
        let text = String(repeating: "`= mean(total)` [57.3](= 'mean(total)')\n\n", count: 50)
        #expect(try Report2017.with(chapter: text).edition?.ledger.entries.suffix(200).contains { $0.outcome == .fails } == false)
    }
}
