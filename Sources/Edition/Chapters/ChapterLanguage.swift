import Source

/// A chapter's file name ends in a language of the site, or in none.
enum ChapterLanguage {
    /// What is wrong with the language in a name such as `05-entrances.fr.md`; nil where there is none, or the site has it.
    static func problem(_ name: String, at place: Place, languages: [String]) -> Diagnostic? {
        let stem = name.dropLast(".md".count)
        guard let point = stem.lastIndex(of: ".") else { return nil }
        let tag = String(stem[stem.index(after: point)...]), bare = stem[..<point]
        if languages.contains(tag) { return nil }
        if let meant = languages.first(where: { $0.lowercased() == tag.lowercased().replacing("_", with: "-") }) ?? related(tag, among: languages) {
            return Diagnostic(
                "unlisted-language", "the chapter's name ends in \(tag), and site.yaml lists \(meant)", at: place,
                hint: "rename the file to \(bare).\(meant).md")
        }
        guard isLikeLanguage(tag) else { return nil }
        return Diagnostic(
            "unlisted-language", "the chapter's name ends in the language \(tag), which site.yaml does not list", at: place,
            hint: "add \(tag) to languages: in site.yaml, or rename the file")
    }

    /// The one language that differs only in script or region: zh-Hans for `zh`, `zh_CN` or `cn`.
    private static func related(_ tag: String, among languages: [String]) -> String? {
        var primary = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        if primary == "cn" { primary = "zh" }
        let found = languages.filter { $0.lowercased().prefix { $0 != "-" } == primary }
        return found.count == 1 ? found.first : nil
    }

    /// Two letters, alone or with a script or region. Three may be any word: `2.notes.md`, `about.app.md`.
    private static func isLikeLanguage(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        return parts[0].utf8.count == 2 && SiteFile.isLanguageTag(tag)
    }
}
