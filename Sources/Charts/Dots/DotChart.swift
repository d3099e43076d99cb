/// A dot per row, for values whose distance from zero is not the point; with stems they stand on zero like bars.
package struct DotChart: RowChart {
    package var rows: [ChartRow]
    package var maximum: Double?
    /// The lower end of the scale, if it is not zero. Then there are no stems, whose lengths would lie.
    package var minimum: Double?
    package var references: [ChartReference]
    package var median: String?
    /// Names of the groups that rows are coloured by (`ChartRole.group`), at most four; a legend shows them.
    package var groups: [String]

    package init(
        rows: [ChartRow], maximum: Double? = nil, minimum: Double? = nil, references: [ChartReference] = [], median: String? = nil,
        groups: [String] = []
    ) {
        self.rows = rows
        self.maximum = maximum
        self.minimum = minimum
        self.references = references
        self.median = median
        self.groups = groups
    }

    static let radius = 5.5
    static let height = 22.0
    /// From a dot's centre to its value.
    static let gap = radius + 6

    package func findings() -> [ChartFinding] {
        RowLimits.findings(rows) + LabelFit.findings(rows) + LabelFit.findings(references)
    }

    package func description(_ words: ChartWords) -> String { Summary.sentence(rows, median: median, words) }

    func layout(_ words: ChartWords) -> RowList {
        let shown = rows.prefix(RowLimits.rows)
        let numbers = shown.compactMap { $0.value()?.number }
        let spanned = numbers + references.map(\.value).filter(\.isFinite)
        let domain = minimum.map { DotDomain.of(spanned, minimum: $0, maximum: maximum) } ?? Domain(spanned, maximum: maximum)
        let stems = minimum == nil
        var list = RowList(className: "bars dots", height: Self.height)
        list.legend = GroupKey.dots(groups)
        list.roomLeft = Self.radius + 1
        list.roomRight = Self.radius + 1
        for row in shown {
            guard let value = row.value() else { continue }
            let width = (TextMeasure.maximum(Shortening.value(value.text), size: 14, bold: row.role == .highlight) + Self.gap).rounded(.up)
            if stems, value.number < 0 { list.roomLeft = max(list.roomLeft, width) } else { list.roomRight = max(list.roomRight, width) }
        }
        for row in shown {
            let middle = Self.height / 2
            if stems, domain.lower < 0 { list.marks.append(.rule(at: domain.zero, top: -3, bottom: Self.height + 3, tint: "axis")) }
            if let value = row.value() {
                let at = domain.fraction(value.number)
                if stems {
                    list.marks.append(.span(from: min(domain.zero, at), to: max(domain.zero, at), y: middle, tint: "stem"))
                } else {
                    list.marks.append(.span(from: 0, to: 1, y: middle, tint: "axis"))
                }
                list.addRules(references, in: domain)
                list.marks.append(.point(row.role, at: at, y: middle, radius: Self.radius))
                // On the side away from the stem.
                let isLeft = stems && value.number < 0
                list.marks.append(
                    .text(
                        Shortening.value(value.text), at: at, dx: isLeft ? -Self.gap : Self.gap, baseline: 16, anchor: isLeft ? .end : .start,
                        style: row.role == .highlight ? .strong : .label))
            } else {
                list.addRules(references, in: domain)
                list.marks += MissingValue.marks(at: stems ? domain.zero : 0, top: 2, height: 18)
            }
            list.add(row, spoken: row.value()?.text ?? words.noData)
        }
        list.add(references, in: domain)
        return list
    }
}

enum DotDomain {
    /// From the minimum given (or the least value, if that is lower) to the maximum or greatest value.
    static func of(_ values: [Double], minimum: Double, maximum: Double?) -> Domain {
        let lower = min(values.min() ?? minimum, minimum.isFinite ? minimum : 0)
        let upper = max(values.max() ?? lower, maximum ?? lower)
        return Domain(from: lower, to: upper)
    }
}
