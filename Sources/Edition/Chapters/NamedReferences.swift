import Commentary
import Source

/// Writes into the plain words of texts what their references are called: “Figure 3” in a description, a feed, a label for
/// screen readers, and in the tables of a sealed release. Marked texts get the same words where they are rendered.
///
/// It is a step of its own because the words are the theme's, which is loaded when the content is.
extension Workspace {
    package func namingReferences(_ words: (_ language: String) -> TargetWords) -> Workspace {
        let languages = site.languages
        let byLanguage = Dictionary(languages.map { ($0, words($0)) }) { first, _ in first }
        var workspace = self
        workspace.editions = editions.map { ReferenceNames(edition: $0, languages: languages, words: byLanguage).named() }
        return workspace
    }
}

private struct ReferenceNames {
    let edition: Edition
    /// Of the site, the default one first.
    let languages: [String]
    let words: [String: TargetWords]

    func named() -> Edition {
        var named = edition
        if let text = text(edition.facts.headlineText) {
            named.facts.headlineText = text
            named.facts.headline = text.plain
        }
        if let text = text(edition.facts.summaryText) {
            named.facts.summaryText = text
            named.facts.summary = text.plain
        }
        for position in named.chapters.indices {
            let slug = named.chapters[position].slug
            named.chapters[position].versions = named.chapters[position].versions.map { version($0, slug) }
        }
        named.exhibits = named.chapters.flatMap { $0.versions[0].exhibits.compactMap { $0 } }
        for position in named.ledger.errata.indices {
            for path in [\Erratum.statement, \.location, \.states, \.gives, \.reason] {
                if let text = text(named.ledger.errata[position][keyPath: path]) { named.ledger.errata[position][keyPath: path] = text }
            }
        }
        return named
    }

    private func version(_ version: Chapter.Version, _ slug: String) -> Chapter.Version {
        var named = version
        if let summary = version.summaryText, !summary.document.references.isEmpty {
            let text = text(summary, slug, version.language)
            named.summaryText = text
            named.summary = text.plain
        }
        if !version.document.references.isEmpty {
            named.numbers.headings = version.document.headingTexts(version.numbers, edition.ledger.entries) { name($0, slug, version.language) }
        }
        for position in version.exhibits.indices {
            guard let texts = version.exhibits[position]?.texts else { continue }
            if let text = text(texts.caption, slug, version.language) { named.exhibits[position]?.texts.caption = text }
            if let text = text(texts.note, slug, version.language) { named.exhibits[position]?.texts.note = text }
            if let text = text(texts.source, slug, version.language) { named.exhibits[position]?.texts.source = text }
        }
        return named
    }

    /// Nil where there is nothing to name.
    /// - Parameter language: of the file around it; nil in one that serves every language, whose references are then named in each.
    private func text(_ text: InlineText?, _ slug: String = "", _ language: String? = nil) -> InlineText? {
        guard let text, text.versions.contains(where: { !$0.text.document.references.isEmpty }) else { return nil }
        return InlineText(
            versions: text.versions.flatMap { version -> [(language: String, text: CheckedText)] in
                if !version.language.isEmpty { return [(version.language, self.text(version.text, slug, version.language))] }
                if let language { return [("", self.text(version.text, slug, language))] }
                return languages.map { ($0, self.text(version.text, slug, $0)) }
            })
    }

    private func text(_ text: CheckedText, _ slug: String, _ language: String) -> CheckedText {
        CheckedText(text.document, text.numbers, edition.ledger.entries) { name($0, slug, language) }
    }

    private func name(_ destination: String, _ slug: String, _ language: String) -> String {
        guard let words = words[language] ?? languages.first.flatMap({ words[$0] }), let target = edition.target(destination, in: slug, language: language)
        else { return "" }
        return edition.name(of: target, in: slug, language: language, words) ?? ""
    }
}
