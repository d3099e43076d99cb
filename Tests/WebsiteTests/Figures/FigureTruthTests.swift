import Edition
import Markup
import Scoring
import Source
import Testing

@testable import Website

/// Nothing false under a chart: each test is a small index that once got a caption, an order or a bar that its scores contradict.
struct FigureTruthTests {
    // MARK: Stacks

    @Test(arguments: [
        ("weighted-mean", ["60.0 2.5 62.5", "45.0 12.5 57.5", "15.0 10.0 25.0", "15.0 0.0 15.0"]),
        ("mean", ["30.0 25.0 55.0", "40.0 5.0 45.0", "10.0 20.0 30.0", "10.0 0.0 10.0"]), ("sum", ["60 50 110.0", "80 10 90.0", "20 40 60.0", "20 0 20.0"]),
    ])
    func aStackIsWhatTheChildrenContribute(aggregate: String, cells: [String]) throws {
        var index = SmallIndex()
        index.scoring = "decimals: 1, aggregate: \(aggregate)"
        // A contribution has a place more than a total.
        let drawn = try index.figure("chart: stacked-bars\nvalue: total\nformat: \"\(aggregate == "sum" ? "0.#" : "0.0")\"")
        #expect(drawn.cells == (aggregate == "sum" ? ["60 50 110", "80 10 90", "20 40 60", "20 0 20"] : cells))
        #expect(
            drawn.caption
                == "Total and what makes it by town: \(drawn.rows[0]) highest at \(drawn.cells[0].split(separator: " ")[2]), Dogwood lowest at \(drawn.cells[3].split(separator: " ")[2])"
        )
        #expect(drawn.page.contains("Access (contribution)") == (aggregate != "sum"))
    }

    @Test(arguments: ["geometric-mean", "harmonic-mean", "median", "min", "max", "mazziotta-pareto"])
    func whatDoesNotAddUpIsNotStacked(aggregate: String) throws {
        var index = SmallIndex()
        index.indicators = "- {id: a, name: Access, max: 100}\n- {id: b, name: Trust, max: 50}\n"
        index.scoring = "aggregate: \(aggregate)"
        let problem = try #require(index.problems("chart: stacked-bars\nvalue: total").first { $0.severity == .error })
        #expect(problem.rule == "no-series" && problem.message.english.contains("do not add up") && problem.hint?.english.contains("heatmap") == true)
    }

    @Test func aPenaltyIsTakenOffTheStack() throws {
        var index = SmallIndex()
        index.indicators += "- {id: late, name: Delays, max: 9, penalty: true}\n"
        index.scores = "unit,a,b,late\nash,80,10,4\nbeech,60,50,0\ncedar,20,40,9\ndogwood,2,0,9\n"
        let drawn = try index.figure("chart: stacked-bars\nvalue: total")
        #expect(drawn.cells == ["60.00 50.00 0.00 110.0", "80.00 10.00 −4.00 86.0", "20.00 40.00 −9.00 51.0", "2.00 0.00 −9.00 −7.0"])
        #expect(drawn.page.contains("Delays (contribution)"))
    }

    @Test func whatIsMissingIsMadeUpForInTheStack() throws {
        var index = SmallIndex()
        index.scoring = "aggregate: weighted-mean, decimals: 1, missing: exclude"
        index.scores = "unit,a,b\nash,80,\nbeech,60,50\ncedar,,40\ndogwood,,\n"
        #expect(try index.figure("chart: stacked-bars\nvalue: total").cells == ["80.00 – 80.0", "45.00 12.50 57.5", "– 40.00 40.0", "– –"])
    }

    @Test func aPartlyMissingSumIsNone() throws {
        var index = SmallIndex()
        index.scoring = "missing: exclude"
        index.scores = "unit,a,b\nash,80,\nbeech,60,50\ncedar,20,40\ndogwood,20,0\n"
        let drawn = try index.figure("chart: stacked-bars\nrows: units\nseries:\n  - {label: A, value: a}\n  - {label: B, value: b}")
        #expect(drawn.rows.last == "Ash" && drawn.cells.last == "80 –")
        #expect(drawn.caption == "The sum of A, B by town: Beech highest at 110, Dogwood lowest at 20")
    }

    // MARK: Rows that are cut

    @Test(arguments: [
        ("en", "limit: 2", "Total by town: of the 2 shown of 4, Beech highest at 110.0, Ash lowest at 90.0"),
        ("en", "where: a > 50", "Total by town: of the 2 shown of 4, Beech highest at 110.0, Ash lowest at 90.0"),
        ("en", "limit: 3\nsort: ascending", "Total by town: of the 3 shown of 4, Ash highest at 90.0, Dogwood lowest at 20.0"),
        ("en", "limit: 9", "Total by town: Beech highest at 110.0, Dogwood lowest at 20.0"),
        ("zh-Hans", "limit: 2", "各town总分：图中 2 座（共 4 座）里，Beech 110.0 最高，Ash 90.0 最低"),
    ])
    func aCaptionSpeaksOfTheRowsShown(language: String, options: String, caption: String) throws {
        var index = SmallIndex()
        index.language = language
        let drawn = try index.figure("chart: bars\nvalue: total\n" + options)
        #expect(drawn.caption == caption)
        let cases = language == "en" ? "\(drawn.rows.count) of 4 towns, Towns 2025" : "4 座town中的 \(drawn.rows.count) 座，Towns 2025"
        #expect(drawn.page.contains(cases) == (drawn.rows.count < 4))
    }

    @Test func aConditionOfGroupsIsSaid() throws {
        let drawn = try SmallIndex().figure("chart: bars\nvalue: mean(total)\nwhere: b > 0\nreference: mean(total)")
        #expect(drawn.caption == "Total, mean over 3 of 4 towns by Region: South highest at 110.00, North lowest at 75.00")
        #expect(drawn.page.contains("Mean of all 70.00") && drawn.page.contains("3 of 4 towns, Towns 2025"))
    }

    @Test func aReferenceSaysWhatItIsOf() throws {
        func labels(_ block: String) throws -> [String] {
            let drawn = try SmallIndex().figure(block)
            return drawn.figure?.references.map(drawn.rendition.names.text) ?? []
        }
        #expect(try labels("chart: bars\nvalue: total\nreference: [mean(total), max(total)]") == ["Mean 70.00", "Highest 110.0"])
        #expect(try labels("chart: bars\nvalue: total\nlimit: 2\nreference: median(total)") == ["Median of all 75.00"])
        #expect(try labels("chart: bars\nvalue: a\nreference: mean(b)") == ["Trust, mean 25.00"])
        // What a condition or arithmetic makes has no short name.
        #expect(try labels("chart: bars\nvalue: total\nreference: 'mean(total where a > 50)'") == ["100.00"])
        #expect(try labels("chart: bars\nvalue: total\nreference: {label: Pass, value: mean(total) - 5}") == ["Pass 65.00"])
    }

    @Test func aTitleNamesOnlyWhatTheFormulaIs() throws {
        #expect(
            try SmallIndex().figure("chart: bars\nrows: region\nvalue: max(total)").caption
                == "Total, highest by Region: South highest at 110.0, North lowest at 90.0")
        #expect(try SmallIndex().figure("chart: bars\nvalue: 'mean(total where a > 50)'\nrows: region").caption.hasPrefix("Value by Region:"))
        #expect(try SmallIndex().figure("chart: bars\nvalue: total / 2\nrows: units").caption.hasPrefix("Value by town:"))
    }

    @Test func tiesAreAllNamed() throws {
        #expect(try SmallIndex().figure("chart: bars\nvalue: a").caption == "Access by town: Ash highest at 80, Cedar, Dogwood lowest at 20")
        var index = SmallIndex()
        index.data = [("words.csv", "term,n,kind\nopen,7,x\nspeed,7,y\nhelp,3,y\n")]
        #expect(try index.figure("chart: hotspots\nrows: words\nvalue: n").caption == "Most frequent: open, speed (7)")
        #expect(try index.figure("chart: hotspots\nrows: words\nvalue: n\nwhere: kind = \"y\"").caption == "Most frequent of the 2 shown of 3: speed (7)")
    }

    @Test func aTableThatIsCutSaysSo() throws {
        let drawn = try SmallIndex().exhibit("```table\nid: f\ntable: ranking\nlimit: 3\n```\n")
        #expect(drawn.caption == "Ranking: the first 3 of 4")
        #expect(drawn.page.contains("aria-label=\"Table: Table 1 Ranking: the first 3 of 4, scrolls\""))
        let captioned = try SmallIndex().exhibit("```table\nid: f\ntable: scores\ncaption: The best\nlimit: 3\n```\n")
        #expect(captioned.page.contains("3 of 4 rows"))
    }

    // MARK: The better end

    @Test func wordsOrderAndColoursFollowTheDirection() throws {
        var index = SmallIndex()
        index.scoring = "decimals: 1, direction: low"
        let bars = try index.figure("chart: bars\nvalue: total")
        #expect(bars.rows == ["Dogwood", "Cedar", "Ash", "Beech"])
        #expect(bars.figure?.rows.map(\.rank) == ["1", "2", "3", "4"])
        #expect(bars.caption == "Total (lower is better) by town: Dogwood lowest at 20.0, Beech highest at 110.0")
        let heatmap = try index.figure("chart: heatmap").page
        // The best are dark: Dogwood's 20 of 100 and 0 of 50.
        #expect(
            heatmap.contains(
                "<th scope=\"row\"><a href=\"2025/units/dogwood.html\">Dogwood</a></th><td class=\"tot\">20.0</td><td class=\"h5\">20</td><td class=\"h6\">0</td>"
            ))
        #expect(heatmap.contains("<span>100%</span><i class=\"q0\">"))
    }

    @Test func ofAPenaltyTheFewestPointsAreTheBest() throws {
        var index = SmallIndex()
        index.indicators += "- {id: late, name: Delays, max: 9, penalty: true}\n"
        index.scores = "unit,a,b,late\nash,80,10,4\nbeech,60,50,0\ncedar,20,40,9\ndogwood,2,0,9\n"
        #expect(try index.figure("chart: bars\nvalue: late").rows == ["Beech", "Ash", "Cedar", "Dogwood"])
        let heatmap = try index.figure("chart: heatmap").page
        #expect(heatmap.contains("<span>worst</span>") && heatmap.contains("<td class=\"h0\">9</td>") && heatmap.contains("<td class=\"h6\">0</td>"))
    }

    @Test func ranksStandFromTheFirst() throws {
        let drawn = try SmallIndex().figure("chart: bars\nvalue: rank(total)")
        #expect(drawn.rows == ["Beech", "Ash", "Cedar", "Dogwood"])
        #expect(drawn.caption == "Total, rank by town: Beech best at 1, Dogwood last at 4")
    }

    @Test func totalsThatArePrintedAlikeTie() throws {
        var index = SmallIndex()
        index.scoring = "decimals: 0"
        index.scores = "unit,a,b\nash,18.4,0\nbeech,18.3,0\ncedar,20,0\ndogwood,1,0\n"
        let drawn = try index.figure("chart: bars\nvalue: total\nlimit: 3")
        #expect(drawn.figure?.rows.map(\.rank) == ["1", "=2", "=2"])
        #expect(drawn.caption == "Total by town: of the 3 shown of 4, Cedar highest at 20, Ash, Beech lowest at 18")
    }
}
