/// From which width of the list a text inside a bar is shown: the stylesheet hides it below by a container query.
enum FitClass {
    /// Widths of a list that the container queries know.
    static let widths = [288.0, 480, 640, 800]
    private static let classes = ["", " f480", " f640", " f800"]

    /// - Parameter plots: the plot's width at each of the widths.
    static func of(leastPlot: Double, plots: [Double]) -> String? {
        for (index, plot) in plots.enumerated() where plot >= leastPlot { return classes[index] }
        return nil
    }
}

extension RowMark {
    var isFitted: Bool { if case .fitted = self { true } else { false } }
}
