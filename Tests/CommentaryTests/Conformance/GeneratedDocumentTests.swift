import Markup
import Testing

@testable import Commentary

struct GeneratedDocumentTests {
    @Test func fiveThousandGeneratedDocumentsGiveLibcmarksHTML() {
        for seed in 0..<5000 {
            var generator = DocumentGenerator(seed: seed)
            let text = generator.document()
            #expect(commonMarkHTML(text) == libcmarkHTML(text), "seed \(seed): \(text.debugDescription)")
        }
    }

    /// Every inline construct of every one of these documents is found again in its source.
    @Test func generatedDocumentsAlignWithTheirSource() {
        var lost: [String] = []
        for seed in 0..<5000 {
            var generator = DocumentGenerator(seed: seed)
            let text = generator.document()
            let document = Document.parse(text, file: "x.md", options: .commonMark).0
            if document.unalignedBlocks > 0 { lost.append("seed \(seed): \(text.debugDescription)") }
        }
        #expect(lost.isEmpty, "\(lost.count) lost; \(lost.min { $0.count < $1.count } ?? "")")
    }
}
