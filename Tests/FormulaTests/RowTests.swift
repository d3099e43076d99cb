import Messages
import Scoring
import Testing

@testable import Formula

/// Formulas of figure blocks, evaluated for each of their rows.
struct RowTests {
    private let dataset = Edition2017.dataset
    private var east: [Int] { dataset.names.unitsOfValue[0][0] }
    private func unit(_ id: String) -> Row { .unit(dataset.units.firstIndex { $0.id == id } ?? -1) }
    private func node(_ id: String) -> Int { dataset.results.tree.node(id) ?? -1 }

    @Test(arguments: [
        ("mean(total)", "64.0"), ("count()", "11"), ("share(where total >= 60)", "72.7%"), ("rate(ops)", "47.0%"), ("top(1, total)", "杭州"),
        ("count(units)", "11"), ("max(total) - min(total)", "43"),
    ])
    func aGroupRestrictsAggregates(_ formula: String, _ expected: String) {
        #expect(result(formula, row: .units(east)) == expected)
    }

    @Test(arguments: [
        ("total", "82"), ("ux", "23"), ("rate(ux)", "92.0%"), ("rank(total)", "1"), ("rank", "1"), ("rank(ops)", "3"), ("score(ux)", "23"), ("name", "杭州"),
        ("region", "东部"), ("app", "浙江政务服务网"), ("total - mean(total)", "24.7"), ("rate(\"南京\", ux)", "76.0%"), ("rate(ux where region = west)", "62.3%"),
        ("total > 60", "是"), ("mean(total)", "57.3"), ("ops / full(ops) as 0%", "60%"), ("min(rate(ux), rate(ops))", "60.0%"),
        ("max(ux, svc)", "36"), ("count(where min(rate(ux), rate(ops)) >= 60%)", "3"),
    ])
    func aUnitIsTheCurrentOne(_ formula: String, _ expected: String) {
        #expect(result(formula, row: unit("hangzhou")) == expected)
    }

    @Test(arguments: [
        ("mean(indicator where region = \"east\")", "14.1"), ("rate(indicator)", "37.6%"), ("full(indicator)", "30"), ("mean(indicator)", "11.3"),
        ("score(杭州, indicator)", "18"), ("rank(杭州, indicator)", "3"), ("indicator", "平台运营"), ("highest(rate, indicator)", "用户运营"), ("depth", "1"),
        ("max(indicator) - min(indicator)", "21"), ("count(where indicator = 0)", "0"), ("parent", "总分"), ("count(where rate(indicator) >= 60%)", "3"),
    ])
    func anIndicatorIsTheCurrentOne(_ formula: String, _ expected: String) {
        #expect(result(formula, row: .indicator(node("ops"), units: nil)) == expected)
    }

    @Test func anIndicatorOverAGroup() {
        #expect(result("mean(indicator)", row: .indicator(node("ops"), units: east)) == "14.1")
    }

    @Test(arguments: [
        ("downloads", "1280.5"), ("\"downloads\"", "1280.5"), ("前十下载量", "1280.5"), ("\"政务 APP\"", "128"), ("政务 APP", "128"), ("popular / apps as 0.0%", "8.6%"),
        ("store", "华为应用商店"), ("apps / sum(apps) as 0.0%", "33.9%"), ("apps - mean(apps)", "52.4"), ("downloads > 1000", "是"), ("mean(total)", "57.3"),
        ("\"downloads\" * 2", "2561"), ("sum(apps where downloads > 1000)", "154"),
    ])
    func aRecordsColumnsAreNames(_ formula: String, _ expected: String) {
        #expect(result(formula, row: .record(table: 2, row: 1)) == expected)
    }

    /// YAML takes the quotes from `value: "2018"`, so the bare number has to do.
    @Test(arguments: [
        ("2018", "40"), ("\"2018\"", "40"), ("\"2018\" - \"2017\"", "10"), ("2018 - 2017", "10"), ("2018 / sum(2018) as 0%", "40%"), ("2019", "2019"),
        ("2018 + 5", "45"),
        ("data(\"years\", \"north\", 2017)", "30"), ("sum(column(\"years\", 2018))", "100"),
    ])
    func aColumnHeadedByAYearIsFoundByItsNumber(_ formula: String, _ expected: String) {
        let years = DataTable(
            name: "years", columns: ["place", "2017", "2018"].map { .init(name: $0) },
            rows: [["north", "30", "40"], ["south", "50", "60"]].map { $0.map { .init($0) } })
        let small = Dataset(
            editionID: "2018", results: dataset.results, units: dataset.units, indicatorNames: dataset.indicatorNames, groups: dataset.groups, tables: [years])
        #expect(result(formula, in: small, row: .record(table: 0, row: 0)) == expected)
    }

    @Test func anUnknownColumnOfARecord() {
        #expect(result("download", row: .record(table: 2, row: 1)) == "1: there is no column or indicator \"download\" [formula-unknown-name] write downloads")
    }

    @Test func conditionsFilterRows() throws {
        func condition(_ text: String) throws -> Condition { try #require(Condition.parse(text, at: chapter).0) }
        let tree = dataset.results.tree
        #expect(try condition("depth = 1").indicators(in: dataset).get().map { tree[$0].id } == ["ux", "ops", "svc", "bonus"])
        #expect(try condition("parent = \"ux\"").indicators(in: dataset).get().map { tree[$0].id } == tree[tree.node("ux") ?? 0].children.map { tree[$0].id })
        #expect(
            try condition("where parent = 用户体验 and rate(indicator) > 70%").indicators(in: dataset).get().map { tree[$0].id } == ["ux.auth", "ux.usability"])
        #expect(try condition("id in {ux, ops}").indicators(in: dataset).get().count == 2)
        #expect(try condition("leaf and role = \"regular\"").indicators(in: dataset).get().count == 12)
        #expect(try condition("indicator ≠ bonus and depth = 1").indicators(in: dataset).get().count == 3)
        #expect(
            try condition("region = \"east\" and total > 70").units(in: dataset).get().map { dataset.units[$0].id } == [
                "hangzhou", "nanjing", "ningbo", "fuzhou", "beijing",
            ])
        #expect(try condition("downloads > 1000").records(in: dataset, table: 2).get() == [1, 3])
        #expect(try condition("store in {\"应用宝\", \"豌豆荚\"}").records(in: dataset, table: 2).get() == [3, 4])
        let groups = dataset.names.unitsOfValue[0].map { Row.units($0) }
        #expect(try condition("mean(total) >= 50").filter(groups, in: dataset).get().count == 2)
    }

    @Test func aWrongConditionIsADiagnostic() {
        guard let condition = Condition.parse("dpth = 1", at: chapter).0, case .failure(let problems) = condition.indicators(in: dataset) else {
            Issue.record("expected a problem")
            return
        }
        #expect(problems.diagnostics.map(line) == ["1: there is no indicator, column or unit \"dpth\" [formula-unknown-name] write depth"])
    }

    @Test func explanationsSayWhatWentIn() throws {
        let (formula, _) = Formula.parse("mean(total)", at: chapter)
        let explanation = try #require(try formula?.explain(in: dataset).get())
        #expect(explanation.exact == "1261/22")
        #expect(explanation.text == "57.3")
        #expect(explanation.unitCount == 22)
        #expect(
            explanation.json(in: dataset).hasPrefix(
                "{\"formula\":\"mean(total)\",\"value\":57.318181818182,\"exact\":\"1261/22\",\"text\":\"57.3\",\"unit_count\":22,\"parts\":[{\"formula\":\"mean(total)\",\"text\":\"57.3\",\"units\":[{\"unit\":\"hangzhou\",\"value\":82},"
            ))
        #expect(
            explanation.lines(in: dataset).prefix(4).map(\.english) == [
                "mean(total) = 57.3", "exactly 1261/22 = 57.318181818182", "mean(total): 57.3, from 22 units", "  杭州  82",
            ])
        #expect(
            explanation.lines(in: dataset).prefix(4).map { $0.text(in: .chinese) } == [
                "mean(total) = 57.3", "精确值：1261/22 = 57.318181818182", "mean(total)：57.3，取自 22 个评估对象", "  杭州  82",
            ])
        for (text, count) in [
            ("mean(total where region = east)", 11), ("score(杭州, ux)", 1), ("count(where total >= 60)", 10), ("units(where ux.auth = 2)", 4),
            ("share(where total >= 60)", 22), ("rate(ux)", 22), ("1 + 1", 0), ("mean(total where region = east) - mean(total where region = west)", 18),
        ] {
            #expect(try Formula.parse(text, at: chapter).0?.explain(in: dataset).get().unitCount == count, "\(text)")
        }
    }
}
