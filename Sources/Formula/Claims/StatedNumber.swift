import Languages
import Scoring

/// A number as a text states it, at the precision in which it is written.
struct StatedNumber: Sendable, Hashable {
    enum Style: Sendable, Hashable {
        case plain
        case percent
        case permille
        /// 成, 分之, half: shown as a percentage beside them.
        case part
        /// 倍, times.
        case times(isChinese: Bool)
        /// All of something: a share of 1, or every unit.
        case whole
        /// 万, 亿: the suffix and its size.
        case scaled(String, Exact)
        /// By the language whose words say that it is one.
        case ordinal(language: String)
    }

    /// 57.3% is 0.573.
    var value: Exact
    /// One of the last written place: 0.1 for 57.3, 0.001 for 57.3%.
    var step: Exact
    /// One of the last place that is not a zero at the end: 10 for 60; what 约 rounds to.
    var coarse: Exact
    /// Written digits behind the point.
    var decimals = 0
    var style = Style.plain
    var words: [ComparisonWord] = []
    /// The upper end of a range, of which `value` is the lower.
    var upper: Exact?
    /// How the edition rounds a half.
    var rounding = Rounding.halfUp
    /// What the sign behind the digits multiplies them by: 1/100 of %, 10,000 of 万.
    var scale = Exact.one

    /// Whether it is shown as a percentage.
    var isPercentage: Bool {
        switch style {
        case .percent, .part, .whole: true
        case .plain, .permille, .times, .scaled, .ordinal: false
        }
    }

    /// The same digits with a sign behind them.
    func scaled(by factor: Exact, _ style: Style) -> StatedNumber {
        var number = self
        number.value = value * factor
        number.step = step * factor
        number.coarse = coarse * factor
        number.scale = factor
        number.style = style
        return number
    }

    /// Whether `number` is what the text says.
    func holds(_ number: Exact) -> Bool {
        let said = words.filter { $0 != .plainly }
        guard !said.isEmpty else {
            // Between its ends a range says nothing, and at its ends exactly what it says.
            if let upper { return number >= value && number <= upper }
            return rounds(number, to: step)
        }
        return said.allSatisfy { holds(number, $0) }
    }

    func holds(_ number: Exact, _ word: ComparisonWord) -> Bool {
        switch word {
        case .over: number > (upper ?? value)
        case .atLeast: number >= value
        case .under: number < value
        case .atMost: number <= (upper ?? value)
        case .about: upper.map { number >= value - coarse / Exact(2) && number < $0 + coarse / Exact(2) } ?? rounds(number, to: loose)
        case .almost: rounds(number, to: loose) && number <= value
        case .slightlyOver: number > value && number < value + coarse
        case .slightlyUnder: number < value && number > value - coarse
        case .plainly: true
        }
    }

    /// What 约 rounds to. A bare power of ten would allow nearly anything, so 约100 is taken to its tens.
    private var loose: Exact {
        value.magnitude == coarse && coarse != step ? coarse / Exact(10) : coarse
    }

    private func rounds(_ number: Exact, to step: Exact) -> Bool {
        if step.isZero { return number == value }
        // A third is no whole number of hundredths: around it lies half a step on either side.
        let steps = value / step
        return steps.isInteger ? (number / step).rounded(0, rounding) == steps : (number - value).isWithinHalf(of: step, of: value)
    }

    /// A number in the style of this one, with further digits if that is what it takes to tell them apart.
    /// - Parameters:
    ///   - differs: whether they do although they round to the same, as `> 57` and 57.0 do.
    ///   - language: in whose marks and words it is written.
    func text(of number: Exact, differs: Bool = false, language: String) -> String {
        let said = words.contains { $0 != .plainly }
        var places = decimals
        switch style {
        case .part, .whole: places = 1
        case .times: if decimals == 0, !number.isInteger { places = 1 }
        case .plain, .percent, .permille, .scaled, .ordinal: break
        }
        var text = styled(number, places, language)
        let ends = [value, upper ?? value]
        while places < decimals + 4, ends.contains(where: { text == styled($0, places, language) }), number != value,
            said || differs || !(upper.map { number >= value && number <= $0 } ?? rounds(number, to: step))
        {
            places += 1
            text = styled(number, places, language)
        }
        return text
    }

    private func styled(_ number: Exact, _ places: Int, _ language: String) -> String {
        let written = { (number: Exact) in NumberMarks.of(language).written(number.decimal(places, rounding)) }
        switch style {
        case .plain: return written(number)
        case .times(let isChinese): return written(number) + (isChinese ? "倍" : ClaimWords.areRead(in: language) ? " times" : "×")
        case .percent, .part, .whole: return written(number * Exact(100)) + "%"
        case .permille: return written(number * Exact(1000)) + "‰"
        case .scaled(let suffix, let size): return written(number / size) + suffix
        case .ordinal(let language):
            var format = NumberFormat(decimals: 0)
            format.isOrdinal = true
            return format.text(number, language: language)
        }
    }
}

extension Exact {
    /// Whether rounding half-up (away from zero) to a multiple of `step` gives `target`, this being the distance from it.
    fileprivate func isWithinHalf(of step: Exact, of target: Exact) -> Bool {
        let half = step / Exact(2)
        // Away from zero: the lower edge belongs to the target, the upper to the next, and mirrored below zero.
        if target.isZero { return magnitude < half }
        return target.isNegative ? self <= half && self > -half : self >= -half && self < half
    }
}
