import Edition
import Markup
import Scoring
import Source

/// What the page of own weights computes with: a classic script (fetch is blocked on file://) that sets one variable.
///
/// Every number of it is exact: whole numbers in plain digits over one denominator for each unit, since a number of a script is a binary double.
struct WeightsData {
    let rendition: Rendition
    let weighing: Weighing

    func write(to script: inout ByteBuffer) {
        let results = rendition.results, rules = results.rules, choices = WeightChoices(weighing, rendition)
        script.raw("window.almanacWeights={\n\"rules\":[")
        for (position, rules) in choices.rules.enumerated() {
            script.raw(position > 0 ? ",{\"id\":" : "{\"id\":")
            script.jsonString(rules.scenario?.id ?? "", inScript: true)
            script.raw(",\"form\":")
            script.jsonString(rules.weighing.form.rawValue)
            script.raw(",\"absent\":[")
            script.raw(rules.places.indices.filter { rules.places[$0] == nil }.map(String.init).joined(separator: ","))
            script.raw("]}")
        }
        script.raw("]")
        for (name, value) in [
            ("rounding", rules.rounding.rawValue), ("round_at", rules.roundAt.rawValue), ("rank", rules.ranking.rawValue), ("rank_by", rules.rankBy.rawValue),
            ("first", rules.first(results.direction(of: 0)).rawValue), ("coverage", rules.coverage.fraction),
        ] {
            script.raw(",\"\(name)\":")
            script.jsonString(value, inScript: true)
        }
        if let mark = rendition.words.decimalMark {
            script.raw(",\"decimal\":")
            script.jsonString(mark, inScript: true)
        }
        script.raw(",\"decimals\":\(rules.decimals),\"printed\":\(isPrinted),\n\"ids\":")
        strings(weighing.nodes.map { results.tree[$0].id }, &script)
        script.raw(",\n\"choices\":[")
        for (position, choice) in choices.all.enumerated() {
            if position > 0 { script.raw(",") }
            strings(choice.weights.map(\.fraction), &script)
        }
        script.raw("],\"choice_rules\":[")
        script.raw(choices.all.map { String($0.rules) }.joined(separator: ","))
        script.raw("],\n\"units\":[")
        let ties = choices.rules.map { Self.ties($0.results) }
        // In the order of units.csv, in which equal ranks stand.
        for unit in 0..<results.unitCount {
            script.raw(unit == 0 ? "\n" : ",\n")
            row(unit, choices.rules, ties, &script)
        }
        script.raw("\n]};\n")
    }

    /// Whether what is published under the weights in use does not follow from the scores alone.
    private var isPrinted: Bool { rendition.results.standings[0] != rendition.edition.fromScores.standings[0] || rendition.results.hasStatedValues }

    /// By unit: a whole number by which units of equal totals compare as their totals would.
    private static func ties(_ results: Results) -> [Exact?] {
        guard !results.ties.isEmpty else { return [Exact?](repeating: .zero, count: results.unitCount) }
        return results.ties.ordered([Exact?](repeating: .zero, count: results.unitCount), results.first(of: 0))
    }

    /// `[name, page, reason, rank, label of the rank, total]`, and for each of the rules `parts, extra, tie`; parts that are those of the rules in use are not
    /// repeated. The rank is doubled, since some count in halves; 0 is none.
    private func row(_ unit: Int, _ rules: [WeightChoices.Rules], _ ties: [[Exact?]], _ script: inout ByteBuffer) {
        let results = rendition.results, standing = results.standings[0][unit]
        // Whether too little is covered hangs on the weights.
        let reason = rendition.edition.units[unit].unranked?.text(rendition.language) ?? (results.unranked.contains(unit) ? " " : "")
        script.raw("[")
        strings(
            [
                rendition.names.units[unit], rendition.addresses.unitPath(unit), reason,
            ], &script, isOpen: true)
        script.raw(",\((standing.map { ($0.rank * Exact(2)).int ?? 0 }) ?? 0),")
        strings([standing?.label(rendition.words.marks) ?? "–", results.values[0][unit].map(rendition.numbers.total) ?? "–"], &script, isOpen: true)
        let inUse = Self.parts(unit, rules[0])
        for (position, rules) in rules.enumerated() {
            let parts = position == 0 ? inUse : Self.parts(unit, rules)
            script.raw(",")
            strings([position > 0 && parts == inUse ? "" : parts, rules.weighing.extras[unit].fraction], &script, isOpen: true)
            script.raw(",\(ties[position][unit]?.int ?? 0)")
        }
        script.raw("]")
    }

    /// `20 25 - 40/1`; a harmonic mean's are the reciprocals, 0 for that of nothing.
    private static func parts(_ unit: Int, _ rules: WeightChoices.Rules) -> String {
        let weighing = rules.weighing
        let parts = rules.places.map { place in
            place.flatMap { weighing.parts[unit][$0] }.map { weighing.form == .harmonic && !$0.isZero ? .one / $0 : $0 }
        }
        let (numerators, denominator) = Exact.overCommonDenominator(parts)
        return numerators.map { $0 ?? "-" }.joined(separator: " ") + "/" + denominator
    }

    private func strings(_ texts: [String], _ script: inout ByteBuffer, isOpen: Bool = false) {
        if !isOpen { script.raw("[") }
        for (position, text) in texts.enumerated() {
            if position > 0 { script.raw(",") }
            script.jsonString(text, inScript: true)
        }
        if !isOpen { script.raw("]") }
    }
}

extension Rendition {
    /// What its page of own weights loads.
    var weightsFiles: [PlannedFile] {
        guard hasWeightsPage, Weighing.refusal(of: tree) == nil else { return [] }
        return [
            PlannedFile(path: addresses.weightsData) {
                var script = ByteBuffer(capacity: 64 * 1024)
                if let weighing = Weighing(self.results) { WeightsData(rendition: self, weighing: weighing).write(to: &script) }
                return script.bytes
            }
        ]
    }
}
