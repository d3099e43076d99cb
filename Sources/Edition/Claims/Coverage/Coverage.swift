import Commentary
import Formula
import Languages
package import Source

extension Edition {
    /// A warning for each number of the prose that is neither computed, claimed nor quoted, with formulas that give it.
    package func uncheckedNumbers(_ site: Site) -> [Diagnostic] {
        let names = NumberNames(self, site)
        let suggester = Suggester(dataset)
        var diagnostics: [Diagnostic] = []
        for (document, tag) in documents {
            // A text for every language is written in the report's first.
            let language = tag.isEmpty ? site.defaultLanguage : tag
            for block in document.prose {
                for range in NumberScanner(block, names: names, marks: .of(language)).numbers() {
                    diagnostics.append(Self.warning(block, range, language, suggester))
                }
            }
        }
        return diagnostics
    }

    /// Every text that a reader takes for the report's own words.
    private var documents: [(document: Document, language: String)] {
        var documents: [(document: Document, language: String)] = []
        func add(_ text: InlineText?, in file: String = "") {
            documents += text?.versions.map { ($0.text.document, $0.language.isEmpty ? file : $0.language) } ?? []
        }
        add(facts.headlineText)
        add(facts.summaryText)
        for chapter in chapters {
            for version in chapter.versions {
                documents += [version.summaryText?.document, version.document].compactMap { $0 }.map { ($0, version.language) }
                // The captions of those that the text itself holds are in its document.
                for exhibit in version.exhibits where exhibit?.isWritten != true {
                    add(exhibit?.texts.caption, in: version.language)
                    add(exhibit?.texts.note, in: version.language)
                }
            }
        }
        return documents
    }

    private static func warning(_ block: ProseBlock, _ range: Range<Int>, _ language: String, _ suggester: Suggester) -> Diagnostic {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: block.scalars[range])
        let text = String(view)
        let claim = ClaimText.parse(text, language: language)
        let (best, others) = claim.map { suggester.suggest($0, sentence: block.sentence(around: range.lowerBound)) } ?? ([], 0)
        let hint: Message
        if let rewritten = claim?.rewritten {
            hint = "numbers in \(language) are written \(rewritten)"
        } else if best.isEmpty {
            hint = "name its source: [\(text)](source \"…\")"
        } else {
            let formulas: Message = "\(best.map { "`= \($0.formula)`" as String }, .allOr)"
            hint = others > 0 ? "write \(formulas) (\(others) more give it)" : "write \(formulas)"
        }
        return Diagnostic(.warning, "unchecked-number", "\(text) is neither computed, claimed nor quoted", at: block.place(range.lowerBound), hint: hint)
    }
}
