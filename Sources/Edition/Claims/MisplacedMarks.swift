import Commentary
import Source

/// Marks of footnotes, and references, where a text stands alone: a note needs a chapter around it, and plain words hold no links.
extension Document {
    /// Notes are at hand where a chapter's figure or table stands, and in its summary.
    func misplacedMarks(_ location: TextLocation) -> [Diagnostic] {
        switch location {
        case .exhibit, .chapter: return []
        default: break
        }
        return noteMarks.map { mark in
            Diagnostic(
                "misplaced-footnote", "footnote [^\(mark.label)] stands in a text without notes", at: mark.place,
                hint: "write the note in a chapter’s text or in a figure’s caption, or its words here; a literal [ is written \\[")
        }
    }

    /// A title or a label is plain words: it stands in lists, in the browser’s tab and in search results.
    var referencesInPlainWords: [Diagnostic] {
        references.map { reference in
            Diagnostic(
                "misplaced-reference", "a title or label cannot refer to \(reference.destination)", at: reference.place,
                hint: "write the words themselves, or the reference in the text")
        }
    }
}

extension NumberChecker {
    /// A text of YAML that pages show as plain words.
    mutating func plainWords(_ text: LocalizedText, at location: TextLocation, in source: ScalarStarts) -> LocalizedText {
        let checked = check(text, at: location, in: source)
        diagnostics += checked.versions.flatMap { $0.text.document.referencesInPlainWords }
        return checked.plain
    }
}
