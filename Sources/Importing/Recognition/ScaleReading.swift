import Source

/// Whether numbers are scores on a scale, points of a rubric, or measurements of many kinds. Doubles compare sizes here; no printed number is made of them.
struct ScaleReading {
    private(set) var guesses: [Guess] = []

    /// Sets the maxima of scores, or marks the edition as one of raw values.
    mutating func settle(_ edition: inout EditionPlan) {
        dropLowMaxima(&edition)
        let leaves = edition.leaves
        guard let first = leaves.first else { return }
        let numbers = leaves.map { $0.cells.compactMap(Double.init) }
        let highest = numbers.map { $0.max() ?? 0 }, lowest = numbers.map { $0.min() ?? 0 }.min() ?? 0, top = highest.max() ?? 0
        if lowest < 0 { dropMaxima(&edition) }
        if lowest >= 0, leaves.contains(where: { $0.maximum != nil }) {
            let lacking = Set(leaves.filter { $0.maximum == nil }.map(\.id))
            edition.indicators = edition.indicators.map {
                $0.mapped { node in
                    guard lacking.contains(node.id) else { return node }
                    var copy = node
                    copy.maximum = Self.ceiling(node.cells.compactMap(Double.init).max() ?? 0)
                    guesses.append(
                        Guess(
                            "nothing says the maximum of \"\(node.name)\", and \(copy.maximum ?? "") is taken", at: node.place, change: .indicators("max")))
                    return copy
                }
            }
            return noDirections(&edition)
        }
        // Direction and unit of measure are of things that were measured.
        let isDirected = leaves.contains(where: \.isLowBest)
        let units = Set(leaves.compactMap(\.measure)), isMeasured = units.count > 1
        let spread = (highest.max() ?? 1) / max(highest.filter { $0 > 0 }.min() ?? 1, 1e-9)
        let scale = ["1", "5", "10", "100"].first { top <= Double($0) ?? 0 }
        let isScale = lowest >= 0 && scale != nil && spread <= 12 && !isDirected && !isMeasured
        if isAdded(edition, numbers) || (isScale && !(units.count == 1 && units != ["%"] && edition.printed.isEmpty)) {
            let isOne = isScale && scale != nil
            if isOne, let scale {
                edition.indicators = edition.indicators.map {
                    $0.mapped { node in
                        guard node.children.isEmpty else { return node }
                        var copy = node
                        copy.maximum = scale
                        copy.measure = nil
                        return copy
                    }
                }
                guesses.append(
                    Guess("the scores are taken to go from 0 to \(scale): the highest is \(Self.short(top))", at: first.place, change: .indicators("max")))
            } else {
                guesses.append(Guess("nothing says the maximum of any score, and none is set", at: first.place, change: .indicators("max")))
            }
            return noDirections(&edition)
        }
        edition.isRaw = true
        edition.indicators = withoutFlat(edition.indicators)
        guesses.append(
            Guess(
                "the numbers are on no common scale of scores: each becomes a score from 0 to 100, by its place between the lowest and the highest value",
                at: first.place,
                change: .indicators("normalise")))
        edition.indicators = edition.indicators.map {
            $0.mapped { node in
                guard node.children.isEmpty, !node.isLowBest, let word = HeadingWords.soundsBad(node.name) else { return node }
                var copy = node
                copy.isLowBest = true
                copy.comment = "guessed from \"\(word)\" in the name"
                guesses.append(Guess("low values of \"\(node.name)\" are taken to be the better ones", at: node.place, change: .indicators("direction")))
                return copy
            }
        }
    }

    /// Points of a rubric are not negative.
    private func dropMaxima(_ edition: inout EditionPlan) {
        edition.indicators = edition.indicators.map {
            $0.mapped { node in
                var copy = node
                copy.maximum = nil
                return copy
            }
        }
    }

    /// A maximum below the scores is another number, or one of another scale.
    private mutating func dropLowMaxima(_ edition: inout EditionPlan) {
        edition.indicators = edition.indicators.map {
            $0.mapped { node in
                guard let maximum = node.maximum.flatMap(Double.init), let top = node.cells.compactMap(Double.init).max(), top > maximum else { return node }
                guesses.append(
                    Guess(.left, "\(node.maximum ?? "") is no maximum of \"\(node.name)\", whose highest score is \(Self.short(top))", at: node.place))
                var copy = node
                copy.maximum = nil
                return copy
            }
        }
    }

    /// Whether the published totals are the sums or the means of the numbers, so that these are scores whatever they look like.
    private func isAdded(_ edition: EditionPlan, _ numbers: [[Double]]) -> Bool {
        guard let totals = edition.printed.first(where: { $0.heading == "total" }), edition.leaves.allSatisfy({ !$0.cells.contains("") }) else { return false }
        let pairs = edition.units.indices.compactMap { unit -> (Double, Double)? in
            guard let total = Double(totals.cells[unit]) else { return nil }
            return (total, edition.leaves.map { Double($0.cells[unit]) ?? 0 }.reduce(0, +))
        }
        let count = Double(edition.leaves.count), lenience = 0.06 * max(1, count / 2)
        return pairs.count > 1 && (pairs.allSatisfy { abs($0 - $1) <= lenience } || pairs.allSatisfy { abs($0 - $1 / count) <= lenience })
    }

    /// Scores rise with what is good.
    private mutating func noDirections(_ edition: inout EditionPlan) {
        edition.indicators = edition.indicators.map {
            $0.mapped { node in
                var copy = node
                if node.isLowBest {
                    guesses.append(
                        Guess(.left, "\"\(node.name)\" is marked as better when low, which scores are not", at: node.place, change: .init("values.csv")))
                }
                copy.isLowBest = false
                copy.measure = nil
                return copy
            }
        }
    }

    /// Raw values that are all alike tell no unit from another, and make no score.
    mutating func withoutFlat(_ indicators: [IndicatorPlan]) -> [IndicatorPlan] {
        indicators.compactMap { node in
            var copy = node
            copy.children = withoutFlat(node.children)
            if !node.children.isEmpty { return copy.children.isEmpty ? nil : copy }
            guard Set(node.cells.compactMap(Double.init)).count < 2 else { return copy }
            guesses.append(Guess(.left, "the values of \"\(node.name)\" are all alike, and make no score", at: node.place))
            return nil
        }
    }

    private static func ceiling(_ top: Double) -> String {
        let steps: [Double] = [
            1, 2, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 250, 500, 1_000, 10_000, 100_000, 1_000_000, 1_000_000_000,
        ]
        return String(Int(steps.first { top <= $0 } ?? top.rounded(.up)))
    }

    private static func short(_ number: Double) -> String { number == number.rounded() ? String(Int(number)) : String(number) }
}
