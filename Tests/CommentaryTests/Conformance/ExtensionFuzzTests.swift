import Markup
import Source
import Testing

@testable import Commentary

/// The same nasty documents with the extensions on: what the passes put in must come out again, and nothing else may change.
struct ExtensionFuzzTests {
    @Test func passesLeaveNoTraceInGeneratedDocuments() {
        var options = MarkdownOptions.almanac
        options.numbers = true
        var wrong: [String] = []
        for seed in 0..<3000 {
            var generator = DocumentGenerator(seed: seed)
            let text = generator.document() + "\n\n[^1]: 注**“一”**的\n\n文[^1](2)|a\n- | -\n`[2](= 'x')`"
            let (document, _) = Document.parse(text, file: "x.md", options: options)
            let html = document.html(host: PlainHost()).string + document.footnotesHTML(host: PlainHost()).string
            let trace = (html + document.plainText).unicodeScalars.contains { $0.value >= 0xFDD0 && $0.value <= 0xFDEF }
            if trace || document.unalignedBlocks > 0 { wrong.append("seed \(seed), lost \(document.unalignedBlocks): \(text.debugDescription)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) wrong, the shortest: \(wrong.min { $0.utf8.count < $1.utf8.count } ?? "")")
    }

    /// Marks of our own constructs strewn over the same documents: nothing is lost, nothing of the passes is left, and every tag that opens closes.
    @Test func constructsLeaveNoTraceInGeneratedDocuments() {
        var options = MarkdownOptions.almanac
        options.numbers = true
        let pieces = [
            "~~", "~", "^", "^[", "]", "@fig-x", "[@fig-x; @tbl-y]", "{.a}", "{#fig-x width=60%}", "\n\n: caption {#tbl-x}\n\n", "\n: d\n", "- [ ] ",
            "> [!NOTE] ",
            "\n\n::: {.callout-tip title=\"~~a~~\"}\n", "\n:::\n", "[a]{.b}", "|a|\n|-|\n", "[2](= '1 + 1')", "甲", " ",
        ]
        var wrong: [String] = []
        for seed in 0..<3000 {
            var generator = DocumentGenerator(seed: seed)
            let words = Array(generator.document())
            var text = ""
            for (index, character) in words.enumerated() {
                text.append(character)
                if (index &* 7 &+ seed) % 5 == 0 { text += pieces[(index &* 31 &+ seed &* 17) % pieces.count] }
            }
            let (document, _) = Document.parse(text, file: "x.md", options: options)
            let html = document.html(host: PlainHost()).string + document.footnotesHTML(host: PlainHost()).string
            let trace = (html + document.plainText).unicodeScalars.contains { $0.value >= 0xFDD0 && $0.value <= 0xFDEF }
            let isBalanced = ["del", "sup", "sub", "dl", "dt", "dd", "figure", "figcaption", "div"].allSatisfy { tag in
                html.ranges(of: "<\(tag)>").count + html.ranges(of: "<\(tag) ").count == html.ranges(of: "</\(tag)>").count
            }
            if trace || document.unalignedBlocks > 0 || !isBalanced { wrong.append("seed \(seed), lost \(document.unalignedBlocks): \(text.debugDescription)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) wrong, the shortest: \(wrong.min { $0.utf8.count < $1.utf8.count } ?? "")")
    }

    /// Without CJK characters the CJK rules decide nothing, so the HTML stays libcmark's.
    @Test func cjkEmphasisLeavesOtherTextAlone() {
        var options = MarkdownOptions.commonMark
        options.cjkEmphasis = true
        for seed in 0..<2000 {
            var generator = DocumentGenerator(seed: seed)
            let text = String(
                String.UnicodeScalarView(generator.document().unicodeScalars.filter { !CJK.isCJK($0.value) && $0.value != 0xFDD0 && $0.value != 0xFDD3 }))
            let html = Document.parse(text, file: "x.md", options: options).0.html(host: PlainHost()).string
            #expect(html == libcmarkHTML(text), "seed \(seed): \(text.debugDescription)")
        }
    }

    /// Emphasis aside, nothing of a text with CJK changes: without its tags the HTML has the same words but for delimiters.
    @Test func cjkEmphasisChangesOnlyDelimiters() {
        var options = MarkdownOptions.commonMark
        options.cjkEmphasis = true
        for seed in 0..<2000 {
            var generator = DocumentGenerator(seed: seed)
            let text = String(String.UnicodeScalarView(generator.document().unicodeScalars.filter { $0.value < 0xFDD0 || $0.value > 0xFDEF }))
            let html = Document.parse(text, file: "x.md", options: options).0.html(host: PlainHost()).string
            #expect(Self.bare(html) == Self.bare(libcmarkHTML(text)), "seed \(seed): \(text.debugDescription)")
        }
    }

    private static func bare(_ html: String) -> String {
        var html = html
        for tag in ["<em>", "</em>", "<strong>", "</strong>", "*", "_"] { html = html.split(separator: tag, omittingEmptySubsequences: false).joined() }
        return html
    }
}
