import Edition
import Scoring
import Source

/// Whether an indicator compares with another edition, and why not, in the page's language.
extension Rendition {
    /// One of a few words; of an indicator that the other edition does not have, that it is new.
    func comparabilityWord(_ verdict: Comparability?) -> String {
        switch verdict?.level {
        case .comparable?: words["compare_yes"]
        case .asRate?: words["compare_rate"]
        case .not?: words["compare_no"]
        case nil: words["compare_new"]
        }
    }

    /// What changed between the editions, and what the authors say of it; nil where there is nothing to say.
    func comparabilityReason(_ verdict: Comparability?, _ between: EditionComparison) -> String? {
        guard let verdict, let inYears else { return nil }
        let found = verdict.reasons.map { reason($0, between, inYears.years) }
        let said = verdict.declared.map { words("compare_declared", ["reason": $0.reason.text(language)]) }
        return found.isEmpty && said.isEmpty ? nil : (found + said).joined(separator: words["clause_separator"])
    }

    private func reason(_ reason: Comparability.Reason, _ between: EditionComparison, _ years: Years) -> String {
        let language = language
        func listed(_ lineages: [Int]) -> String {
            words.list(
                lineages.compactMap { lineage in
                    [between.after, between.before].lazy.compactMap { edition in
                        years.indicators[lineage].positions[edition].map { years.editions[edition].indicators[$0].name.text(language) }
                    }.first
                })
        }
        let key = "compare_" + reason.kind.rawValue, indicators = ["indicators": listed(reason.indicators)]
        switch reason.kind {
        case .structure:
            let new = reason.indicators.isEmpty ? nil : words("compare_structure_new", with: indicators)
            let gone = reason.gone.isEmpty ? nil : words("compare_structure_gone", ["indicators": listed(reason.gone)])
            return [new, gone].compactMap { $0 }.joined(separator: words["clause_separator"])
        case .maximum where !reason.indicators.isEmpty: return words("compare_maximum_parts", with: indicators)
        case .maximum where reason.from == reason.to: return words["compare_minimum"]
        case .maximum: return words(key, ["from": reason.from.map(numbers.stated) ?? "–", "to": reason.to.map(numbers.stated) ?? "–"])
        case .role, .weights, .parts: return words(key, with: indicators)
        case .aggregation, .missing, .rounding, .normalisation, .direction, .criteria: return words[key]
        }
    }
}
