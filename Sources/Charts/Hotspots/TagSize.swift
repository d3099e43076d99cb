/// The five sizes of a tag flow: fifths of the range from the least to the greatest count.
enum TagSize {
    static let count = 5
    /// In pixels, as the stylesheet has them.
    static let pixels = [15, 18, 23, 29, 37]

    /// 1 to 5. Where all counts are the same, all are of middle size.
    static func of(_ count: Int, least: Int, greatest: Int) -> Int {
        guard greatest > least else { return 3 }
        let fifth = (Int128(count) - Int128(least)) * Int128(Self.count) / (Int128(greatest) - Int128(least))
        return Int(min(max(fifth, 0), Int128(Self.count - 1))) + 1
    }
}
