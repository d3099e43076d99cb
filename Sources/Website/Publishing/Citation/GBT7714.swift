import Markup

/// GB/T 7714—2015 《信息与文献 参考文献著录规则》: a report `R` or data set `DS`, online `/OL` where it has an address.
///
/// 4.1.2: 主要责任者. 题名[文献类型标识/文献载体标识]. 版本项. 出版地: 出版者, 出版年(更新日期)[引用日期]. 获取和访问路径.
/// Place and publisher are left out where the place is not known, as 8.4.1.3 allows for online resources and its example of the CNNIC does.
package enum GBT7714 {
    /// - Parameter accessed: what stands for the day on which the reader saw it, which the standard asks for and only the reader knows.
    package static func text(_ citation: Citation, accessed: String) -> String {
        let isChinese = citation.language.hasPrefix("zh")
        let medium = citation.url == nil ? "" : "/OL"
        var text = "\(citation.author). \(citation.title)[\(citation.kind == .report ? "R" : "DS")\(medium)]."
        if let version = citation.version { text += isChinese ? " \(version) 版." : " Version \(version)." }
        if let place = citation.place { text += " \(place): \(citation.author), \(citation.year)" } else if citation.date == nil { text += " \(citation.year)" }
        if let date = citation.date { text += citation.place == nil ? " (\(date))" : "(\(date))" }
        if citation.url != nil { text += "[\(accessed)]" }
        text += "."
        if let url = citation.url { text += " \(url)." }
        return text
    }
}
