import Markup

/// Prints a row list as HTML: labels are text, each plot is one SVG without a viewBox that says nothing to screen readers.
enum RowListPage {
    static func write(_ list: RowList, to out: inout ByteBuffer) {
        PageKey.write(list.legend, to: &out)
        if let title = list.trailingTitle {
            out.raw("<p class=\"ends\">")
            out.label(title)
            out.raw("</p>")
        }
        out.raw("<ol class=\"")
        out.raw(list.className)
        // The bands in which lines are cut are of the list's width.
        if !list.references.isEmpty { out.raw(" cut") }
        out.raw("\" style=\"--lab:")
        out.fixed(list.labelWidth)
        out.raw("px")
        pixels(";--rk:", list.rankWidth, &out)
        pixels(";--left:", list.roomLeft, &out)
        pixels(";--room:", list.roomRight, &out)
        pixels(";--end:", list.trailingWidth, &out)
        out.raw("\">")
        let hasRanks = list.rankWidth > 0
        let plots = list.marks.contains(where: \.isFitted) ? FitClass.widths.map { list.plot(at: $0) } : []
        let bands = list.references.isEmpty ? [] : RuleCut.plots(list)
        for index in list.rows.indices { write(list, row: index, hasRanks: hasRanks, plots: plots, bands: bands, to: &out) }
        out.raw("</ol>")
        writeReferences(list, bands, to: &out)
    }

    /// The marks of one plot that stands by itself, in a table cell.
    static func write(_ marks: [RowMark], to out: inout ByteBuffer) {
        for mark in marks { write(mark, role: "", to: &out) }
    }

    private static func write(_ list: RowList, row index: Int, hasRanks: Bool, plots: [Double], bands: [Double], to out: inout ByteBuffer) {
        let row = list.rows[index]
        let role = row.role.className
        if role.isEmpty {
            out.raw("<li>")
        } else {
            out.raw("<li class=\"")
            out.raw(role)
            out.raw("\">")
        }
        if hasRanks {
            out.raw("<span class=\"rk\">")
            if let rank = row.rank { out.label(Shortening.fitted(rank, size: RowList.labelSize, width: RowList.widestRank)) }
            out.raw("</span>")
        }
        out.raw("<span class=\"lab\">")
        if let href = row.href {
            out.raw("<a href=\"")
            out.label(href)
            out.raw("\">")
        }
        out.label(row.label)
        if row.href != nil { out.raw("</a>") }
        if !row.spoken.isEmpty {
            out.raw("<span class=\"vh\"> ")
            out.label(row.spoken)
            out.raw("</span>")
        }
        out.raw("</span><svg width=\"100%\" height=\"")
        out.fixed(list.height)
        out.raw("\" aria-hidden=\"true\">")
        let marks = list.marks(of: index)
        for mark in marks { write(mark, role: role, plots: plots, cut: bands.isEmpty ? "" : RuleCut.classes(mark, among: marks, plots: bands), to: &out) }
        out.raw("</svg>")
        // Where some rows have it all have it: what follows a plot decides how wide it is.
        if list.trailingWidth > 0 {
            out.raw("<span class=\"end\">")
            out.label(row.trailing ?? "")
            out.raw("</span>")
        }
        out.raw("</li>")
    }

    private static func write(_ mark: RowMark, role: String, plots: [Double] = [], cut: String? = "", to out: inout ByteBuffer) {
        switch mark {
        case .bar(let from, let to, let top, let height, let tint):
            out.raw("<rect")
            if min(from, to) > 0 { fraction(" x=\"", min(from, to), &out) }
            if top != 0 { length(" y=\"", top, &out) }
            fraction(" width=\"", abs(to - from), &out)
            length(" height=\"", height, &out)
            tinted(tint, role, &out)
        case .span(let from, let to, let y, let tint):
            out.raw("<line")
            if from > 0 { fraction(" x1=\"", from, &out) }
            fraction(" x2=\"", to, &out)
            length(" y1=\"", y, &out)
            length(" y2=\"", y, &out)
            tinted(tint, role, &out)
        case .rule(let at, let top, let bottom, let tint):
            guard let cut else { return }
            out.raw("<line")
            fraction(" x1=\"", at, &out)
            fraction(" x2=\"", at, &out)
            if top != 0 { length(" y1=\"", top, &out) }
            length(" y2=\"", bottom, &out)
            tinted(tint + cut, role, &out)
        case .dot(let at, let y, let radius, let tint):
            out.raw("<circle")
            fraction(" cx=\"", at, &out)
            length(" cy=\"", y, &out)
            length(" r=\"", radius, &out)
            tinted(tint, role, &out)
        case .point(let shape, let at, let y, let radius):
            let corners = GroupPoint.corners(shape, radius: radius)
            if corners.isEmpty { return write(.dot(at: at, y: y, radius: radius, tint: ""), role: role, to: &out) }
            // A path knows no percentages; what it stands in does.
            out.raw("<svg")
            fraction(" x=\"", at, &out)
            length(" y=\"", y, &out)
            out.raw("><path d=\"")
            AreaPath.write(corners, to: &out)
            out.raw("\"/></svg>")
        case .text(let text, let at, let dx, let baseline, let anchor, let style):
            out.raw("<text")
            if at > 0 { fraction(" x=\"", at, &out) }
            if dx != 0 { length(" dx=\"", dx, &out) }
            length(" y=\"", baseline, &out)
            if let anchor = anchor.attribute { out.attribute("text-anchor", anchor) }
            // A highlighted row's texts are strong by the row's class.
            let className = style == .strong && role == "hi" ? "" : style.className
            if !className.isEmpty { out.attribute("class", className) }
            out.raw(">")
            out.label(text)
            out.raw("</text>")
        case .fitted(let text, let at, let baseline, let least, let style):
            // Where it never fits, the legend and the table say it.
            guard let fit = FitClass.of(leastPlot: least, plots: plots) else { return }
            out.raw("<text")
            fraction(" x=\"", at, &out)
            length(" y=\"", baseline, &out)
            out.raw(" text-anchor=\"middle\" class=\"")
            out.raw(style.className)
            out.raw(fit)
            out.raw("\">")
            out.label(text)
            out.raw("</text>")
        case .outline(let at, let top, let width, let height, let isLeft):
            out.raw("<rect class=\"none\"")
            if isLeft {
                out.raw(" transform=\"translate(-")
                out.fixed(width)
                out.raw(")\"")
            }
            if at > 0 { fraction(" x=\"", at, &out) }
            length(" y=\"", top, &out)
            length(" width=\"", width, &out)
            length(" height=\"", height, &out)
            out.raw("/>")
        }
    }

    /// The labels' lines have the same columns as the rows, so that the percentages agree.
    private static func writeReferences(_ list: RowList, _ bands: [Double], to out: inout ByteBuffer) {
        guard !list.references.isEmpty else { return }
        out.raw("<div class=\"")
        out.raw(list.className)
        out.raw(" refs cut\" style=\"--lab:")
        out.fixed(list.labelWidth)
        out.raw("px")
        pixels(";--rk:", list.rankWidth, &out)
        pixels(";--left:", list.roomLeft, &out)
        pixels(";--room:", list.roomRight, &out)
        pixels(";--end:", list.trailingWidth, &out)
        out.raw("\"><span class=\"vh\">")
        for reference in list.references {
            out.label(reference.label)
            out.raw(" ")
        }
        out.raw("</span>")
        if list.rankWidth > 0 { out.raw("<i></i>") }
        out.raw("<i></i><svg width=\"100%\" height=\"")
        out.fixed(ReferenceLabel.lineHeight * Double(list.references.count))
        out.raw("\" aria-hidden=\"true\">")
        let marks = list.references.enumerated().flatMap { $1.marks(line: $0) }
        for mark in marks { write(mark, role: "", cut: RuleCut.classes(mark, among: marks[...], plots: bands), to: &out) }
        out.raw("</svg></div>")
    }

    private static func pixels(_ name: String, _ value: Double, _ out: inout ByteBuffer) {
        guard value > 0 else { return }
        out.raw(name)
        out.fixed(value)
        out.raw("px")
    }

    private static func fraction(_ name: String, _ value: Double, _ out: inout ByteBuffer) {
        out.raw(name)
        out.percent(value)
        out.raw("\"")
    }

    private static func length(_ name: String, _ value: Double, _ out: inout ByteBuffer) {
        out.raw(name)
        out.fixed(value)
        out.raw("\"")
    }

    private static func tinted(_ tint: String, _ role: String, _ out: inout ByteBuffer) {
        if !tint.isEmpty && tint != role { out.attribute("class", tint) }
        out.raw("/>")
    }
}
