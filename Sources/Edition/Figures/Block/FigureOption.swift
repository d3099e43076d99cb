/// The keys of a figure block that depend on the kind of chart. `id`, `chart`, `caption`, `wide`, `note` and `source` every kind has.
package enum FigureOption: String, Sendable, CaseIterable {
    case rows, value, series, x, y, of, label, over
    case condition = "where"
    case sort, limit, highlight
    case background = "context"
    case reference, colour, panels, previous, format, unit, minimum, maximum
    case shapes, property, trend
}

extension ChartKind {
    /// What the kind reads. Anything else in its block would do nothing, and is a mistake.
    package var options: [FigureOption] {
        switch self {
        case .bars:
            [.rows, .value, .label, .condition, .sort, .limit, .highlight, .background, .reference, .colour, .format, .unit, .maximum]
        case .dots: ChartKind.bars.options + [.minimum]
        case .columns:
            [.rows, .value, .label, .condition, .sort, .limit, .highlight, .background, .reference, .format, .unit, .maximum]
        case .groupedBars, .dumbbells:
            [.rows, .series, .label, .condition, .sort, .limit, .highlight, .background, .reference, .format, .unit, .maximum]
        case .stackedBars:
            [.rows, .value, .series, .label, .condition, .sort, .limit, .highlight, .background, .format, .unit, .maximum]
        case .distribution:
            [.rows, .value, .label, .condition, .highlight, .background, .reference, .format, .unit, .maximum]
        case .scatter: [.rows, .x, .y, .label, .condition, .highlight, .background, .colour, .trend, .format, .unit]
        case .slope, .bump: [.rows, .value, .series, .label, .condition, .limit, .highlight, .background, .panels]
        case .line:
            [.rows, .value, .series, .label, .over, .condition, .limit, .highlight, .background, .panels, .format, .unit, .minimum, .maximum]
        case .strip, .radar: [.of, .condition, .format, .unit]
        case .heatmap: [.rows, .condition, .limit, .highlight, .background, .format, .unit]
        case .tiles: [.rows, .value, .format, .unit]
        case .map: [.rows, .value, .label, .shapes, .property, .background, .colour, .format, .unit]
        case .hotspots: [.rows, .value, .label, .condition, .limit, .previous, .format, .unit]
        case .cloud: [.rows, .value, .label, .condition, .limit, .format, .unit]
        }
    }
}

extension ChartKind {
    /// More series than these cannot be told apart.
    var mostSeries: Int {
        switch self {
        case .stackedBars: 5
        case .slope, .dumbbells: 2
        case .bump, .line: 40
        default: 3
        }
    }

    /// More rows than these stand out no longer.
    var mostHighlights: Int {
        switch self {
        case .slope, .bump, .scatter: 4
        default: 2
        }
    }
}
