import Commentary
import Formula
package import Source

extension Edition {
    /// A warning for each number of the prose that is neither computed, claimed nor quoted, with formulas that give it.
    package func uncheckedNumbers(_ site: Site) -> [Diagnostic] {
        let names = NumberNames(self, site)
        let suggester = Suggester(dataset)
        var diagnostics: [Diagnostic] = []
        for document in documents {
            for block in document.prose {
                for range in NumberScanner(block, names: names).numbers() {
                    diagnostics.append(Self.warning(block, range, suggester))
                }
            }
        }
        return diagnostics
    }

    /// Every text that a reader takes for the report's own words.
    private var documents: [Document] {
        var texts: [CheckedText?] = []
        func add(_ text: InlineText?) { texts += text?.versions.map(\.text) ?? [] }
        add(facts.headlineText)
        add(facts.summaryText)
        var documents = texts.compactMap { $0?.document }
        for chapter in chapters {
            for version in chapter.versions {
                documents += [version.summaryText?.document, version.document].compactMap { $0 }
                // The captions of those that the text itself holds are in its document.
                for exhibit in version.exhibits where exhibit?.isWritten != true {
                    texts = []
                    add(exhibit?.texts.caption)
                    add(exhibit?.texts.note)
                    documents += texts.compactMap { $0?.document }
                }
            }
        }
        return documents
    }

    private static func warning(_ block: ProseBlock, _ range: Range<Int>, _ suggester: Suggester) -> Diagnostic {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: block.scalars[range])
        let text = String(view)
        let (best, others) = ClaimText.parse(text).map { suggester.suggest($0, sentence: block.sentence(around: range.lowerBound)) } ?? ([], 0)
        let hint: Message
        if best.isEmpty {
            hint = "name its source: [\(text)](source \"…\")"
        } else {
            let formulas: Message = "\(best.map { "`= \($0.formula)`" as String }, .allOr)"
            hint = others > 0 ? "write \(formulas) (\(others) more give it)" : "write \(formulas)"
        }
        return Diagnostic(.warning, "unchecked-number", "\(text) is neither computed, claimed nor quoted", at: block.place(range.lowerBound), hint: hint)
    }
}
