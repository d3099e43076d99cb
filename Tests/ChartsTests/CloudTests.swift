import Testing

@testable import Charts

@Suite struct CloudTests {
    @Test(arguments: [0, 1, 5, 50, 500], [288.0, 640])
    func everyWordIsPlacedAndNoneOverlaps(_ count: Int, _ width: Double) {
        let drawing = WordCloud(terms: Gallery.cloudTerms(count)).drawing(width: width, .simplifiedChinese)
        #expect(drawing.marks.count == count)
        let boxes = drawing.marks.compactMap(\.textBox)
        for (index, box) in boxes.enumerated() {
            #expect(box.left >= 0 && box.right <= drawing.width)
            #expect(!boxes[(index + 1)...].contains { $0.overlaps(box) })
        }
    }

    @Test func oneEndlessWordIsPlacedToo() {
        let drawing = WordCloud(terms: [Hotspot(String(repeating: "长", count: 300), count: 3), Hotspot("短", count: 9)]).drawing(width: 640, .english)
        #expect(drawing.marks.count == 2)
    }

    @Test func wordsOfEqualCountKeepTheirOrder() {
        #expect(Hotspots.sorted([Hotspot("b", count: 2), Hotspot("a", count: 2), Hotspot("c", count: 5)]).map(\.term) == ["c", "b", "a"])
    }

    @Test func sizeGrowsWithTheRootOfTheCount() {
        let sizes = CloudSize.sizes([100, 25], ems: [2, 2], width: 640)
        #expect(sizes[0] == 2 * sizes[1])
    }

    @Test func cloudIsHiddenFromScreenReaders() {
        let sample = Sample(name: "c", title: "t", chart: WordCloud(terms: Gallery.terms))
        #expect(sample.page.hasPrefix("<div class=\"drawing cloud\" aria-hidden=\"true\">"))
        #expect(!sample.page.contains("role=\"img\""))
    }
}
