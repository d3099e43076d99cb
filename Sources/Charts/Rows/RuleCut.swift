/// Where a reference line is cut so that it runs through no text of its row.
///
/// A page's plots are of any width, and with it the texts, which are set from a fraction by pixels, stand nearer to the line or farther from
/// it. So the line's piece in a row is hidden in those bands of the list's width in which it could meet one of the row's texts: by a
/// container query for each band. A file's plot has one width, and what meets a text there is left out.
enum RuleCut {
    /// Where the bands begin, in pixels of the list's width; the stylesheet's container queries have the same.
    static let bands = [280.0, 340, 440, 560, 700, 860]
    /// No list is wider.
    private static let widest = 1400.0
    /// What has to be free to either side of the line.
    private static let clearance = 2.0

    /// The classes that hide a rule in the bands where it meets a text; nil where it does in all of them. Empty for what is no reference.
    /// - Parameter plots: the plot's width at the lower end of each band, and at the end of the last.
    static func classes(_ rule: RowMark, among marks: ArraySlice<RowMark>, plots: [Double]) -> String? {
        guard case .rule(let at, let top, let bottom, "ref") = rule else { return "" }
        let texts = marks.compactMap(Extent.init).filter { $0.top < bottom && top < $0.bottom }
        let cut = bands.indices.filter { band in texts.contains { $0.meets(at, plots: plots[band]...max(plots[band], plots[band + 1])) } }
        return cut.count == bands.count ? nil : cut.map { " k\($0)" }.joined()
    }

    static func plots(_ list: RowList) -> [Double] { (bands + [widest]).map { max(list.plot(at: $0), 1) } }

    /// Whether a rule meets a text in a plot of this width.
    static func isCut(_ rule: RowMark, among marks: ArraySlice<RowMark>, plot: Double) -> Bool {
        guard case .rule(let at, let top, let bottom, "ref") = rule else { return false }
        return marks.compactMap(Extent.init).contains { $0.top < bottom && top < $0.bottom && $0.meets(at, plots: plot...plot) }
    }

    /// What a text or an outline takes: pixels to either side of a fraction of the plot.
    private struct Extent {
        let at: Double
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double

        init?(_ mark: RowMark) {
            switch mark {
            case .text(let text, let at, let dx, let baseline, let anchor, let style):
                let box = TextBox.of(text, at: Point(dx, baseline), anchor: anchor, style: style)
                self.init(at: at, left: box.left, right: box.right, top: box.top, bottom: box.bottom)
            case .outline(let at, let top, let width, let height, let isLeft):
                self.init(at: at, left: isLeft ? -width : 0, right: isLeft ? 0 : width, top: top, bottom: top + height)
            default: return nil
            }
        }

        private init(at: Double, left: Double, right: Double, top: Double, bottom: Double) {
            (self.at, self.left, self.right, self.top, self.bottom) = (at, left, right, top, bottom)
        }

        func meets(_ rule: Double, plots: ClosedRange<Double>) -> Bool {
            let distances = [(rule - at) * plots.lowerBound, (rule - at) * plots.upperBound]
            return distances.min()! <= right + RuleCut.clearance && left - RuleCut.clearance <= distances.max()!
        }
    }
}
