/// GB/T 7714—2015 《信息与文献 参考文献著录规则》: a report `R` or data set `DS` (附录 B, which has a mark for data sets beside that for databases),
/// online `/OL` where it has an address.
///
/// 4.1.2: 主要责任者. 题名[文献类型标识/文献载体标识]. 版本项. 出版地: 出版者, 出版年(更新日期)[引用日期]. 获取和访问路径. 数字对象唯一标识符.
/// 4.2.2, of a part: 析出文献主要责任者. 析出文献题名[文献类型标识/文献载体标识]//专著主要责任者. 专著题名. 版本项. …
/// Place and publisher are left out where the place is not known, as 8.4.1.3 allows for online resources and its example of the CNNIC does.
package enum GBT7714 {
    /// - Parameter accessed: what stands for the day on which the reader saw it, which the standard asks for and only the reader knows.
    package static func text(_ citation: Citation, accessed: String) -> String {
        let (before, after) = parts(citation)
        return before + (citation.isOnline ? "[\(accessed)]" : "") + after
    }

    /// What stands before and after the day of access in its brackets.
    static func parts(_ citation: Citation) -> (before: String, after: String) {
        let isData = if case .dataset = citation.kind { true } else { false }
        let mark = "[\(isData ? "DS" : "R")\(citation.isOnline ? "/OL" : "")]", authors = authors(citation)
        var text = Citation.ended(authors) + " \(Citation.line(citation.numberedTitle))\(mark)"
        if let container = citation.container { text += "//" + Citation.ended(authors) + " " + Citation.line(container) }
        text += "."
        if let version = citation.version { text += citation.isChinese ? " \(version) 版." : " Version \(version)." }
        let date = citation.date.map { "(\($0))" } ?? ""
        switch (citation.place, citation.year) {
        case (let place?, let year?): text += " \(place): \(citation.publisher), \(year)\(date)"
        case (let place?, nil): text += " \(place): \(citation.publisher)"
        case (nil, _?): text += " " + date
        // The brackets stand by themselves.
        case (nil, nil): text += citation.isOnline ? " " : ""
        }
        var after = text.hasSuffix(".") ? "" : "."
        if let url = citation.url { after += " \(url)." }
        if let doi = citation.doi { after += " DOI: \(doi)." }
        return (text, after)
    }

    /// 8.1: three at the most, the family name first; of others but Chinese names it in capitals, with initials.
    private static func authors(_ citation: Citation) -> String {
        let names = citation.authors.prefix(3).map { author in
            switch author {
            case .institution(let name): Citation.line(name)
            case .person(let family, let given):
                CitationAuthor.isHan(family)
                    ? family + given
                    : ([family.uppercased()] + [CitationAuthor.initials(given, "", between: " ")].filter { !$0.isEmpty }).joined(separator: " ")
            }
        }
        return names.joined(separator: ", ") + (citation.authors.count <= 3 ? "" : citation.isChinese ? ", 等" : ", et al")
    }
}

extension Citation {
    /// Whether it can be looked at through the web.
    var isOnline: Bool { url != nil || doi != nil }
}
