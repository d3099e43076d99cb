import Edition
import Source

/// The theme speaks every language of the site.
enum LanguageStrings {
    static func check(_ site: Site, own: [ThemeFile], on base: BaseTheme) -> [Diagnostic] {
        // What is no language tag at all has been said to be none.
        let tags = site.languages.filter { LanguageTag.isWellFormed($0) && LanguageTag.primary($0).count <= 3 }
        let unspoken = StringsSet.unspoken(tags, own: own, on: base)
        return zip(site.languages, site.languagePlaces).filter { unspoken.contains($0.0) }.map { language, place in
            Diagnostic(
                .warning, "language-without-strings", "the theme has no words in \(language), so that its pages have English ones", at: place,
                hint: "almanac new language \(language) makes Templates/strings/\(language).yaml, where they can be written beside the English ones")
        }
    }
}
