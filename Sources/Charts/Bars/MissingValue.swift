/// What stands where a value is missing: an outline with a dash, at zero. Never a bar of length zero.
enum MissingValue {
    static let dash = "–"
    private static let width = 28.0

    /// On the side of zero that has the more room, so that it stays inside the plot.
    /// - Parameter reason: a sign that says why, beside it.
    static func marks(at zero: Double, top: Double, height: Double, reason: String? = nil) -> [RowMark] {
        let isLeft = zero > 0.5, side = isLeft ? -1.0 : 1
        let sign = reason.map {
            RowMark.text($0, at: zero, dx: side * (width + 6), baseline: top + height / 2 + 5, anchor: isLeft ? .end : .start, style: .muted)
        }
        return [
            .outline(at: zero, top: top + 0.5, width: width, height: height - 1, isLeft: isLeft),
            .text(dash, at: zero, dx: isLeft ? -width / 2 : width / 2, baseline: top + height / 2 + 5, anchor: .middle, style: .muted),
        ] + [sign].compactMap { $0 }
    }
}
