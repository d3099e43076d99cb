/// The size of a cloud's words: by the square root of the count, so that a word's area grows with it.
enum CloudSize {
    /// Sizes of the greatest word that are tried, until the whole cloud is about half as high as wide.
    private static let greatest = [64.0, 52, 44, 36, 30, 26]

    static func sizes(_ counts: [Int], ems: [Double], width: Double) -> [Int] {
        let most = Double(max(counts.max() ?? 1, 1))
        let roots = counts.map { (Double($0) / most).squareRoot() }
        for scale in greatest {
            let sizes = roots.map { max(CloudLayout.smallest, (scale * $0).rounded()) }
            let area = zip(sizes, ems).reduce(0.0) { $0 + ($1.1 + 0.25) * $1.0 * $1.0 * CloudLayout.lineHeight }
            let widest = zip(sizes, ems).reduce(0.0) { max($0, ($1.1 + 0.25) * $1.0) }
            if area <= width * width * 0.4, widest <= width { return sizes.map { Int($0) } }
        }
        return zip(roots, ems).map { root, em in
            let size = max(CloudLayout.smallest, ((greatest.last ?? 26) * root).rounded())
            // A long word rather becomes smaller than wider than the page, down to what can be read.
            return Int(max(CloudLayout.smallest, min(size, (width / (em + 0.25)).rounded(.down))))
        }
    }
}
