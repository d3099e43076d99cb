import Languages
package import Scoring
package import Source

/// What the text of a claim states: a number at its written precision, or names, or, of a yes-or-no formula, anything.
package struct ClaimText: Sendable {
    package let text: String
    /// Of the text: in its marks and words numbers are read and values written.
    package let language: String
    let number: StatedNumber?

    /// Reads a claim's text; nil if there is none.
    ///
    /// Which reading counts is decided by the value that it is compared with: 三亚 is a city to a list of units.
    package static func parse(_ text: String, language: String = "") -> ClaimText? {
        guard text.unicodeScalars.contains(where: { !isSpace($0) }) else { return nil }
        return ClaimText(text: text, language: language, number: NumberReader.read(text, language: language))
    }

    /// The number that the text states: 57.3% is 0.573; the lower end of a range. Nil where it states none.
    package var statedValue: Exact? { number?.value }

    /// Whether the text states a number (and not only names).
    package var statesNumber: Bool { number != nil }

    /// Compares the text with a value.
    package func verdict(_ value: Value, _ operation: ClaimOperator, in dataset: Dataset) -> Verdict {
        switch value.content {
        case .truth(let truth):
            let computed = value.text(in: dataset, language: language)
            return Verdict(isRight(truth, operation), stated: text, computed: computed)
        case .number(let number, let kind): return compare(number, kind, operation, value, dataset)
        case .missing: return Verdict(.unclear(ClaimWords.noValue), stated: text, computed: "–")
        case .text(let computed):
            return Verdict(isRight(folded(text) == folded(computed), operation), stated: text, computed: computed)
        case .list(let elements):
            // A count of what the formula lists.
            if let number, !elements.isEmpty, names(elements, in: dataset).unknown != nil {
                return compare(Exact(elements.count), .count, operation, Value(.number(Exact(elements.count), .count)), dataset, number)
            }
            return compare(elements, operation, value, dataset)
        case .unit, .indicator, .group, .absent: return compare([value.content], operation, value, dataset)
        }
    }

    private func isRight(_ holds: Bool, _ operation: ClaimOperator) -> Verdict.Outcome {
        holds != (operation == .different) ? .holds : .differs
    }

    // MARK: Numbers

    private func compare(
        _ value: Exact, _ kind: NumberKind, _ operation: ClaimOperator, _ whole: Value, _ dataset: Dataset,
        _ known: StatedNumber? = nil
    ) -> Verdict {
        guard var stated = known ?? number else {
            if let foreign {
                let shown = kind == .cell && foreign.style == .percent ? value / Exact(100) : value
                return Verdict(.unclear(ClaimWords.foreignMarks(text, language)), stated: text, computed: foreign.text(of: shown, language: language))
            }
            return Verdict(
                .unclear(ClaimWords.noNumber(text)), stated: text, computed: whole.text(in: dataset, language: language),
                hint: ClaimWords.howToWriteNumbers(language))
        }
        if kind == .count, stated.style == .whole {
            return Verdict(isRight(value == Exact(dataset.units.count), operation), stated: text, computed: whole.text(in: dataset, language: language))
        }
        if kind == .count, stated.style == .part {
            return Verdict(
                .unclear(ClaimWords.shareAgainstCount(text)), stated: text, computed: whole.text(in: dataset, language: language),
                hint: ClaimWords.howToWriteShares)
        }
        // A column of percentages holds 66.4, not 0.664.
        let isPercentCell = kind == .cell && stated.style == .percent
        let number = isPercentCell ? value / Exact(100) : value
        // As the edition prints its numbers.
        stated.rounding = dataset.results.rules.rounding
        let said = stated.words.contains { $0 != .plainly }
        // Of a rate, a whole number is not as precise as it is written: 0.6 is no 1.
        if kind == .rate, stated.style == .plain, stated.decimals == 0 { (stated.step, stated.coarse) = (.zero, .zero) }
        let holds: Bool =
            switch operation {
            case .equal: stated.holds(number)
            case .different: !stated.holds(number)
            // Words of comparison say more exactly what the operator says.
            case _ where said: stated.holds(number)
            case .about: stated.holds(number, .about)
            case .greater: stated.holds(number, .over)
            case .greaterOrEqual: stated.holds(number, .atLeast)
            case .less: stated.holds(number, .under)
            case .lessOrEqual: stated.holds(number, .atMost)
            }
        // A rate beside a plain number is shown as the rate that it is, and is likely what the number meant.
        if !holds, kind == .rate, stated.style == .plain {
            let isMeant = (known ?? self.number)?.holds(number * Exact(100)) == true
            var verdict = Verdict(
                .differs, stated: text, computed: whole.text(in: dataset, language: language), hint: isMeant ? ClaimWords.writeAsRate(text) : nil)
            verdict.isPercentage = whole.isPercentage(in: dataset)
            return verdict
        }
        let isMeantOtherwise = !holds && operation == .equal && known == nil && foreign?.holds(number) == true
        var verdict = Verdict(
            holds ? .holds : .differs, stated: text, computed: stated.text(of: number, differs: !holds && operation != .different, language: language),
            hint: isMeantOtherwise ? ClaimWords.ownMarks(text, stated.value.shortest(), language, write: inOwnMarks) : nil)
        verdict.isPercentage = stated.isPercentage
        return verdict
    }

    // MARK: Names

    private func compare(
        _ elements: [Value.Content], _ operation: ClaimOperator, _ value: Value, _ dataset: Dataset
    ) -> Verdict {
        let computed = elements.isEmpty ? (language.hasPrefix("zh") ? "无" : "none") : value.text(in: dataset, language: language)
        guard let first = elements.first else {
            let isNothing = ["无", "没有", "none", "nobody", "no", "0", "零"].contains(folded(text)) || number?.value.isZero == true
            return Verdict(isRight(isNothing, operation), stated: text, computed: computed)
        }
        if case .number = first {
            return Verdict(.unclear(ClaimWords.listOfNumbers), stated: text, computed: computed, hint: ClaimWords.howToAggregate)
        }
        if let everything = number, everything.style == .whole, case .unit = first {
            return Verdict(isRight(Set(elements).count == dataset.units.count, operation), stated: text, computed: computed)
        }
        let names = names(elements, in: dataset)
        if let unknown = names.unknown {
            return Verdict(
                .unclear(ClaimWords.unknownName(unknown.name)), stated: text, computed: computed,
                hint: unknown.nearest.map(ClaimWords.write))
        }
        let stated = names.members, members = Value.Content.list(elements).members
        let holds: Bool
        switch operation {
        case .equal, .different, .about:
            if let count = names.list.count {
                holds = stated.isSubset(of: members) && count.holds(Exact(members.count))
            } else {
                holds = names.list.isOpen ? stated.isSubset(of: members) : stated == members
            }
        case .greaterOrEqual: holds = members.isSuperset(of: stated)
        case .greater: holds = members.isStrictSuperset(of: stated)
        case .lessOrEqual: holds = members.isSubset(of: stated)
        case .less: holds = members.isStrictSubset(of: stated)
        }
        return Verdict(isRight(holds, operation), stated: text, computed: computed)
    }

    private struct Names {
        var list: NameList
        var members: Set<Value.Content> = []
        var unknown: (name: String, nearest: String?)?
    }

    /// The names of the text as values of the kind of `elements`: what the edition does not have is known by the names that it has there.
    private func names(_ elements: [Value.Content], in dataset: Dataset) -> Names {
        let lookup: Lookup
        var absent: [String: Value.Content] = [:]
        for case .absent(let name) in elements { for text in name.texts { absent[folded(text.text)] = .absent(name) } }
        let sample = elements.first { if case .absent = $0 { false } else { true } } ?? elements[0]
        switch sample {
        case .absent: lookup = Lookup()
        case .unit: lookup = dataset.names.units
        case .indicator: lookup = dataset.names.indicators
        case .group(let group, _): lookup = dataset.names.groupValues[group]
        case .number, .text, .truth, .list, .missing:
            let list = NameList(text) { _ in false }
            return Names(list: list, members: Set(list.pieces.map { .text(folded($0)) }))
        }
        let list = NameList(text) { lookup.place($0) != nil || absent[folded($0)] != nil }
        var names = Names(list: list)
        for piece in list.pieces {
            if let gone = absent[folded(piece)] {
                names.members.insert(gone)
                continue
            }
            guard let position = lookup.place(piece) else {
                names.unknown = names.unknown ?? (piece, nearest(piece, among: lookup.known + absent.keys.sorted()))
                continue
            }
            switch sample {
            case .unit: names.members.insert(.unit(position))
            case .indicator: names.members.insert(.indicator(position))
            case .group(let group, _): names.members.insert(.group(group, position))
            case .number, .text, .truth, .list, .missing, .absent: preconditionFailure("names are of units, indicators and groups")
            }
        }
        return names
    }
}

extension Lookup {
    /// A name, also with or without the word that running text adds: 青岛市, 东部地区.
    fileprivate func place(_ name: String) -> Int? {
        if case .one(let position) = find(name) { return position }
        for suffix in ["市", "省", "地区", "区", "县", "两市", "三市", "四市"] where name.count > suffix.count {
            if name.hasSuffix(suffix), case .one(let position) = find(String(name.dropLast(suffix.count))) { return position }
        }
        for suffix in ["市", "省", "地区"] {
            if case .one(let position) = find(name + suffix) { return position }
        }
        return nil
    }
}
