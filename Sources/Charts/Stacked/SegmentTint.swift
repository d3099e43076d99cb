/// The colours of a stacked bar's segments: sequential steps far enough apart to be told from their neighbours, dark first.
enum SegmentTint {
    static func steps(_ count: Int) -> [RateStep] {
        let indices =
            switch count {
            case ...1: [5]
            case 2: [6, 3]
            case 3: [6, 4, 2]
            case 4: [6, 5, 3, 1]
            default: [6, 5, 4, 2, 1]
            }
        return indices.map(RateStep.init(index:))
    }
}
