/// The default form of hotspots: term, count, small bar, change. A cloud has no scale, and longer words look bigger in it.
package struct HotspotList: RowChart {
    /// Sorted by count, then in the given order.
    package let terms: [Hotspot]
    /// What the changes are against, above them: "since 2016".
    package let changeTitle: String?

    package init(terms: [Hotspot], changeTitle: String? = nil) {
        self.terms = Hotspots.sorted(terms)
        self.changeTitle = changeTitle
    }

    package func findings() -> [ChartFinding] {
        Hotspots.findings(terms) + LabelFit.findings(terms.map { ChartRow($0.term, nil) })
    }

    package func description(_ words: ChartWords) -> String { Hotspots.description(terms, words) }

    func layout(_ words: ChartWords) -> RowList {
        var list = RowList(className: "bars hot", height: BarChart.plotHeight)
        list.trailingTitle = changeTitle
        let shown = terms.prefix(Hotspots.most)
        let most = Double(max(shown.first?.count ?? 1, 1))
        list.roomRight = (shown.reduce(0) { max($0, TextMeasure.maximum(Shortening.value($1.text), size: 14)) } + BarLabel.gap).rounded(.up)
        for term in shown {
            let end = Double(term.count) / most
            list.marks.append(.bar(from: 0, to: end, top: 5, height: 12, tint: ""))
            list.marks.append(.text(Shortening.value(term.text), at: end, dx: BarLabel.gap, baseline: BarChart.baseline, anchor: .start, style: .label))
            list.add(
                ChartRow(term.term, nil, href: term.href), spoken: term.text + " " + words.count,
                trailing: term.change.map { text(of: $0, words) })
        }
        return list
    }

    private func text(of change: Hotspot.Change, _ words: ChartWords) -> String {
        switch change {
        case .new: words.newTerm
        case .by(0): words.unchanged
        case .by(let difference) where difference < 0: "−\(difference.magnitude)"
        case .by(let difference): "+\(difference)"
        }
    }
}
