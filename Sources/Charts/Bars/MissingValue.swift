/// What stands where a value is missing: an outline with a dash, at zero. Never a bar of length zero.
enum MissingValue {
    static let dash = "–"
    private static let width = 28.0

    static func marks(at zero: Double, top: Double, height: Double) -> [RowMark] {
        [
            .outline(at: zero, top: top + 0.5, width: width, height: height - 1),
            .text(dash, at: zero, dx: width / 2, baseline: top + height / 2 + 5, anchor: .middle, style: .muted),
        ]
    }
}
