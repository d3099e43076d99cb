package import Markup
import Messages

/// Regions in the colours of their values, as a map shows them, and a list that says every value.
package struct RegionMap: Chart {
    package struct Region: Sendable, Equatable {
        package var label: String
        package var href: String?
        package var value: ChartValue?
        /// Each is filled by itself, by the rule of even and odd; none where the map has no outline of it.
        package var parts: [[MapRing]]
        /// Colours it instead of its value.
        package var group: Int?

        package init(_ label: String, value: ChartValue?, parts: [[MapRing]], href: String? = nil, group: Int? = nil) {
            self.label = label
            self.value = value
            self.parts = parts
            self.href = href
            self.group = group
        }

        var number: Double? { value.flatMap { $0.number.isFinite ? $0.number : nil } }
    }

    /// In the order of the list, whose numbers stand on the map where a name has no room.
    package var regions: [Region]
    /// Outlines of what has no value to show, for orientation.
    package var surroundings: [[[MapRing]]]
    /// Height by width of the map.
    package var shape: Double
    package var median: String?
    /// Of the legend's bounds.
    package var bounds: TickText
    /// Whether the lowest value has the darkest colour.
    package var isReversed: Bool
    /// Names of the groups that colour regions instead of their values.
    package var groups: [String]
    /// What the list says of a region that the map has no outline of.
    package var absent: String

    package init(
        regions: [Region], surroundings: [[[MapRing]]] = [], shape: Double, median: String? = nil, bounds: TickText = .plain, isReversed: Bool = false,
        groups: [String] = [], absent: String
    ) {
        self.regions = regions
        self.surroundings = surroundings
        self.shape = shape
        self.median = median
        self.bounds = bounds
        self.isReversed = isReversed
        self.groups = groups
        self.absent = absent
    }

    package func findings() -> [ChartFinding] {
        var findings = RowLimits.findings(regions.map { region in ChartRow(region.label, region.value, role: region.group.map { .group($0) } ?? .normal) })
        let unnumbered = RegionMapDrawing(self, width: DrawnWidths.wide).unnamed
        if !unnumbered.isEmpty {
            findings.append(
                ChartFinding(
                    rule: .labelTooLong, message: "\(unnumbered[0]) finds no place for its number on the map",
                    hint: "draw a map of fewer regions, or one for each part"))
        }
        return findings
    }

    package func description(_ words: ChartWords) -> String {
        Summary.sentence(regions.map { ChartRow($0.label, $0.value) }, median: median, words)
    }

    /// The class that carries each region’s colour; nil of one without a value.
    func tints() -> (tints: [String?], scale: ColourScale?) {
        if !groups.isEmpty { return (regions.map { region in region.group.map { ChartRole.group($0).className } }, nil) }
        let range = ValueSteps(regions.compactMap(\.number), isReversed: isReversed)
        return (regions.map { region in region.number.map { range.step(of: $0).tintClass } }, .values(range, bounds))
    }

    package func write(to page: inout ByteBuffer, _ setting: ChartSetting) {
        RegionMapPage.write(self, to: &page, setting)
    }

    /// For files, with the list below.
    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        var drawing = RegionMapDrawing(self, width: width).drawing
        RegionListDrawing.draw(self, words, into: &drawing)
        return drawing
    }
}
