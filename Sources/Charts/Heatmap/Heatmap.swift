package import Markup
import Messages

/// Score rates as a table of coloured cells: the colour is the rate, the text the score. The caller orders rows by rank and
/// columns by mean.
package struct Heatmap: Chart {
    package struct Column: Sendable, Equatable {
        package var label: String
        package var href: String?
        /// Small, under the label: the maximum.
        package var note: String?

        package init(_ label: String, href: String? = nil, note: String? = nil) {
            self.label = label
            self.href = href
            self.note = note
        }
    }

    /// A heading over several neighbouring columns.
    package struct Span: Sendable, Equatable {
        package var label: String
        package var note: String?
        package var columns: Int

        package init(_ label: String, columns: Int, note: String? = nil) {
            self.label = label
            self.columns = columns
            self.note = note
        }
    }

    package struct Row: Sendable, Equatable {
        package var label: String
        package var href: String?
        package var rank: String?
        package var role: ChartRole
        /// Before the cells, in bold: the total.
        package var total: String?
        /// One per column; nil is missing.
        package var cells: [HeatCell?]

        package init(
            _ label: String, cells: [HeatCell?], href: String? = nil, rank: String? = nil, total: String? = nil, role: ChartRole = .normal
        ) {
            self.label = label
            self.cells = cells
            self.href = href
            self.rank = rank
            self.total = total
            self.role = role
        }
    }

    package var columns: [Column]
    package var rows: [Row]
    /// Over the columns, in order; together as wide as the columns, or none.
    package var spans: [Span]
    /// Headings of the rank, the label and the total.
    package var rankHeading: String
    package var labelHeading: String
    package var totalHeading: String
    package var scale: RateScale

    package init(
        columns: [Column], rows: [Row], spans: [Span] = [], rankHeading: String, labelHeading: String, totalHeading: String,
        scale: RateScale = .rates
    ) {
        self.columns = columns
        self.rows = rows
        self.spans = spans
        self.rankHeading = rankHeading
        self.labelHeading = labelHeading
        self.totalHeading = totalHeading
        self.scale = scale
    }

    /// As far as anybody scrolls.
    static let mostColumns = 120
    /// What a sheet of paper holds beside the names: Han characters stand one above the other there, words across.
    var columnsOnPaper: Int { columns.allSatisfy { HeatmapTable.isHan($0.label) } ? 18 : 10 }

    /// The map cut into pieces of at most so many columns, each with the names of its rows; the first has rank and total.
    func pieces(of most: Int) -> [Heatmap] {
        if columns.count <= most { return [self] }
        let count = (columns.count + most - 1) / most
        // Of like width, so that no piece has one column.
        return (0..<count).map { piece in
            let range = piece * columns.count / count..<(piece + 1) * columns.count / count
            var part = self
            part.columns = Array(columns[range])
            part.spans = Self.cut(wholeSpans, range)
            part.rows = rows.map { row in
                var row = row
                row.cells = range.map { $0 < row.cells.count ? row.cells[$0] : nil }
                if piece > 0 { (row.rank, row.total) = (nil, nil) }
                return row
            }
            return part
        }
    }

    private static func cut(_ spans: [Span], _ range: Range<Int>) -> [Span] {
        var start = 0
        return spans.compactMap { span in
            let columns = (start..<start + span.columns).clamped(to: range).count
            start += span.columns
            return columns == 0 ? nil : Span(span.label, columns: columns, note: span.note)
        }
    }

    /// Spans that cover the columns, in order; none where they do not.
    var wholeSpans: [Span] { spans.reduce(0) { $0 + $1.columns } == columns.count ? spans : [] }

    /// By span: the column that it would only repeat, an indicator without any below it.
    var repeated: [Int?] {
        var column = 0
        return wholeSpans.map { span in
            defer { column += span.columns }
            return span.columns == 1 && columns[column].label == span.label ? column : nil
        }
    }

    var hasRank: Bool { rows.contains { $0.rank != nil } }
    var hasTotal: Bool { rows.contains { $0.total != nil } }
    var shownRows: ArraySlice<Row> { rows.prefix(RowLimits.rows) }

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(rows.map { ChartRow($0.label, values: [], role: $0.role) })
        if columns.count > Self.mostColumns {
            findings.append(
                ChartFinding(
                    rule: .tooManySeries, message: "\(columns.count) columns are more than \(Self.mostColumns), which nobody scrolls through",
                    hint: "choose one level of the indicators: where: depth = 1"))
        }
        return findings
    }

    /// A table says everything itself.
    package func description(_ words: ChartWords) -> String { "" }

    package func write(to page: inout ByteBuffer, _ setting: ChartSetting) {
        HeatmapTable.write(self, to: &page, setting)
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        HeatmapDrawing.draw(self, width: width)
    }
}
