/// A mark in the plot of a row. `at`, `from` and `to` are fractions of the plot's width, so that the same layout serves a
/// page of any width (as percentages) and a file (as pixels); the rest is in pixels.
enum RowMark: Equatable {
    case bar(from: Double, to: Double, top: Double, height: Double, tint: String)
    /// A line from one value to another at a height.
    case span(from: Double, to: Double, y: Double, tint: String)
    /// A line across the row at a value.
    case rule(at: Double, top: Double, bottom: Double, tint: String)
    case dot(at: Double, y: Double, radius: Double, tint: String)
    /// The point of a row's group, which has a shape of its own.
    case point(ChartRole, at: Double, y: Double, radius: Double)
    case text(String, at: Double, dx: Double, baseline: Double, anchor: TextAnchor, style: TextStyle)
    /// A text in the middle of a bar, shown only where the plot is at least that many pixels wide.
    case fitted(String, at: Double, baseline: Double, leastPlot: Double, style: TextStyle)
    /// What stands in a missing value's place: an outline, never a colour, to the right of a value or to the left of it.
    case outline(at: Double, top: Double, width: Double, height: Double, isLeft: Bool)
}
