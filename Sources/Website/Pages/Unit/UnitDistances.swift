import Edition
import Scoring
import Source

/// How far a unit's total is from what it is measured by: the marks, and the next better total; of the first, the next one below.
///
/// Readers subtract what is printed, so this does too. Where the unrounded values stand the other way round, that is said.
struct UnitDistances {
    let sentences: [String]

    private let rendition: Rendition
    private let unit: Int
    /// As it is printed.
    private let total: Exact

    init(_ rendition: Rendition, unit: Int) {
        self.rendition = rendition
        self.unit = unit
        let results = rendition.results
        guard let value = results.values[0][unit] else {
            total = .zero
            sentences = []
            return
        }
        total = results.printed(value, of: 0)
        sentences = Self.marks(rendition, value, total) + Self.neighbours(rendition, unit, total)
    }

    private static func marks(_ rendition: Rendition, _ value: Exact, _ total: Exact) -> [String] {
        rendition.edition.marks.of(0).map { mark in
            let words = rendition.words, name = rendition.name(of: mark), gap = total - mark.value
            let ranked = rendition.results.compared(value, of: 0) - mark.value
            if ranked.isZero { return words("distance_at", ["what": name]) }
            // A total that is printed as the mark, or beyond it, and is not.
            if gap.isZero || gap.isNegative != ranked.isNegative {
                return words(ranked.isNegative ? "distance_just_below" : "distance_just_above", ["what": name])
            }
            let digits = max(rendition.results.places[.total].fixed, mark.value.decimalPlaces(atMost: 6))
            return words(
                gap.isNegative ? "distance_below" : "distance_above",
                ["what": name, "points": words.points(words.written(gap.magnitude.decimal(digits, rendition.results.rules.rounding)))])
        }
    }

    private static func neighbours(_ rendition: Rendition, _ unit: Int, _ total: Exact) -> [String] {
        let results = rendition.results, words = rendition.words, standings = results.standings[0]
        guard let own = standings[unit] else { return [] }
        // By rank, those without one at the end: all that share a rank stand side by side.
        let order = rendition.statistics.order, place = rendition.statistics.places[unit]
        func sharing(_ rank: Exact, around place: Int) -> Range<Int> {
            var (start, end) = (place, place + 1)
            while start > 0, standings[order[start - 1]]?.rank == rank { start -= 1 }
            while end < order.count, standings[order[end]]?.rank == rank { end += 1 }
            return start..<end
        }
        let level = sharing(own.rank, around: place), before = order[..<level.lowerBound]
        func printed(_ unit: Int) -> Exact? { results.values[0][unit].map { results.printed($0, of: 0) } }
        /// All that share a rank, and how they are spoken of.
        func group(_ unit: Int) -> (names: String, rank: String)? {
            standings[unit].map { standing in
                let units = order[sharing(standing.rank, around: rendition.statistics.places[unit])]
                return (rendition.names.listed(units: Array(units)), words(standing.isShared ? "rank_shared" : "rank_of", ["rank": standing.text(words.marks)]))
            }
        }
        var sentences: [String] = []
        if let last = before.last, printed(last) == total, let group = group(last) {
            sentences.append(words("distance_level", ["names": group.names, "rank": group.rank]))
        }
        // The nearest with another total: ahead of it, or of the first, behind.
        let isFirst = before.isEmpty
        guard
            let other = isFirst
                ? order[level.upperBound...].first(where: { standings[$0] != nil && printed($0) != total }) : before.last(where: { printed($0) != total }),
            let value = printed(other), let group = group(other)
        else { return sentences }
        let gap = total - value
        return sentences + [
            words(
                gap.isNegative ? "distance_below_unit" : "distance_above_unit",
                [
                    "names": group.names, "rank": group.rank,
                    "points": words.points(words.written(gap.magnitude.decimal(results.places[.total].fixed, results.rules.rounding))),
                ])
        ]
    }
}
