/// A term and how often it occurs.
package struct Hotspot: Sendable, Equatable {
    /// Against the last edition.
    package enum Change: Sendable, Equatable {
        case new
        case by(Int)
    }

    package var term: String
    package var href: String?
    package var count: Int
    /// The count as printed.
    package var text: String
    package var change: Change?

    package init(_ term: String, count: Int, text: String? = nil, change: Change? = nil, href: String? = nil) {
        self.term = term
        self.count = max(count, 0)
        self.text = text ?? String(count)
        self.change = change
        self.href = href
    }
}

enum Hotspots {
    /// More are a table.
    static let most = 500

    /// By count, then in source order.
    static func sorted(_ terms: [Hotspot]) -> [Hotspot] {
        terms.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    }

    static func findings(_ terms: [Hotspot]) -> [ChartFinding] {
        RowLimits.findings(terms.map { ChartRow($0.term, ChartValue(Double($0.count), $0.text)) }, limit: most)
    }

    static func description(_ terms: [Hotspot], _ words: ChartWords) -> String {
        Summary.sentence(terms.map { ChartRow($0.term, ChartValue(Double($0.count), $0.text)) }, words)
    }
}
