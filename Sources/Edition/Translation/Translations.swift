import Commentary
import Parallel
import Source

/// Every translation has an original in the site's default language, and what is not translated is listed.
enum Translations {
    /// - Parameter absent: by slug, the languages of files that are there and left out: drafts, and those that could not be read.
    static func check(_ chapters: [Chapter], site: Site, absent: [String: Set<String>], at folder: Place) -> [Diagnostic] {
        let originals = chapters.filter { chapter in chapter.versions.contains { $0.language == site.defaultLanguage } }
        var orphans: Set<String> = []
        var problems: [Diagnostic] = []
        for chapter in chapters where !originals.contains(where: { $0.slug == chapter.slug }) {
            for version in chapter.versions {
                let name = String(version.fileName)
                orphans.insert(version.language)
                // The suggestion is a chapter that still lacks this language.
                let open = originals.filter { original in !original.versions.contains { $0.language == version.language } }
                let meant = nearest(chapter.slug, among: open.map(\.slug)).map { slug in
                    name.replacing("\(chapter.slug).\(version.language).md", with: "\(slug).\(version.language).md")
                }
                problems.append(
                    Diagnostic(
                        "translation-without-original", "\(name) translates no chapter: there is none named \(chapter.slug) in \(site.defaultLanguage)",
                        at: Place(file: version.path), hint: meant.map { "rename it to \($0)" } ?? "write the chapter in \(site.defaultLanguage) too"))
            }
        }
        for language in site.languages.dropFirst() where !orphans.contains(language) {
            let missing = originals.filter { chapter in
                !chapter.versions.contains { $0.language == language } && absent[chapter.slug]?.contains(language) != true
            }
            if let note = untranslated(missing, of: originals.count, language, at: folder) { problems.append(note) }
        }
        return problems
    }

    /// What chapters say in another language than their own, and translations otherwise than their originals.
    static func differences(in edition: Edition, _ site: Site) -> [Diagnostic] {
        let numbers = TranslatedNumbers(edition, site)
        let found = Workers.map(edition.chapters) { chapter in
            let translations = chapter.versions.dropFirst()
            let others = translations.flatMap { TranslatedHeadings.check($0, against: chapter.versions[0]) }
            return (foreign: ForeignPassages.check(chapter, site.languages), differing: translations.isEmpty ? [] : others + numbers.check(chapter))
        }
        return found.flatMap(\.foreign) + found.flatMap(\.differing)
    }

    private static func untranslated(_ chapters: [Chapter], of count: Int, _ language: String, at folder: Place) -> Diagnostic? {
        guard let first = chapters.first else { return nil }
        let which: Message =
            chapters.count == count
            ? "no chapter is translated into \(language)"
            : chapters.count == 1
                ? "1 of \(count) chapters is not translated into \(language)" : "\(chapters.count) of \(count) chapters are not translated into \(language)"
        return Diagnostic(
            .note, "untranslated", "\(which): \(chapters.map(\.slug))", at: folder,
            hint:
                "add \(first.versions[0].fileName.dropLast(3)).\(language).md beside \(first.versions[0].fileName), and so for each; until then its pages show the original"
        )
    }
}
