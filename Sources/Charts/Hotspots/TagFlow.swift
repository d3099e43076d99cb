package import Markup

/// Hotspots as running text in five sizes, with their counts. The browser lays it out, so no font can make it overlap.
package struct TagFlow: Chart {
    package let terms: [Hotspot]
    /// True where a list beside it says the same.
    package var isHidden: Bool

    package init(terms: [Hotspot], isHidden: Bool = false) {
        self.terms = Hotspots.sorted(terms)
        self.isHidden = isHidden
    }

    private var shown: ArraySlice<Hotspot> { terms.prefix(Hotspots.most) }

    package func findings() -> [ChartFinding] { Hotspots.findings(terms) }

    package func description(_ words: ChartWords) -> String { Hotspots.description(terms, words) }

    package func write(to page: inout ByteBuffer, _ setting: ChartSetting) {
        page.raw(isHidden ? "<ul class=\"flow\" aria-hidden=\"true\">" : "<ul class=\"flow\">")
        for term in shown {
            page.raw("<li class=\"s")
            page.number(size(term))
            page.raw("\">")
            // What is hidden must not be reached by the keyboard either.
            let href = isHidden ? nil : term.href
            if let href {
                page.raw("<a href=\"")
                page.label(href)
                page.raw("\">")
            }
            page.label(term.term)
            if href != nil { page.raw("</a>") }
            page.raw(" <span class=\"n\">")
            page.label(term.text)
            page.raw("</span></li>")
        }
        page.raw("</ul>")
    }

    private func size(_ term: Hotspot) -> Int {
        TagSize.of(term.count, least: shown.last?.count ?? 0, greatest: shown.first?.count ?? 0)
    }

    /// In a file the lines are broken by the measured widths.
    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        var drawing = Drawing(width: width, height: 0)
        var x = 0.0, baseline = 0.0, lineHeight = 0.0
        for term in shown {
            let size = Double(TagSize.pixels[self.size(term) - 1])
            let wide = TextMeasure.maximum(term.term, size: size)
            let count = TextMeasure.maximum(term.text, size: 12)
            if x == 0 || x + wide + 4 + count > width {
                lineHeight = size * 1.5
                baseline += lineHeight
                x = 0
            }
            drawing.marks.append(.text(term.term, at: Point(x, baseline), anchor: .start, style: .word(Int(size), accent: self.size(term) == TagSize.count)))
            drawing.marks.append(.text(term.text, at: Point(x + wide + 4, baseline), anchor: .start, style: .note))
            x += wide + 4 + count + 20
        }
        drawing.height = baseline + 12
        return drawing
    }
}
