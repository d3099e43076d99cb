import Scoring
import Source

@testable import Formula

/// The 2017 edition's data: 22 cities, 12 indicators in four groups, and the counts that its report gives.
enum Edition2017 {
    static let dataset = make()

    /// - Parameters:
    ///   - renaming: names by indicator id, to make them ambiguous.
    ///   - scoring: totals by unit, reached by changing the first indicator.
    static func make(
        others: [String: Dataset] = [:], renaming: [String: String] = [:], scoring: [String: Int] = [:], edition: String = "2017"
    ) -> Dataset {
        let tree = tree()
        let units = records(units)
        let scores = records(scores)
        let byUnit = Dictionary(uniqueKeysWithValues: scores.map { ($0["unit"] ?? "", $0) })
        let values: [[Exact?]] = tree.leaves.map { leaf in
            units.map { unit in
                let row = byUnit[unit["id"] ?? ""]
                let score = row?[tree[leaf].id].flatMap { Exact($0) }
                guard leaf == tree.leaves[0], let total = scoring[unit["id"] ?? ""], let old = row?["published_total"].flatMap({ Int($0) })
                else { return score }
                return score.map { $0 + Exact(total - old) }
            }
        }
        let names = records("id,name,name_en,max,parent,role\n" + indicators)
        return Dataset(
            editionID: edition, results: Results(tree: tree, rules: ScoringRules(), scores: values),
            units: units.map { row in
                Dataset.Unit(
                    id: row["id"] ?? "", name: localized(row),
                    attributes: row.filter { !["id", "name", "name_en"].contains($0.key) })
            },
            indicatorNames: [LocalizedText([("zh-Hans", "总分"), ("en", "Total")])]
                + names.map { row in
                    renaming[row["id"] ?? ""].map { LocalizedText($0) } ?? localized(row)
                },
            groups: [
                group("region", "地区", [("east", "东部", "East"), ("central", "中部", "Central"), ("west", "西部", "West")]),
                group(
                    "tier", "类别",
                    [
                        ("municipality", "直辖市", "Municipality"), ("provincial-capital", "省会城市", "Provincial capital"),
                        ("separately-planned", "计划单列市", "Separately planned city"),
                    ]),
            ],
            attributeNames: ["app": LocalizedText("APP")],
            tables: [
                table("channels", "下载渠道", "channel,apps\nApp Store,20\n政府或政务服务网站,17\n主流安卓市场,16\n官方微信,3\n三类兼备,13", ["渠道", "APP 数量"]),
                table(
                    "functions", "智能功能", "function,apps\n扫码,12\n智能问答,2\n语音搜索,1\n指纹或手势,1\n人脸识别,3\n均无,8", ["功能", "APP 数量"]),
                table(
                    "stores", "应用商店",
                    "store,apps,downloads,popular\n百度手机助手,127,755,6\n华为应用商店,128,1280.5,11\n360手机助手,27,118.9,3\n应用宝,26,1405,12\n豌豆荚,70,258.4,5",
                    ["商店", "政务 APP", "前十下载量", "过万 APP"]),
                table("upkeep", "更新", "state,apps\n失效或更新慢,9", ["状态", "APP 数量"]),
            ], others: others)
    }

    private static func localized(_ row: [String: String]) -> LocalizedText {
        LocalizedText([("zh-Hans", row["name"] ?? ""), ("en", row["name_en"] ?? "")])
    }

    private static func group(_ key: String, _ name: String, _ values: [(String, String, String)]) -> Dataset.Group {
        Dataset.Group(
            key: key, name: LocalizedText(name),
            values: values.map { .init(id: $0.0, name: LocalizedText([("zh-Hans", $0.1), ("en", $0.2)])) })
    }

    private static func table(_ name: String, _ title: String, _ text: String, _ labels: [String]) -> DataTable {
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return DataTable(
            name: name, title: LocalizedText(title), columns: zip(lines[0], labels).map { .init(name: $0, label: LocalizedText($1)) },
            rows: lines.dropFirst().map { $0.map { DataTable.Cell($0) } })
    }

    private static func tree() -> IndicatorTree {
        var nodes = [IndicatorTree.Node(id: "total", parent: nil, depth: 0, maximum: Exact(100))]
        var position = ["total": 0]
        for row in records("id,name,name_en,max,parent,role\n" + indicators) {
            let parent = position[row["parent"] ?? ""] ?? 0
            position[row["id"] ?? ""] = nodes.count
            nodes[parent].children.append(nodes.count)
            nodes.append(
                IndicatorTree.Node(
                    id: row["id"] ?? "", parent: parent, depth: nodes[parent].depth + 1, maximum: Exact(row["max"] ?? "") ?? .zero,
                    role: row["role"] == "bonus" ? .bonus : .regular))
        }
        return IndicatorTree(nodes: nodes)
    }

    static func records(_ text: String) -> [[String: String]] {
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    static let indicators = """
        ux,用户体验,User experience,25,total,regular
        ux.onboarding,初始化体验,Onboarding,8,ux,regular
        ux.auth,账号认证,Account verification,5,ux,regular
        ux.usability,易用性,Usability,6,ux,regular
        ux.channels,获取渠道,Download channels,6,ux,regular
        ops,平台运营,Platform operation,30,total,regular
        ops.content,内容运营,Content operation,11,ops,regular
        ops.interaction,互动运营,Interaction,13,ops,regular
        ops.users,用户运营,User operation,6,ops,regular
        svc,服务供给,Service supply,45,total,regular
        svc.convenience,便民服务,Convenience services,12,svc,regular
        svc.guides,办事指南,Service guides,10,svc,regular
        svc.approval,审批服务,Online approval,15,svc,regular
        svc.tracking,办事查询,Progress tracking,8,svc,regular
        bonus,加分项,Bonus,5,total,bonus
        bonus.innovation,平台创新,Innovation,5,bonus,regular
        """

    static let units = """
        id,name,name_en,tier,region,app
        hangzhou,杭州,Hangzhou,provincial-capital,east,浙江政务服务网
        nanjing,南京,Nanjing,provincial-capital,east,我的南京
        ningbo,宁波,Ningbo,separately-planned,east,宁波政务
        fuzhou,福州,Fuzhou,provincial-capital,east,e福州
        beijing,北京,Beijing,municipality,east,北京通
        guangzhou,广州,Guangzhou,provincial-capital,east,广州办事
        jinan,济南,Jinan,provincial-capital,east,济南政务服务
        xian,西安,Xi'an,provincial-capital,west,西安审批服务
        shanghai,上海,Shanghai,municipality,east,中国上海
        wuhan,武汉,Wuhan,provincial-capital,central,云端武汉•市民
        changchun,长春,Changchun,provincial-capital,central,长春办事大厅
        harbin,哈尔滨,Harbin,provincial-capital,central,哈尔滨市行政审批网
        guiyang,贵阳,Guiyang,provincial-capital,west,贵州省网上办事大厅
        chengdu,成都,Chengdu,provincial-capital,west,成都服务
        nanning,南宁,Nanning,provincial-capital,west,南宁网上审批
        qingdao,青岛,Qingdao,separately-planned,east,青岛政务网
        hefei,合肥,Hefei,provincial-capital,central,合肥市人民政府政务中心
        lanzhou,兰州,Lanzhou,provincial-capital,west,三维城市
        haikou,海口,Haikou,provincial-capital,east,海口政府服务
        chongqing,重庆,Chongqing,municipality,west,在重庆
        dalian,大连,Dalian,separately-planned,east,大连政务服务综合平台
        yinchuan,银川,Yinchuan,provincial-capital,west,银川移动审批
        """

    static let scores = """
        unit,ux.onboarding,ux.auth,ux.usability,ux.channels,ops.content,ops.interaction,ops.users,svc.convenience,svc.guides,svc.approval,svc.tracking,bonus.innovation,published_total,published_rank
        hangzhou,6,5,6,6,7,8,3,11,9,13,3,5,82,1
        nanjing,7,5,3,4,10,8,6,10,10,11,2,5,81,2
        ningbo,6,5,6,5,6,5,5,10,9,13,0,4,74,3
        fuzhou,5,5,6,5,6,3,6,11,8,6,8,4,73,4
        beijing,4,5,5,4,4,5,6,8,8,10,8,5,72,5
        guangzhou,4,5,4,4,0,4,4,10,9,12,8,3,67,6
        jinan,4,5,6,5,4,5,3,6,9,11,8,0,66,7
        xian,2,5,4,4,6,2,3,7,9,11,8,1,62,8
        shanghai,4,5,5,3,4,6,5,7,8,4,8,3,62,8
        wuhan,8,5,4,5,2,3,3,10,4,4,8,5,61,10
        changchun,6,3,3,4,2,5,1,11,4,10,8,2,59,11
        harbin,3,5,3,4,0,8,4,4,9,11,8,0,59,11
        guiyang,2,5,4,2,3,8,3,0,9,12,8,1,57,13
        chengdu,6,2,5,5,2,5,2,6,8,3,8,2,54,14
        nanning,3,5,4,5,0,0,3,10,7,7,7,2,53,15
        qingdao,5,2,5,4,9,8,2,2,6,2,0,1,46,16
        hefei,3,5,5,4,2,4,0,0,8,6,8,1,46,16
        lanzhou,5,2,3,3,4,3,3,10,4,0,3,2,42,18
        haikou,2,5,5,4,0,4,1,0,6,6,8,1,42,18
        chongqing,8,5,4,2,1,4,3,10,0,0,0,4,41,20
        dalian,3,5,2,2,2,5,1,0,6,7,6,0,39,21
        yinchuan,6,2,3,3,0,2,2,3,0,0,0,2,23,22
        """
}

/// A place to begin at that is not the first of a file.
let chapter = Place(file: "Content/2017/chapters/01-insights.md", line: 7, column: 11)

/// The value of a formula over the 2017 edition as text, or its problems.
func result(_ formula: String, in dataset: Dataset = Edition2017.dataset, row: Row = .none, language: String = "zh-Hans") -> String {
    switch evaluated(formula, in: dataset, row: row) {
    case .success(let value): value.text(in: dataset, language: language)
    case .failure(let problems): problems.diagnostics.map(line).joined(separator: "\n")
    }
}

func evaluated(_ formula: String, in dataset: Dataset = Edition2017.dataset, row: Row = .none) -> Result<Value, Problems> {
    let (parsed, diagnostics) = Formula.parse(formula, at: chapter)
    guard let parsed else { return .failure(Problems(diagnostics)) }
    return parsed.evaluate(in: dataset, row: row)
}

/// `column: message [rule] hint` of a diagnostic whose formula begins at column 1.
func line(_ diagnostic: Diagnostic) -> String {
    let column = (diagnostic.place?.column ?? 0) - chapter.column + 1
    return "\(column): \(diagnostic.message) [\(diagnostic.rule)]" + (diagnostic.hint.map { " \($0)" } ?? "")
}
