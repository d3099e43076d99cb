/// The layout of every chart that is a list of rows: an HTML label beside a plot whose geometry is in fractions of its width.
///
/// Texts may stand to the left of the plot's zero and to the right of its end. The room for them is reserved in pixels outside
/// the plot (as padding of the row), measured from the longest text. So the full scale is the plot's whole width, the longest bar
/// and its value fit at every width, and no percentage has to guess how wide a phone is.
struct RowList {
    struct Row {
        var label: String
        var href: String?
        var rank: String?
        var role: ChartRole
        /// The values for those who do not see the drawing.
        var spoken: String
        /// Text after the plot that everybody reads: a change since the last edition.
        var trailing: String?
    }

    /// The class of the list: "bars" and the kind's own.
    var className: String
    var rows: [Row] = []
    var marks: [RowMark] = []
    /// For each row where its marks end.
    var ends: [Int] = []
    /// Height of a row's plot.
    var height: Double
    /// Room in pixels to the left and to the right of the plot.
    var roomLeft: Double = 0
    var roomRight: Double = 0
    var references: [ReferenceLabel] = []
    /// What the texts after the plots are, above them.
    var trailingTitle: String?
    /// Signs and their names, where direct labels do not fit.
    var legend: [(tint: String, label: String)] = []

    /// Labels beyond this wrap.
    static let longestLabel = 290.0
    static let labelSize = 15.0
    static let widestRank = 60.0
    /// The gap between two rows: a bar of 22 pixels takes a slot of 28.
    static let gap = 6.0
    /// The narrowest plot that a row can have: the page at 320 px, its margins, a label at its bound, a rank and the gaps.
    static let narrowestPlot = 110.0

    init(className: String, height: Double) {
        self.className = className
        self.height = height
    }

    /// Closes a row: the marks added since the last one are its own.
    mutating func add(_ row: ChartRow, spoken: String, trailing: String? = nil) {
        rows.append(Row(label: row.label, href: row.href, rank: row.rank, role: row.role, spoken: spoken, trailing: trailing))
        ends.append(marks.count)
    }

    func marks(of row: Int) -> ArraySlice<RowMark> {
        marks[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
    }

    /// The plot's width where the list is that wide: what labels, ranks, room and gaps leave.
    func plot(at width: Double) -> Double {
        let gap = 10.0
        let rank = rankWidth > 0 ? rankWidth + gap : 0, trailing = trailingWidth > 0 ? trailingWidth + gap : 0
        return width - min(labelWidth, width * 0.42) - gap - rank - trailing - roomLeft - roomRight
    }

    /// Width of the label column: the longest label up to the bound.
    var labelWidth: Double {
        var widest = 40.0
        for row in rows {
            let bold = row.role == .highlight
            widest = max(widest, TextMeasure.maximum(row.label, size: Self.labelSize, bold: bold))
            if widest >= Self.longestLabel { return Self.longestLabel }
        }
        return widest.rounded(.up)
    }

    /// Width of the rank column; zero without ranks.
    var rankWidth: Double {
        let widest = rows.reduce(0) { max($0, $1.rank.map { TextMeasure.maximum($0, size: Self.labelSize) } ?? 0) }
        return min(widest, Self.widestRank).rounded(.up)
    }

    var trailingWidth: Double {
        rows.reduce(0) { max($0, $1.trailing.map { TextMeasure.maximum($0, size: 14) } ?? 0) }.rounded(.up)
    }
}
