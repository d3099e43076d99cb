/// What the ranked things are called, by the heading of their names: `Country`, `城市`.
enum UnitWords {
    private static let english: [String: (name: String, plural: String)] = [
        "country": ("country", "countries"), "countryname": ("country", "countries"), "economy": ("economy", "economies"), "city": ("city", "cities"),
        "cityname": ("city", "cities"), "state": ("state", "states"), "province": ("province", "provinces"), "county": ("county", "counties"),
        "municipality": ("municipality", "municipalities"), "district": ("district", "districts"), "university": ("university", "universities"),
        "institution": ("institution", "institutions"), "school": ("school", "schools"), "company": ("company", "companies"), "bank": ("bank", "banks"),
        "hospital": ("hospital", "hospitals"), "territory": ("territory", "territories"), "library": ("library", "libraries"), "town": ("town", "towns"),
        "agency": ("agency", "agencies"), "ministry": ("ministry", "ministries"), "region": ("region", "regions"),
    ]
    private static let chinese = [
        "城市", "国家", "省份", "学校", "高校", "大学", "机构", "企业", "公司", "医院", "图书馆", "部门", "区县", "县市", "地区", "县", "省", "市",
    ]

    static func of(_ heading: String, chinese isChinese: Bool) -> (name: String, plural: String?)? {
        let folded = HeadingWords.folded(heading)
        if isChinese { return chinese.first { folded.hasPrefix($0) }.map { ($0, nil) } }
        return english[folded].map { ($0.name, $0.plural) }
    }
}
