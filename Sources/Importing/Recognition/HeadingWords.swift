/// What headings say in English and Chinese, by their letters alone: case, blanks, hyphens and what stands in brackets say nothing.
enum HeadingWords: String, CaseIterable {
    case code, name, englishName, group, total, rank, running, year, item, value, weight, maximum, direction, measure, parent, description, note
    case statistic, size

    /// Letters and digits, in small letters, without what stands in brackets.
    static func folded(_ text: String) -> String {
        var depth = 0, out = ""
        for character in text {
            if "(（[【".contains(character) {
                depth += 1
            } else if ")）]】".contains(character) {
                depth = max(0, depth - 1)
            } else if depth == 0, character.isLetter || character.isNumber {
                out += character.lowercased()
            }
        }
        return out
    }

    func matches(_ heading: String) -> Bool {
        let folded = Self.folded(heading)
        if self == .running, heading.trimmed == "#" { return true }
        // `Name (EN)`, `名称（英文）`.
        if self == .englishName, ["(en)", "（en）", "(english)", "（英文）", "(英文)", "_en"].contains(where: { heading.lowercased().hasSuffix($0) }) { return true }
        if words.contains(folded) { return true }
        // `2024 Rank`, `Total 2024`, `2024年总分`.
        guard self != .year, folded.yearWithin != nil else { return false }
        let bare = folded.split { $0.isASCII && $0.isNumber }.joined()
        return words.contains(bare) || (bare.hasPrefix("年") && words.contains(String(bare.dropFirst())))
    }

    private var words: Set<String> { Self.table[self] ?? [] }

    private static let table: [HeadingWords: Set<String>] = [
        .code: [
            "code", "iso", "iso2", "iso3", "isocode", "iso3code", "isoalpha3", "alpha3", "id", "uid", "unitid", "ucode", "countrycode", "citycode", "unitcode",
            "regioncode", "fips", "geoid", "geo", "nuts", "key", "编码", "代码", "编号", "行政区划代码", "区划代码", "地区代码", "城市代码", "国家代码", "省份代码", "コード", "코드",
        ],
        .name: [
            "name", "unit", "uname", "country", "countryname", "countryterritory", "economy", "city", "cityname", "state", "province", "county", "municipality",
            "district", "university", "institution", "school", "company", "bank", "hospital", "territory", "library", "town", "agency", "ministry",
            "organisation",
            "organization", "名称", "城市", "城市名称", "国家", "国家名称", "国家和地区", "省份", "省", "市", "县", "区县", "省市", "学校", "高校", "大学", "机构", "机构名称",
            "单位", "单位名称", "企业", "企业名称", "公司", "评估对象", "评价对象", "对象", "医院", "图书馆", "姓名", "部门", "县市", "学校名称",
        ],
        .englishName: ["nameen", "englishname", "nameinenglish", "英文名", "英文名称", "英文"],
        .group: [
            "region", "continent", "incomegroup", "income", "group", "category", "type", "tier", "level", "class", "cluster", "subregion", "regiongroup",
            "area",
            "区域", "地区", "大区", "层级", "级别", "类别", "类型", "分组", "组别", "梯队", "收入组", "行政级别", "地域", "所属地区", "片区",
        ],
        .total: [
            "total", "totalscore", "score", "overall", "overallscore", "index", "indexscore", "indexvalue", "composite", "compositescore", "compositeindex",
            "finalscore", "totalpoints", "overallindex", "publishedtotal", "publishedscore", "总分", "总得分", "综合得分", "综合指数", "总指数", "综合评分", "综合分", "合计", "指数",
            "总评", "得分", "综合总分", "总成绩",
        ],
        .rank: ["rank", "ranking", "publishedrank", "position", "overallrank", "totalrank", "globalrank", "排名", "名次", "位次", "总排名", "综合排名", "总名次", "排序"],
        .running: ["no", "nr", "number", "sn", "序号", "序"],
        .year: ["year", "time", "period", "edition", "年份", "年度", "年"],
        .item: ["indicator", "variable", "series", "indicatorname", "metric", "criterion", "measure", "icode", "iname", "指标", "指标名称", "变量"],
        .value: ["value", "score", "data", "observation", "obsvalue", "rawvalue", "数值", "值", "得分", "分数", "指标值", "评分"],
        .weight: ["weight", "weights", "weighting", "权重", "权数", "权重系数"],
        .maximum: ["max", "maximum", "maximumscore", "maxscore", "maxpoints", "fullmarks", "fullmark", "outof", "points", "满分", "最高分", "分值", "满分值"],
        .direction: ["direction", "polarity", "sign", "effect", "方向", "指标方向", "指标属性", "正负向", "指标性质"],
        .measure: ["unit", "units", "unitofmeasure", "measureunit", "单位", "计量单位", "度量单位"],
        .parent: [
            "parent", "pillar", "dimension", "domain", "category", "theme", "subindex", "area", "component", "上级指标", "所属指标", "维度", "领域", "支柱", "分类", "类别",
        ],
        .description: ["description", "definition", "explanation", "指标说明", "说明", "定义", "解释", "指标解释", "指标定义"],
        .note: ["source", "sources", "datasource", "note", "notes", "remark", "remarks", "来源", "数据来源", "资料来源", "注", "备注", "说明"],
        .statistic: [
            "mean", "average", "avg", "median", "min", "minimum", "max", "maximum", "sd", "stdev", "stddev", "standarddeviation", "total", "sum", "count", "n",
            "平均", "平均值", "均值", "平均分", "中位数", "最大值", "最小值", "标准差", "合计", "总计", "小计", "最高", "最低", "样本数", "world", "globalaverage",
            "worldaverage", "oecdaverage", "euaverage", "nationalaverage", "全国", "全国平均", "全省", "全省平均", "全市平均", "总体",
        ],
        .size: [
            "population", "pop", "gdp", "areakm2", "landarea", "latitude", "longitude", "lat", "lon", "人口", "常住人口", "面积", "经度", "纬度", "户籍人口",
        ],
    ]

    /// `一级指标` is 1, `三级指标` 3, `Level 2` 2; pillars and their parts by their words.
    static func level(_ heading: String) -> Int? {
        let folded = folded(heading)
        for (number, digit) in ["一", "二", "三", "四", "五"].enumerated() where folded == digit + "级指标" || folded == digit + "级" || folded == "\(number + 1)级指标" {
            return number + 1
        }
        for number in 1...5 where folded == "level\(number)" || folded == "l\(number)" { return number }
        return switch folded {
        case "subindex", "dimension", "domain", "维度", "领域": 1
        case "pillar", "支柱": 2
        case "subpillar", "component", "theme", "子维度": 3
        case "indicator", "指标", "indicatorname", "指标名称": 9
        default: nil
        }
    }

    /// What was, or how much it is more or less now, is no part of an index.
    static func isChange(_ heading: String) -> Bool {
        let lower = heading.lowercased()
        return ["change", "δ", "difference", "previous", "last year", "变化", "升降", "增幅", "同比", "较上年", "上年", "上一年"].contains {
            lower.hasPrefix($0) || lower.hasSuffix($0)
        }
            || lower.hasPrefix("change ")
    }

    /// Words in a name that say that few of it is better.
    static func soundsBad(_ name: String) -> String? {
        let lower = name.lowercased()
        return [
            "mortality", "unemployment", "death", "poverty", "inequality", "pollution", "emission", "crime", "homicide", "corruption risk", "waiting time",
            "failure",
            "accident", "死亡", "失业", "贫困", "污染", "排放", "犯罪", "投诉", "事故", "能耗", "基尼", "pm2.5", "负债",
        ].first { lower.contains($0) }
    }

    /// Which values a text of a direction calls the better ones.
    static func isLowBest(_ text: String) -> Bool? {
        switch folded(text.replacing("-1", with: "minus").replacing("−1", with: "minus")) {
        case "minus", "negative", "neg", "low", "lower", "lowerisbetter", "cost", "负", "负向", "逆向", "逆", "成本型", "负向指标", "逆向指标": true
        case "1", "positive", "pos", "high", "higher", "higherisbetter", "benefit", "正", "正向", "效益型", "正向指标": false
        default: text.trimmed == "-" || text.trimmed == "−" ? true : text.trimmed == "+" ? false : nil
        }
    }
}
