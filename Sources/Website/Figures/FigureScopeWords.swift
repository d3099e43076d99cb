import Edition
import Formula
import Scoring
import Source

/// Which rows a figure is about, in words: whatever is said of the shown ones says how many there are.
extension Rendition {
    /// How many were scored, and in which edition ("22 个城市，2017 中国城市移动政务服务能力评价"), and how many of these stand in the figure
    /// or behind its means; only the edition where the rows are from a table of their own.
    func cases(of figure: Figure) -> String? {
        switch figure.rows.first?.subject {
        case .unit: return cases(figure.scope.shown, of: figure.scope.all)
        case .indicator, .group: return cases(figure.scope.units?.chosen ?? results.unitCount, of: results.unitCount)
        case .record: return edition.facts.title.text(language)
        case .edition, nil: return nil
        }
    }

    /// Which editions' values the figure does not join, since their rules do not let them be compared; nil where it joins all.
    func unjoinedNote(_ figure: Figure) -> String? {
        if figure.unjoined.isEmpty { return nil }
        let pairs = figure.unjoined.map { words("edition_pair", ["before": $0.before, "after": $0.after]) }
        return words("note_unjoined", ["pairs": pairs.joined(separator: words["list_separator"])])
    }

    /// The line through a figure's points in numbers, its slope in the units in which the axes are printed; nil where there is none.
    func trendNote(_ figure: Figure) -> String? {
        guard let line = figure.trend, let x = figure.rows.lazy.compactMap({ $0.cells[0] }).first, let y = figure.rows.lazy.compactMap({ $0.cells[1] }).first
        else { return nil }
        let slope = line.slope * y.format.scale / x.format.scale
        var format = NumberFormat(decimals: line.decimals(slope))
        format.signed = true
        return words(
            "note_trend",
            [
                "count": String(line.count), "x": names.text(figure.series[0]), "y": names.text(figure.series[1]),
                "slope": format.text(slope, language: language),
                "fit": NumberFormat(decimals: 2).text(line.fit, language: language),
            ])
    }

    /// What a map shows beside its rows; nil where it shows nothing else.
    func surroundingsNote(_ figure: Figure) -> String? {
        let names = (figure.map?.surroundings ?? []).filter { !$0.isEmpty }
        return names.isEmpty ? nil : words("note_surroundings", ["names": names.joined(separator: words["list_separator"])])
    }

    /// What the numbers on a map are; nil of what has none.
    func placesNote(_ figure: Figure) -> String? { figure.map == nil ? nil : words["note_places"] }

    /// "22 cities, …", or "8 of 22 cities, …".
    func cases(_ shown: Int, of all: Int) -> String {
        let values: [String: String] = [
            "count": String(all), "shown": String(shown), "counter": names.counter, "units": names.word(for: all),
            "edition": edition.facts.title.text(language),
        ]
        return shown < all ? words("cases_some", with: values) : words("cases", with: values)
    }
}

extension EditionNames {
    /// What a description begins with: which end is the best where it is the lower one, and what is shown of what.
    func lead(_ figure: Figure) -> String {
        var sentences: [String] = []
        if figure.lowIsBest == true, !figure.isRank { sentences.append(words["lower_is_better"]) }
        if let units = figure.scope.units { sentences.append(words("scope_units", with: counted(units.chosen, of: units.all, counter: counter))) }
        if figure.scope.isCut { sentences.append(words("scope_rows", with: counted(figure))) }
        return sentences.map { $0 + words.sentenceGap }.joined()
    }

    /// `{shown}`, `{all}` and `{counter}` of a figure’s rows.
    func counted(_ figure: Figure) -> [String: String] {
        var counter = words["item_counter"]
        if case .unit? = figure.rows.first?.subject { counter = self.counter }
        return counted(figure.scope.shown, of: figure.scope.all, counter: counter)
    }

    func counted(_ shown: Int, of all: Int, counter: String) -> [String: String] {
        ["shown": String(shown), "all": String(all), "counter": counter.isEmpty ? words["item_counter"] : counter, "units": word(for: all)]
    }
}
