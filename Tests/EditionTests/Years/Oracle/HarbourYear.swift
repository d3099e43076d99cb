import Foundation

/// One edition of the made-up harbour index, computed from its files the long way round: by hand-written rules of that year and plain fractions.
struct HarbourYear {
    let year: Int
    let ids: [String]
    /// By unit id, then by indicator; the exercises of every year are called exercises.
    let scores: [String: [String: Fraction]]

    /// The rules, as a reader would state them.
    var pilotsWeight: Int { year < 2017 ? 3 : 2 }
    var hoursWeight: Int { year < 2017 ? 1 : 2 }
    var lightsMaximum: Int { year < 2017 ? 20 : 25 }
    var hasGreen: Bool { year >= 2017 }

    init(_ year: Int, folder: String) throws {
        self.year = year
        func rows(_ name: String) throws -> [[Substring]] {
            try String(contentsOfFile: "\(folder)/Content/\(year)/\(name)", encoding: .utf8).split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
        }
        ids = try rows("units.csv").dropFirst().map { String($0[0]) }
        var scores: [String: [String: Fraction]] = [:]
        for name in ["scores.csv", "values.csv"] {
            let table = try rows(name)
            for row in table.dropFirst() {
                for (heading, cell) in zip(table[0], row).dropFirst() where !cell.isEmpty {
                    let key = heading == "drills" ? "exercises" : String(heading)
                    // Charges are marks: until 2017 many were thought good, since then few are.
                    scores[String(row[0]), default: [:]][key] = key == "cost" && year == 2018 ? Fraction(30) - Fraction(cell) : Fraction(cell)
                }
            }
        }
        self.scores = scores
    }

    /// What this year's rules make of a unit's scores.
    func total(_ scores: [String: Fraction]) -> Fraction? {
        let service = mean([(scores["hours"], hoursWeight), (scores["pilots"], pilotsWeight)])
        let safety = sum([(scores["lights"], lightsMaximum), (scores["exercises"], 10)])
        return sum([(service, 40), (safety, lightsMaximum + 10), (scores["cost"], 30)] + (hasGreen ? [(scores["green"], 20)] : []))
    }

    /// Over what is there, if half of the weights is.
    private func mean(_ parts: [(value: Fraction?, weight: Int)]) -> Fraction? {
        let whole = parts.map(\.weight).reduce(0, +), there = parts.filter { $0.value != nil }, weight = there.map(\.weight).reduce(0, +)
        guard weight > 0, 2 * weight >= whole else { return nil }
        return there.map { ($0.value ?? Fraction(0)) * Fraction($0.weight) }.reduce(Fraction(0), +) / Fraction(weight)
    }

    /// What is there, scaled up by the maxima, if half of them is.
    private func sum(_ parts: [(value: Fraction?, maximum: Int)]) -> Fraction? {
        let whole = parts.map(\.maximum).reduce(0, +), there = parts.filter { $0.value != nil }, maximum = there.map(\.maximum).reduce(0, +)
        guard maximum > 0, 2 * maximum >= whole else { return nil }
        return there.compactMap(\.value).reduce(Fraction(0), +) * Fraction(whole, maximum)
    }

    var totals: [String: Fraction] {
        var totals: [String: Fraction] = [:]
        for id in ids { totals[id] = total(scores[id] ?? [:]) }
        return totals
    }

    /// One and how many print a higher total, among some units.
    func rank(_ id: String, among ids: [String]) -> Int? {
        let totals = totals
        guard let own = totals[id]?.tenths else { return nil }
        return 1 + ids.count { other in totals[other].map { $0.tenths > own } ?? false }
    }
}
