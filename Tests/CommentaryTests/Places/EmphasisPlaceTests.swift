import Source
import Testing

@testable import Commentary

/// Behind emphasis among Chinese characters everything keeps its place.
struct EmphasisPlaceTests {
    @Test(arguments: [
        ("- 列表 **粗**：[](#fig-n4)", [12]), ("列表 **粗**：[](#fig-n4)", [10]), ("**粗**[](#a)**粗**，[](#b)", [6, 18]),
        ("**粗**：[](#a)和**“引”**是[](#b)", [7, 22]), ("文**粗**（[](#a)）_文_，[](#b)", [8, 19]),
        ("**“引”**[](#a)", [8]), ("**《书》**见[](#a)；**[甲](/x)**见[](#b)", [9, 28]), ("*文*：*文*：[](#a)", [9]),
        ("***粗***：[](#a)", [9]), ("**粗*斜*粗**：[](#a)", [11]), ("文**[](#a)**，[](#b)", [4, 13]), ("a **粗**：`**`、[](#a)", [14]),
    ])
    func referencesBehindEmphasis(_ text: String, _ columns: [Int]) {
        var options = MarkdownOptions.almanac
        for numbers in [false, true] {
            options.numbers = numbers
            let (document, _) = Document.parse(text, file: "x.md", options: options)
            #expect(document.references.map(\.place.column) == columns, "\(text)")
            #expect(document.unalignedBlocks == 0)
        }
    }
}
