/// A value twice: for the geometry, and as it is printed. The text comes from exact arithmetic elsewhere.
package struct ChartValue: Sendable, Equatable {
    package let number: Double
    package let text: String

    package init(_ number: Double, _ text: String) {
        self.number = number
        self.text = text
    }
}

/// What a row, a point or a line is in its chart; colour follows from it.
package enum ChartRole: Sendable, Equatable {
    case normal
    /// The one or two that the caption is about.
    case highlight
    /// Shown for comparison only, in grey.
    case context
    /// A category by hue and, where marks are points, by shape: 0 to 3. More than four are not told apart: use direct labels or small multiples.
    case group(Int)

    /// The class that carries the colour; empty for `normal`.
    var className: String {
        switch self {
        case .normal: ""
        case .highlight: "hi"
        case .context: "ctx"
        case .group(0): "g1"
        case .group(1): "g2"
        case .group(2): "g3"
        case .group: "g4"
        }
    }
}

/// A row of a chart: a unit, an indicator, a group, an edition.
package struct ChartRow: Sendable, Equatable {
    package var label: String
    /// Where the label leads, if anywhere.
    package var href: String?
    /// The rank as shown, shared ranks marked: "1", "=8".
    package var rank: String?
    package var role: ChartRole
    /// One value per series; nil is missing, which is shown as such and never as zero.
    package var values: [ChartValue?]
    /// What says why the value is missing, behind the dash that stands for it: a sign with a legend elsewhere.
    package var reason: String?

    package init(_ label: String, values: [ChartValue?], href: String? = nil, rank: String? = nil, role: ChartRole = .normal) {
        self.label = label
        self.href = href
        self.rank = rank
        self.role = role
        self.values = values
    }

    package init(_ label: String, _ value: ChartValue?, href: String? = nil, rank: String? = nil, role: ChartRole = .normal, reason: String? = nil) {
        self.init(label, values: [value], href: href, rank: rank, role: role)
        self.reason = reason
    }

    /// The value of a series, unless it is missing or not a finite number (which no axis can place).
    func value(_ series: Int = 0) -> ChartValue? {
        guard series < values.count, let value = values[series], value.number.isFinite else { return nil }
        return value
    }
}

/// A thin labelled line at a value: a mean, a median, a pass mark.
package struct ChartReference: Sendable, Equatable {
    package let value: Double
    /// The whole label, value included: "平均 57.3".
    package let label: String

    package init(_ value: Double, _ label: String) {
        self.value = value
        self.label = label
    }
}
