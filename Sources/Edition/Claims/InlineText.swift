import Commentary
import Source

/// A short text of YAML as inline Markdown, with its numbers evaluated, in every language that it is written in.
package struct InlineText: Sendable {
    /// In the order of the YAML; the tag "" means every language.
    package var versions: [(language: String, text: CheckedText)]

    /// The version that `LocalizedText.text(_:)` would choose.
    package func text(_ language: String) -> CheckedText {
        if let exact = versions.first(where: { $0.language == language }) { return exact.text }
        if let any = versions.first(where: { $0.language.isEmpty }) { return any.text }
        let primary = language.prefix { $0 != "-" }
        return (versions.first { $0.language.prefix { $0 != "-" } == primary } ?? versions[0]).text
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
        InlineText(
            versions: text.texts.enumerated().map { position, version in
                let start = text.places.indices.contains(position) ? text.places[position] : Place(file: source.file)
                let tag = version.language.isEmpty ? language : version.language
                return (version.language, check(version.text, start: start, at: location, language: tag, words: tag, in: source))
            })
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
