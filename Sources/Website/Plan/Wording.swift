import Scoring

/// How pages speak of several things, of one thing, and of the end that is the best.
extension Rendition {
    /// As many names as a sentence holds; the rest are counted.
    private static var mostNames: Int { 3 }

    /// What so many units are called.
    func units(_ count: Int) -> String { count == 1 ? unitWord : unitsWord }

    /// The same of units of which only those with a score are meant, if that leaves any out.
    func units(having count: Int, of all: Int? = nil) -> String {
        count < (all ?? results.unitCount) ? words("units_scored", ["units": units(count)]) : units(count)
    }

    /// Indicators in a sentence: all, or the first and how many there are.
    func indicators(_ nodes: [Int]) -> String { names(nodes.map { indicatorNames[$0] }, key: "names_of_indicators") }
    func units(named units: [Int]) -> String { names(units.map { unitNames[$0] }, key: "names_of_units") }

    private func names(_ names: [String], key: String) -> String {
        // One more fits where the count of the rest would stand.
        guard names.count > Self.mostNames + 1 else { return words.list(names) }
        return words(
            key,
            [
                "names": names.prefix(Self.mostNames).joined(separator: words["list_separator"]), "count": String(names.count), "counter": counter,
            ])
    }

    /// Full marks are what nobody wants where the lowest score is the best.
    func fullWord(of node: Int = 0) -> String { words[isLow(node) ? "full_low" : "full"] }
    func rateWord(of node: Int = 0) -> String { words[isLow(node) ? "rate_low" : "rate"] }

    /// Whether the lowest value is the best on a node; without one, on the total.
    func isLow(_ node: Int = 0) -> Bool { results.direction(of: node) == .low }
}

extension Strings {
    /// `A, B and C`.
    func list(_ texts: [String]) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: self["list_separator"]) + self["list_last"] + last
    }

    /// The string for a count: its form for one, if there is one thing.
    func callAsFunction(_ key: String, count: Int, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
        let form = count == 1 && texts[key + StringsSet.formForOne] != nil ? key + StringsSet.formForOne : key
        return StringPlaceholders.fill(self[form]) { name in name == "count" ? String(count) : arguments.first { $0.key == name }?.value }
    }

    /// A printed number of points: `1 point`, `1.0 points`, `3 points`.
    func points(_ number: String) -> String { StringPlaceholders.fill(self[number == "1" ? "points_one" : "points"]) { $0 == "points" ? number : nil } }
}
