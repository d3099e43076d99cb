/// Emphasis beside CJK characters, per the CommonMark CJK-friendly amendments.
///
/// CommonMark's flanking rules expect spaces between words: in `**“移动政务”**是` the closing run stands between
/// punctuation and a letter and so closes nothing. This finds the runs for which the amendments decide otherwise and says which
/// sentinels beside them make libcmark decide the same.
enum CJKEmphasis {
    private enum Neighbour { case own, letter, punctuation }

    /// What to insert before and behind the run of `*` or `_` in `run`; nil if nothing.
    ///
    /// - Parameter bounds: the inline text; what lies outside counts as a line's end.
    static func insertions(
        _ bytes: UnsafeBufferPointer<UInt8>, run: Range<Int>, bounds: Range<Int>
    ) -> (before: [UInt8], after: [UInt8])? {
        // Without a character outside ASCII on either side the amendments change nothing.
        let hasBefore = run.lowerBound > bounds.lowerBound
        let hasAfter = run.upperBound < bounds.upperBound
        guard (hasBefore && bytes[run.lowerBound - 1] >= 0x80) || (hasAfter && bytes[run.upperBound] >= 0x80) else { return nil }

        let beforeStart = hasBefore ? Scalars.before(bytes, run.lowerBound) : run.lowerBound
        let before = hasBefore ? Scalars.decode(bytes, at: beforeStart) : 0x0A
        let after = hasAfter ? Scalars.decode(bytes, at: run.upperBound) : 0x0A
        let isUnderscore = bytes[run.lowerBound] == UInt8(ascii: "_")

        // A variation selector belongs to the character before it.
        var base = before
        var isFullWidthQuote = false
        if CJK.isVariationSelector(before) && beforeStart > bounds.lowerBound {
            base = Scalars.decode(bytes, at: Scalars.before(bytes, beforeStart))
            isFullWidthQuote = before == 0xFE01 && (base == 0x2018 || base == 0x2019 || base == 0x201C || base == 0x201D)
        }
        let beforeIsPunctuation = Scalars.isPunctuation(base)
        let beforeIsCJK = CJK.isCJK(base) || isFullWidthQuote || CJK.isIdeographicVariationSelector(before)
        let beforeIsForeign = beforeIsPunctuation && !beforeIsCJK
        let afterIsPunctuation = Scalars.isPunctuation(after)
        let afterIsForeign = afterIsPunctuation && !CJK.isCJK(after)
        let left = !Scalars.isSpace(after) && (!afterIsForeign || Scalars.isSpace(before) || beforeIsForeign || beforeIsCJK)
        let right =
            !Scalars.isSpace(before)
            && (!beforeIsForeign || Scalars.isSpace(after) || afterIsForeign || CJK.isCJK(after))
        let wanted = role(left, right, isUnderscore, beforeIsPunctuation, afterIsPunctuation)

        let sides: [Neighbour] = [.own, .letter, .punctuation]
        for one in sides {
            for other in sides {
                guard plainRole(before, one, after, other, isUnderscore) == wanted else { continue }
                if one == .own && other == .own { return nil }
                var beforeBytes: [UInt8] = []
                var afterBytes: [UInt8] = []
                // A run of the other character next to this one must see punctuation as it did.
                if one != .own && (before == 0x2A || before == 0x5F) { beforeBytes += Sentinel.punctuationAfter }
                switch one {
                case .own: break
                case .letter: beforeBytes += Sentinel.letter
                case .punctuation: beforeBytes += Sentinel.punctuationBefore
                }
                switch other {
                case .own: break
                case .letter: afterBytes += Sentinel.letter
                case .punctuation: afterBytes += Sentinel.punctuationAfter
                }
                if other != .own && (after == 0x2A || after == 0x5F) { afterBytes += Sentinel.punctuationBefore }
                return (beforeBytes, afterBytes)
            }
        }
        return nil
    }

    private struct Role: Equatable {
        let opens: Bool
        let closes: Bool
    }

    private static func role(
        _ left: Bool, _ right: Bool, _ isUnderscore: Bool, _ punctuationBefore: Bool, _ punctuationAfter: Bool
    ) -> Role {
        guard isUnderscore else { return Role(opens: left, closes: right) }
        return Role(opens: left && (!right || punctuationBefore), closes: right && (!left || punctuationAfter))
    }

    /// What libcmark makes of the run with these neighbours.
    private static func plainRole(
        _ before: UInt32, _ one: Neighbour, _ after: UInt32, _ other: Neighbour, _ isUnderscore: Bool
    ) -> Role {
        let spaceBefore = one == .own && Scalars.isSpace(before)
        let spaceAfter = other == .own && Scalars.isSpace(after)
        let punctuationBefore = one == .own ? Scalars.isPunctuation(before) : one == .punctuation
        let punctuationAfter = other == .own ? Scalars.isPunctuation(after) : other == .punctuation
        let left = !spaceAfter && !(punctuationAfter && !spaceBefore && !punctuationBefore)
        let right = !spaceBefore && !(punctuationBefore && !spaceAfter && !punctuationAfter)
        return role(left, right, isUnderscore, punctuationBefore, punctuationAfter)
    }
}
