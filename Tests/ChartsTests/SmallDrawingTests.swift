import Markup
import Testing

@testable import Charts

/// One drawing at every width, with a name and no ids, beside a table that has the values.
@Suite struct SmallDrawingTests {
    @Test func aSmallChartIsOneNamedDrawing() {
        var page = ByteBuffer()
        LineChart(lines: [Gallery.line("", [3, 1, 2], role: .group(0))], columns: Array(Gallery.years.prefix(3)), isRank: true, height: 120)
            .writeSmall(to: &page, name: "A \"name\" & more", .english)
        let check = XMLCheck(page.string)
        #expect(check.problems.isEmpty && check.ids.isEmpty)
        #expect(check.elements.filter { $0 == "svg" }.count == 1)
        #expect(page.string.contains("role=\"img\" aria-label=\"A &quot;name&quot; &amp; more\""))
        #expect(!page.string.contains("class=\"wide\"") && !page.string.contains("class=\"narrow\""))
        // A line without a name is labelled by its last value alone.
        #expect(page.string.contains(">2</text>"))
    }
}
