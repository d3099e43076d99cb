import Scoring
import Source
import Testing

@testable import Formula

/// A statement of the printed report, with the formula that checks it and whether the data bear it out.
struct Fact: Sendable, CustomTestStringConvertible {
    var row: Int
    var stated: String
    var formula: String
    var holds: Bool
    var computed: String?

    init(_ row: Int, _ stated: String, _ formula: String, _ holds: Bool = true, computed: String? = nil) {
        self.row = row
        self.stated = stated
        self.formula = formula
        self.holds = holds
        self.computed = computed
    }

    var testDescription: String { "row \(row): \(stated) = \(formula)" }
}

struct FactTests {
    static let facts: [Fact] = [
        Fact(1, "57.4", "mean(total)", false, computed: "57.3"),
        Fact(2, "64", "mean(total where region = \"east\")"),
        Fact(2, "64.0", "mean(total where 地区 = \"东部\")"),
        Fact(3, "56.5", "mean(total where region = central)", false, computed: "56.3"),
        Fact(4, "47.4", "mean(total where region = \"west\")"),
        Fact(5, "69.1%", "rate(ux)"),
        Fact(6, "18.3", "mean(ux where region = \"east\")"),
        Fact(6, "17.5", "mean(ux where region = \"central\")"),
        Fact(6, "15.6", "mean(ux where region = \"west\")"),
        Fact(7, "14.1", "mean(ops)", false, computed: "11.3"),
        Fact(7, "14.1", "mean(ops where region = \"east\")"),
        Fact(8, "8.5", "mean(ops where region = \"central\")"),
        Fact(8, "8.4", "mean(平台运营 where region = 西部)"),
        Fact(9, "11.3", "mean(\"Platform operation\")"),
        Fact(10, "37.6%", "rate(ops)"),
        Fact(10, "47%", "rate(ops where region = \"east\")"),
        Fact(11, "28.3", "mean(svc where region = \"east\")", false, computed: "28.8"),
        Fact(11, "28.3", "mean(svc where region = \"central\")"),
        Fact(11, "21.4", "mean(svc where region = \"west\")"),
        Fact(12, "4.6", "mean(ux.onboarding)"),
        Fact(12, "58%", "rate(ux.onboarding)"),
        Fact(13, "4.4", "mean(ux.auth)"),
        Fact(13, "87%", "rate(账号认证)"),
        Fact(14, "66%", "rate(Download channels)"),
        Fact(15, "3.1", "mean(ops.users)"),
        Fact(15, "52%", "rate(ops.users)"),
        Fact(16, "3.4", "mean(ops.content)"),
        Fact(16, "31%", "rate(ops.content)"),
        Fact(17, "4.8", "mean(ops.interaction)"),
        Fact(17, "37%", "rate(ops.interaction)"),
        Fact(18, "6.6", "mean(svc.convenience)"),
        Fact(18, "55%", "rate(svc.convenience)"),
        Fact(19, "青岛、银川、兰州和成都", "units(where ux.auth = 2)"),
        Fact(20, "南宁", "units(where ops.interaction = 0)"),
        Fact(21, "重庆、银川", "units(where svc.guides = 0)"),
        Fact(22, "25", "full(ux)"),
        Fact(22, "35", "full(ops)", false, computed: "30"),
        Fact(22, "40", "full(svc)", false, computed: "45"),
        Fact(23, "9", "data(\"upkeep\", \"失效或更新慢\", \"apps\")"),
        Fact(23, "37.5%", "data(\"upkeep\", \"失效或更新慢\") / count()", false, computed: "40.9%"),
        Fact(24, "超过44%", "data(\"functions\", \"扫码\", \"apps\") / count()"),
        Fact(24, "44%", "data(\"functions\", \"扫码\", \"apps\") / count()", false, computed: "55%"),
        Fact(24, "超过44%", "data(\"functions\", \"扫码\", \"apps\") / sum(column(\"functions\", \"apps\"))"),
        Fact(25, "近30%", "data(\"functions\", \"均无\") / count()", false, computed: "36%"),
        Fact(25, "近30%", "data(\"functions\", \"均无\") / sum(column(\"functions\", \"apps\"))"),
        Fact(
            26, "26%",
            "(sum(column(\"functions\", \"apps\")) - data(\"functions\", \"扫码\") - data(\"functions\", \"均无\")) / sum(column(\"functions\", \"apps\"))"),
        Fact(27, "50%以上", "(count() - data(\"channels\", \"三类兼备\")) / count()", false, computed: "41%"),
        Fact(27, "超过50%", "(count() - data(\"channels\", \"官方微信\")) / count()"),
        Fact(29, "东部", "groups(region where mean(total) >= 60)"),
        Fact(29, "1", "count(groups(region where mean(total) >= 60))"),
        Fact(30, "8.8", "gap(mean(total where region = \"central\"), mean(total where region = \"west\"))"),
        Fact(32, "8", "score(\"武汉\", ux.onboarding)"),
        Fact(34, "71.0%", "rate(svc.tracking)"),
        Fact(34, "办事查询", "highest(rate, svc)"),
        Fact(34, "13", "count(where svc.tracking = full(svc.tracking))"),
        Fact(35, "48.2%", "rate(svc.approval)"),
        Fact(35, "审批服务", "lowest(rate, svc)"),
        Fact(36, "58.6%", "rate(svc)"),
        Fact(36, "不足60%", "rate(svc)"),
        Fact(36, "低于用户体验", "rate(svc) < rate(ux)"),
        Fact(37, "西部", "lowest(mean(svc.convenience), region)", false, computed: "中部"),
        Fact(38, "西部", "lowest(mean(svc.approval), region)"),
        Fact(38, "4.7", "mean(svc.approval where region = \"west\")"),
        Fact(39, "东部", "highest(mean(svc), region)"),
        Fact(40, "22", "count(where svc.convenience > 0)", false, computed: "18"),
        Fact(40, "贵阳、合肥、海口、大连", "units(where svc.convenience = 0)"),
        Fact(41, "北京、南京、重庆、福州、武汉、广州、兰州、杭州、宁波", "units(where svc.convenience >= 10)", false),
        Fact(42, "11", "count(where rate(svc.convenience) >= 60%)", computed: "11"),
        Fact(42, "过半", "share(where rate(svc.convenience) >= 60%)", false, computed: "50.0%"),
        Fact(43, "36.7%", "rate(ops.interaction)"),
        Fact(43, "互动运营成熟", "rate(ops.interaction) > rate(ops.users)", false),
        Fact(45, "2.0", "mean(bonus where region = \"central\")"),
        Fact(45, "2", "mean(bonus where region in {\"west\", \"central\"})"),
        Fact(45, "2.8", "mean(bonus where region = \"east\")"),
        Fact(46, "16.6", "gap(mean(total), region)"),
        Fact(47, "用户体验", "highest(rate, {ux, ops, svc, bonus})"),
        Fact(47, "用户体验", "highest(rate, total)"),
        Fact(47, "48.2%", "rate(bonus)"),
        Fact(48, "账号认证", "highest(rate, ux)"),
        Fact(48, "初始化体验", "lowest(rate, ux)"),
        Fact(48, "72.0%", "rate(ux.usability)"),
        Fact(49, "用户运营", "highest(rate, ops)"),
        Fact(49, "内容运营", "lowest(rate, ops)"),
        Fact(50, "刚过及格", "rate(svc.guides) >= 60% and rate(svc.tracking) >= 60%"),
        Fact(50, "68.2%", "rate(svc.guides)"),
        Fact(51, "17", "count(where ops.content > 0)"),
        Fact(52, "22", "count(where ux.auth >= 2)"),
        Fact(52, "2", "min(ux.auth)"),
        Fact(53, "20", "data(\"channels\", \"App Store\", \"apps\")"),
        Fact(53, "20", "data(下载渠道, App Store, \"APP 数量\")"),
        Fact(54, "12", "max(column(\"functions\", \"apps\"))"),
        Fact(55, "南京", "units(where svc.guides = full(svc.guides))"),
        Fact(55, "1", "count(where svc.guides = 10)"),
    ]

    @Test(arguments: facts)
    func aStatementOfTheReport(_ fact: Fact) {
        let found = verdict(fact.stated, fact.formula)
        #expect(found.outcome == (fact.holds ? .holds : .differs), "\(found.computed)")
        if let computed = fact.computed { #expect(found.computed == computed) }
        if !fact.holds { #expect(verdict(fact.stated, fact.formula, .different).holds) }
    }

    /// Row 31: every published total and rank.
    @Test func everyTotalAndRankIsAsPublished() {
        for row in Edition2017.records(Edition2017.scores) {
            let unit = row["unit"] ?? ""
            #expect(verdict(row["published_total"] ?? "", "score(\"\(unit)\", total)").holds, "\(unit)")
            #expect(verdict("第\(row["published_rank"] ?? "")名", "rank(\"\(unit)\")").holds, "\(unit)")
            #expect(verdict(row["published_rank"] ?? "", "rank(\(unit), total)").holds, "\(unit)")
        }
    }

    @Test func exactFractionsAreKept() throws {
        let value = try evaluated("mean(total)").get()
        #expect(value.number?.fraction == "1261/22")
        #expect(try evaluated("mean(total where region = central)").get().number == Exact(225, over: 4))
    }
}
