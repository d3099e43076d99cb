/// Where everything stands on a card: brand above, title and text on the left, the chart on the right, numbers and imprint below.
struct CardLayout {
    private(set) var lines: [CardLine] = []
    private(set) var chart: (drawing: Drawing, x: Double, y: Double, scale: Double)?

    private static let margin = 64.0
    private static let gap = 56.0
    /// The chart's part of the width, and between which heights it may stand.
    private static let chartWidth = 460.0
    private static let chartTop = 136.0
    private static let chartBottom = 560.0
    /// Where the imprint's baseline is.
    private static let foot = 586.0

    init(_ card: Card) {
        chart = card.chart.flatMap { Self.place($0, card.words) }
        let width = Card.width - 2 * Self.margin - (chart == nil ? 0 : Self.chartWidth + Self.gap)
        brand(card)
        let numbersTop = card.numbers.isEmpty ? Self.foot - 40 : Self.foot - 150
        var y = title(card.title, width: width, hasText: card.text != nil)
        if let text = card.text { self.text(text, width: width, from: &y, to: numbersTop) }
        numbers(card, width: width)
        lines.append(
            CardLine(text: Self.fitted(card.imprint, size: 22, width: Card.width - 2 * Self.margin), x: Self.margin, y: Self.foot, size: 22, colour: .muted))
    }

    /// Labels of a chart are 14 units: at this scale they are read on a phone.
    private static func place(_ chart: any Chart, _ words: ChartWords) -> (Drawing, Double, Double, Double)? {
        for scale in [2.4, 2.2, 2.0, 1.8, 1.6] {
            let drawing = chart.drawing(width: chartWidth / scale, words)
            guard drawing.width * scale <= chartWidth + 1, drawing.height * scale <= chartBottom - chartTop else { continue }
            let y = chartTop + (chartBottom - chartTop - drawing.height * scale) / 2
            return (drawing, Card.width - margin - chartWidth, y, scale)
        }
        return nil
    }

    private mutating func brand(_ card: Card) {
        let room = Card.width - 2 * Self.margin - TextMeasure.maximum(card.edition, size: 28, bold: true) - 14
        let brand = Self.fitted(card.brand, size: 28, width: room)
        lines.append(
            CardLine(
                text: brand, x: Self.margin, y: 82, size: 28, bold: true,
                tail: .init(text: card.edition, gap: 14, size: 28, bold: true, colour: .accent)))
    }

    /// As large as its lines allow, and rather on one line than broken; rather broken after a mark than within a word, which in
    /// Chinese nothing but a mark shows.
    private mutating func title(_ title: String, width: Double, hasText: Bool) -> Double {
        let most = hasText ? 3 : 4
        let (rows, size) = Self.titleRows(title, width: width, most: most)
        var y = 112.0 + size
        for (index, row) in rows.prefix(most).enumerated() {
            let isCut = index == most - 1 && rows.count > most
            lines.append(CardLine(text: isCut ? Self.fitted(row + "……", size: size, width: width) : row, x: Self.margin, y: y, size: size, bold: true))
            y += (size * 1.25).rounded()
        }
        return y - size * 1.25 + 30
    }

    private static func titleRows(_ title: String, width: Double, most: Int) -> (rows: [String], size: Double) {
        let sizes = [68.0, 60, 52, 44, 38]
        func fits(_ rows: [String], _ size: Double) -> Bool { rows.allSatisfy { TextMeasure.maximum($0, size: size, bold: true) <= width } }
        if let size = sizes.prefix(3).first(where: { fits([title], $0) }) { return ([title], size) }
        let phrases = phrases(title)
        if (2...most).contains(phrases.count), let size = sizes.prefix(4).first(where: { fits(phrases, $0) }) { return (phrases, size) }
        let size = sizes.first { Wrapping.lines(title, size: $0, width: width, bold: true).count <= most } ?? sizes[sizes.count - 1]
        return (Wrapping.lines(title, size: size, width: width, bold: true), size)
    }

    /// The title cut after its marks.
    private static func phrases(_ title: String) -> [String] {
        var phrases = [""]
        for character in title {
            phrases[phrases.count - 1].append(character)
            if "，：；？！。".contains(character) { phrases.append("") }
        }
        return phrases.filter { !$0.isEmpty }
    }

    private mutating func text(_ text: String, width: Double, from y: inout Double, to bottom: Double) {
        let size = 28.0, height = 42.0
        let rows = Wrapping.lines(text, size: size, width: width)
        let room = max(0, min(4, Int((bottom - y) / height)))
        for (index, row) in rows.prefix(room).enumerated() {
            y += height
            let isCut = index == room - 1 && rows.count > room
            lines.append(CardLine(text: isCut ? Self.ellipsis(row, size: size, width: width) : row, x: Self.margin, y: y, size: size, colour: .muted))
        }
    }

    private mutating func numbers(_ card: Card, width: Double) {
        let shown = card.numbers.prefix(3)
        let column = width / Double(max(shown.count, 1))
        for (index, number) in shown.enumerated() {
            let x = Self.margin + column * Double(index)
            lines.append(CardLine(text: Self.fitted(number.label, size: 22, width: column - 16), x: x, y: Self.foot - 118, size: 22, colour: .muted))
            // As large as its column allows: a value is never cut.
            let room = column - 16 - (number.suffix.isEmpty ? 0 : TextMeasure.maximum(number.suffix, size: 30) + 4)
            let size = min(56, (room / max(TextMeasure.maximum(number.value, size: 1, bold: true), 0.1)).rounded(.down))
            lines.append(
                CardLine(
                    text: number.value, x: x, y: Self.foot - 58, size: size, bold: true,
                    tail: number.suffix.isEmpty ? nil : .init(text: number.suffix, gap: 4, size: 30, colour: .muted)))
        }
    }

    private static func fitted(_ text: String, size: Double, width: Double) -> String { Shortening.fitted(text, size: size, width: width) }

    /// The line with an ellipsis at its end: there is more.
    private static func ellipsis(_ line: String, size: Double, width: Double) -> String {
        var line = line
        while !line.isEmpty, TextMeasure.maximum(line + "…", size: size) > width { line.removeLast() }
        while let last = line.last, "，、；：,;: ".contains(last) { line.removeLast() }
        return line + "…"
    }
}
