/// Which line breaks of a block fall between two CJK characters, across emphasis and links.
///
/// Quotation marks, dashes and the like are shared with Latin text; they count as the nearest character beyond them does.
struct LineBreaks {
    private enum Script {
        case cjk
        /// A full-width stop, comma or bracket, which has its own space: none is wanted beside it, whatever stands on the other side.
        case mark
        case other
    }

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
        let joined = Self.join(before, first) ? pending : []
        pending = []
        before = last ?? first
        return joined
    }

    /// A reference, whose text is the host's: a word of the text's own language, such as 图, and if need be a number.
    mutating func reference(endsInNumber: Bool) -> [Int] {
        let joined = before == .cjk || before == .mark ? pending : []
        pending = []
        if endsInNumber { before = .other }
        return joined
    }

    /// Something that is not CJK text: a value, code, a picture.
    mutating func opaque() -> [Int] {
        let joined = before == .mark ? pending : []
        pending = []
        before = .other
        return joined
    }

    /// The block ends.
    mutating func finish() -> [Int] {
        let joined = before == .mark || (before == .cjk && hasSharedBehind) ? pending : []
        pending = []
        before = nil
        hasSharedBehind = false
        return joined
    }

    private static func join(_ before: Script?, _ after: Script) -> Bool {
        guard let before else { return false }
        return before == .mark || after == .mark || (before == .cjk && after == .cjk)
    }

    private static func script(_ scalar: UInt32) -> Script? {
        if scalar < 0xB7 { return .other }
        if (0x3001...0x3003).contains(scalar) || (0x3008...0x3011).contains(scalar) || (0x3014...0x301B).contains(scalar)
            || [0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F].contains(scalar)
        {
            return .mark
        }
        if CJK.isSharedPunctuation(scalar) || CJK.isVariationSelector(scalar) || CJK.isIdeographicVariationSelector(scalar) {
            return nil
        }
        return CJK.isCJK(scalar) && !CJK.isHangul(scalar) ? .cjk : .other
    }
}
