/// Which line breaks of a block fall between two CJK characters, across emphasis and links.
///
/// Quotation marks, dashes and the like are shared with Latin text; they count as the nearest character beyond them does.
struct LineBreaks {
    private enum Script { case cjk, other }

    private var before: Script?
    /// Breaks with only shared punctuation behind them so far.
    private var pending: [Int] = []
    private var hasSharedBehind = false

    mutating func softBreak(at index: Int) {
        pending.append(index)
        hasSharedBehind = false
    }

    /// Returns the breaks that are to be joined.
    mutating func text(_ text: String) -> [Int] {
        var first: Script?
        var last: Script?
        for scalar in text.unicodeScalars {
            guard let script = Self.script(scalar.value) else {
                hasSharedBehind = true
                continue
            }
            first = script
            break
        }
        for scalar in text.unicodeScalars.reversed() {
            if let script = Self.script(scalar.value) {
                last = script
                break
            }
        }
        guard let first else { return [] }
        let joined = first == .cjk && before == .cjk ? pending : []
        pending = []
        before = last ?? first
        return joined
    }

    /// A reference, whose text is the host's: a word of the text's own language and a number, such as 图 9.
    mutating func reference() -> [Int] {
        let joined = before == .cjk ? pending : []
        pending = []
        before = .other
        return joined
    }

    /// Something that is not CJK text.
    mutating func opaque() -> [Int] {
        pending = []
        before = .other
        return []
    }

    /// The block ends.
    mutating func finish() -> [Int] {
        let joined = before == .cjk && hasSharedBehind ? pending : []
        pending = []
        before = nil
        hasSharedBehind = false
        return joined
    }

    private static func script(_ scalar: UInt32) -> Script? {
        if scalar < 0xB7 { return .other }
        if CJK.isSharedPunctuation(scalar) || CJK.isVariationSelector(scalar) || CJK.isIdeographicVariationSelector(scalar) {
            return nil
        }
        return CJK.isCJK(scalar) && !CJK.isHangul(scalar) ? .cjk : .other
    }
}
