import Edition
import Scoring
import Source

extension Rendition {
    /// `80.1 years`; nil where there is no raw value.
    func rawValue(_ column: RawColumn, of unit: Int) -> String? {
        column.values[unit].map { value in
            rawUnit(column).map { unit in words("raw_with_unit", ["value": numbers.stated(value), "unit": unit]) } ?? numbers.stated(value)
        }
    }

    func rawUnit(_ column: RawColumn) -> String? { column.measure.unit?.text(language) }

    /// How raw values became scores, step by step, in sentences.
    func normalisationRule(_ column: RawColumn) -> String {
        let way = column.measure.normalisation, text = { (value: Exact) in self.numbers.stated(value) }
        var sentences: [String] = []
        switch way.winsorisation {
        case .count(let low, 0)?: sentences.append(words("normalise_drawn_lowest", ["low": String(low)]))
        case .count(0, let high)?: sentences.append(words("normalise_drawn_highest", ["high": String(high)]))
        case .count(let low, let high)?: sentences.append(words("normalise_drawn_count", ["low": String(low), "high": String(high)]))
        case .bounds(let low?, let high?)?: sentences.append(words("normalise_drawn_between", ["low": text(low), "high": text(high)]))
        case .bounds(let low?, nil)?: sentences.append(words("normalise_drawn_low", ["low": text(low)]))
        case .bounds(nil, let high?)?: sentences.append(words("normalise_drawn_high", ["high": text(high)]))
        case .bounds(nil, nil)?, nil: break
        }
        if way.isLogarithmic { sentences.append(words["normalise_log"]) }
        switch way.method {
        case .minMax: sentences.append(words["normalise_min_max"])
        case .goalposts(let from, let to, let isCapped):
            // Where the lowest score is the best the posts stand the other way round in the arithmetic, not for the reader.
            let (worst, best) = results.isLow(column.node) ? (to, from) : (from, to)
            sentences.append(words("normalise_goalposts", ["worst": text(worst), "best": text(best)]))
            if isCapped { sentences.append(words["normalise_capped"]) }
        case .zScore(let mean, let deviation): sentences.append(words("normalise_z_score", ["mean": text(mean), "deviation": text(deviation)]))
        case .rank: sentences.append(words["normalise_rank"])
        case .percentile: sentences.append(words["normalise_percentile"])
        case .distanceToBest: sentences.append(words["normalise_distance_to_best"])
        }
        if column.hasScale, way.scale.from != .zero || way.scale.to != .one {
            sentences.append(words("normalise_scale", ["from": text(way.scale.from), "to": text(way.scale.to)]))
        }
        sentences.append(words["rule_direction_" + column.measure.best.rawValue])
        return sentences.joined(separator: words.sentenceGap)
    }

    /// The numbers that were computed on the way: `least 1.8, greatest 45`.
    func normalisationParameters(_ column: RawColumn) -> String {
        words.list(column.parameters.map { words("name_and_value", ["name": words["parameter_" + $0.name.key], "value": numbers.stated($0.value)]) })
    }
}

extension RawColumn {
    /// Whether the scores are laid between two ends.
    fileprivate var hasScale: Bool {
        switch measure.normalisation.method {
        case .zScore, .rank: false
        case .minMax, .goalposts, .percentile, .distanceToBest: true
        }
    }
}

extension Normalised.Parameter.Name {
    /// In the names of the theme's strings.
    var key: String { rawValue.replacing("-", with: "_") }
}
