/// Whether what stands in parentheses behind brackets is meant as a link's destination and not as a remark.
enum LikelyDestination {
    private static let schemes = ["unit", "indicator", "group", "page", "http", "https", "mailto"]
    private static let images = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"]
    private static let files = ["md", "pdf", "csv", "tsv", "xlsx", "xls", "doc", "docx", "pptx", "zip", "json", "html", "htm"]

    /// - Parameter spaces: whether a file's name may hold spaces.
    static func holds(_ text: String, spaces: Bool) -> Bool {
        if text.contains(where: { "，。；、！？《》“”\n".contains($0) }) { return false }
        if text.hasPrefix("../") || text.hasPrefix("./") { return true }
        let hasSpace = text.contains(where: \.isWhitespace)
        if hasSpace && !spaces { return false }
        if text.hasPrefix("#") { return !hasSpace && text.dropFirst().first?.isLetter == true }
        if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }), schemes.contains(text[..<colon].lowercased()) {
            let isWeb = text[colon] == ":" && text[text.index(after: colon)...].hasPrefix("//")
            return (!hasSpace || isWeb) && text.index(after: colon) < text.endIndex
        }
        let ending = ending(text)
        return images.contains(ending) || files.contains(ending)
    }

    static func isImage(_ text: String) -> Bool { images.contains(ending(text)) }

    private static func ending(_ text: String) -> String {
        let path = text.prefix { $0 != "#" && $0 != "?" }
        guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return "" }
        return path[path.index(after: dot)...].lowercased()
    }
}
