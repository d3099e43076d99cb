import Commentary
import Source

/// A short text of YAML as inline Markdown, with its numbers evaluated, in every language that it is written in.
package struct InlineText: Sendable {
    /// In the order of the YAML; the tag "" means every language.
    package var versions: [(language: String, text: CheckedText)]

    /// The version that `LocalizedText.text(_:)` would choose.
    package func text(_ language: String) -> CheckedText { versions[Self.choice(language, among: versions.map(\.language))].text }

    /// Which of the versions a reader of a language sees.
    /// - Parameter tags: theirs, at least one.
    package static func choice(_ language: String, among tags: [String]) -> Int {
        let primary = language.prefix { $0 != "-" }
        return tags.firstIndex(of: language) ?? tags.firstIndex(of: "") ?? tags.firstIndex { $0.prefix { $0 != "-" } == primary } ?? 0
    }

    /// The words without markup.
    var plain: LocalizedText {
        LocalizedText(versions.map { ($0.language, $0.text.plain) })
    }
}

extension NumberChecker {
    /// Parses and evaluates a text of YAML.
    /// - Parameter language: of the file around it, for a text without a tag.
    mutating func check(_ text: LocalizedText, at location: TextLocation, language: String = "", in source: ScalarStarts) -> InlineText {
        let firstEntry = entries.count
        let checked = InlineText(
            versions: text.texts.enumerated().map { position, version in
                let start = text.places.indices.contains(position) ? text.places[position] : Place(file: source.file)
                let tag = version.language.isEmpty ? language : version.language
                return (version.language, check(version.text, start: start, at: location, language: tag, words: tag, in: source))
            })
        note(versions: text.texts.map(\.language), from: firstEntry)
        return checked
    }

    mutating func check(
        _ text: String, start: Place, at location: TextLocation, language: String, words: String, in source: ScalarStarts
    ) -> CheckedText {
        let firstEntry = entries.count, firstProblem = diagnostics.count
        let place = source.content(of: start)
        let (document, problems) = memo.value(of: "\(place)", InlineStep(text: text)) { Document.parseInline(text, at: place, options: .caption) }
        // In a short text that was always plain words a < is no attempt at HTML.
        diagnostics += problems.filter { $0.rule != "raw-html" }
        diagnostics += document.misplacedMarks(location)
        let numbers = check(document, at: location, language: language, words: words.isEmpty ? source.language : words)
        if let columns = source.columns(of: start) { move(from: firstEntry, firstProblem, content: source.content(of: start), columns) }
        return CheckedText(document, numbers, entries)
    }
}

extension MarkdownOptions {
    /// What captions, summaries and other short texts are written in: chapters' inline Markdown, with the marks of a chapter's
    /// footnotes. HTML in them is shown as text.
    static let caption: MarkdownOptions = {
        var options = MarkdownOptions.almanac
        options.numbers = true
        options.outerFootnotes = true
        return options
    }()
}

private struct InlineStep: MemoStep {
    typealias Value = (Document, [Diagnostic])

    let text: String
}
