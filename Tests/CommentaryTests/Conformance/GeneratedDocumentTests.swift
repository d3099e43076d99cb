import Markup
import Testing

@testable import Commentary

struct GeneratedDocumentTests {
    @Test func fiveThousandGeneratedDocumentsGiveLibcmarksHTML() {
        for seed in 0..<5000 {
            var generator = DocumentGenerator(seed: seed)
            let text = generator.document()
            let expected = libcmarkHTML(text)
            let (document, _) = Document.parse(text, file: "x.md", options: .commonMark)
            let found = document.html(host: PlainHost()).string
            if found != expected || document.unalignedBlocks > 0 {
                Issue.record("seed \(seed), unaligned \(document.unalignedBlocks):\n\(text.debugDescription)\nexpected \(expected.debugDescription)\nfound    \(found.debugDescription)")
                return
            }
        }
    }
}
