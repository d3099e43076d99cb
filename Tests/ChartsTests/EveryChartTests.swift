import Foundation
import Markup
import Testing

@testable import Charts

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What holds for every kind, held to every sample of the gallery.
@Suite struct EveryChartTests {
    @Test(arguments: Gallery.samples)
    func pageIsWellFormedAndItsIdsAreUnique(_ sample: Sample) {
        let check = XMLCheck(sample.page)
        #expect(check.problems.isEmpty)
        #expect(Set(check.ids).count == check.ids.count)
        #expect(check.ids.allSatisfy { $0.hasPrefix(sample.name) })
        #expect(!check.elements.contains("script"))
    }

    @Test(arguments: Gallery.samples)
    func fileIsXMLWithTitleAndDescription(_ sample: Sample) {
        let file = sample.file
        #expect(XMLParser(data: Data(file.utf8)).parse())
        let check = XMLCheck(file)
        #expect(check.elements.first == "svg")
        #expect(check.elements.filter { $0 == "title" }.count == 1 && check.elements.filter { $0 == "desc" }.count == 1)
        #expect(!check.elements.contains("script") && !check.elements.contains("a") && !check.elements.contains("image"))
        #expect(Set(check.ids).count == check.ids.count)
        let addresses = check.attributes.filter { $0.value.contains("//") && $0.name != "xmlns" }
        #expect(addresses.isEmpty && !file.contains("url("))
        #expect(file.contains("prefers-color-scheme:dark") && file.contains("PingFang SC") && file.contains("国脉研究院"))
    }

    @Test(arguments: Gallery.samples)
    func sameValueGivesTheSameBytes(_ sample: Sample) {
        #expect(sample.page == sample.page)
        #expect(sample.file == sample.file)
    }

    /// Boxes by the widest font of all: what does not overlap here overlaps for no reader.
    @Test(arguments: Gallery.samples, [288.0, 320, 640, 720])
    func textsNeverOverlapNorLeaveTheDrawing(_ sample: Sample, _ width: Double) {
        // Hostile text is cut to a fixed width that only pages have room for.
        if sample.name.hasSuffix("hostile") { return }
        let drawing = sample.chart.drawing(width: width, sample.words)
        let texts = drawing.marks.compactMap { mark -> (String, Box)? in
            guard case .text(let text, _, _, _) = mark, let box = mark.textBox else { return nil }
            return (text, box)
        }
        // A file is never narrower than its own width; narrow drawings are only of the kinds that a page swaps.
        let isList = sample.chart is any RowChart || sample.chart is Heatmap || sample.chart is TileMap
        if isList, width < 640 { return }
        for (index, (text, box)) in texts.enumerated() {
            #expect(box.left >= -0.5 && box.right <= drawing.width + 0.5, "\(text) leaves the drawing at the side")
            #expect(box.top >= -4 && box.bottom <= drawing.height + 4, "\(text) leaves the drawing above or below")
            for (other, second) in texts[(index + 1)...] where overlaps(box, second) {
                Issue.record("\(text) meets \(other)")
            }
        }
    }

    /// At the ends of rank lines labels stand close to points, lines and leaders: none may lie on a letter.
    @Test(
        arguments: Gallery.samples.filter { $0.chart is BumpChart || $0.chart is SlopeChart || $0.chart is LineChart || $0.chart is PanelChart },
        [288.0, 320, 640, 720])
    func labelsAtTheEndsOfLinesMeetNoMark(_ sample: Sample, _ width: Double) {
        let marks = sample.chart.drawing(width: width, sample.words).marks
        for case .text(let text, let at, let anchor, let style) in marks {
            let whole = TextBox.of(text, at: at, anchor: anchor, style: style)
            // The letters' own height.
            let box = Box(left: whole.left, top: at.y - 0.72 * style.size, right: whole.right, bottom: at.y + 0.1 * style.size)
            for mark in marks {
                switch mark {
                case .circle(let centre, let radius, _):
                    let dot = Box(left: centre.x - radius, top: centre.y - radius, right: centre.x + radius, bottom: centre.y + radius)
                    #expect(!dot.overlaps(box), "\(text) lies on a point")
                case .line(let from, let to, _): #expect(!crosses(from, to, box), "\(text) is crossed by a leader")
                case .path(let points, _, _):
                    for (from, to) in zip(points, points.dropFirst()) { #expect(!crosses(from, to, box), "\(text) is crossed by a line") }
                default: break
                }
            }
        }
    }

    /// Whether a segment passes through a box, looked at in two hundred places.
    private func crosses(_ from: Point, _ to: Point, _ box: Box) -> Bool {
        (0...200).contains { step in
            let x = from.x + (to.x - from.x) * Double(step) / 200, y = from.y + (to.y - from.y) * Double(step) / 200
            return x > box.left && x < box.right && y > box.top && y < box.bottom
        }
    }

    /// The line boxes of neighbouring lines may touch; the letters in them do not.
    private func overlaps(_ one: Box, _ other: Box) -> Bool {
        func letters(_ box: Box) -> Box {
            let height = box.bottom - box.top
            return Box(left: box.left + 0.5, top: box.top + height * 0.1, right: box.right - 0.5, bottom: box.bottom - height * 0.12)
        }
        return letters(one).overlaps(letters(other))
    }

    @Test(arguments: Gallery.samples)
    func onlyHostileSamplesHaveErrors(_ sample: Sample) {
        let errors = sample.chart.findings().filter(\.isError).map(\.rule)
        switch sample.name {
        case "bars-missing": #expect(errors == [.notANumber])
        default: #expect(errors.isEmpty)
        }
    }

    @Test(arguments: Gallery.samples)
    func noTextIsSmallerThanTwelvePixelsAndThreeSizesAreUsed(_ sample: Sample) {
        let styles = sample.chart.drawing(width: 640, sample.words).marks.compactMap { mark -> TextStyle? in
            if case .text(_, _, _, let style) = mark { style } else { nil }
        }
        #expect(styles.allSatisfy { $0.size >= 12 })
        if !sample.name.hasPrefix("cloud"), sample.name != "flow" { #expect(Set(styles.map(\.size)).count <= 3) }
    }
}
