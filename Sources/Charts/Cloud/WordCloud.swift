package import Markup

/// Hotspots as a cloud, on request: to be shown beside a list, which says it. People misread clouds: longer words look bigger, and
/// there is no scale. It never drops a word, overlaps in no font, and is the same on every build.
package struct WordCloud: Chart {
    package let terms: [Hotspot]

    package init(terms: [Hotspot]) {
        self.terms = Hotspots.sorted(terms)
    }

    private var shown: [Hotspot] { Array(terms.prefix(Hotspots.most)) }

    package func findings() -> [ChartFinding] { Hotspots.findings(terms) }
    package func description(_ words: ChartWords) -> String { Hotspots.description(terms, words) }

    package func write(to page: inout ByteBuffer, _ setting: ChartSetting) {
        page.raw("<div class=\"drawing cloud\" aria-hidden=\"true\">")
        write(.wide, width: DrawnWidths.wide, to: &page, setting)
        write(.narrow, width: DrawnWidths.narrow, to: &page, setting)
        page.raw("</div>")
    }

    private func write(_ form: DrawnForm, width: Double, to page: inout ByteBuffer, _ setting: ChartSetting) {
        let drawing = drawing(width: width, setting.words)
        form.open(drawing, to: &page)
        page.raw(">")
        DrawingPrinter.write(drawing.marks, to: &page)
        page.raw("</svg>")
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        let layout = CloudLayout(shown, width: width)
        return Drawing(
            width: layout.width, height: layout.height,
            marks: layout.words.map { word in
                .text(
                    word.text, at: Point(word.x, word.y + CloudLayout.baseline * Double(word.size)), anchor: .middle,
                    style: .word(word.size, accent: word.accent))
            })
    }
}
