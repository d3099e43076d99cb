import Languages
import Scoring
import Source

extension Value {
    /// The value as readers see it: the asked format, or the one of its kind; names in `language`; lists joined in its way.
    package func text(in dataset: Dataset, language: String = "", format asked: NumberFormat? = nil) -> String {
        content.text(in: dataset, language: language, format: asked ?? format)
    }

    /// Whether readers see the number as a percentage.
    package func isPercentage(in dataset: Dataset) -> Bool {
        guard case .number(let number, let kind) = content else { return false }
        return (format ?? kind.format(of: number, dataset.results.places)).scale == Exact(100)
    }
}

extension Value.Content {
    func text(in dataset: Dataset, language: String, format: NumberFormat? = nil) -> String {
        switch self {
        case .number(let number, let kind):
            var chosen = format ?? kind.format(of: number, dataset.results.places)
            chosen.rounding = dataset.results.rules.rounding
            let text = chosen.text(number, language: language)
            // A format that is asked for says all that is to stand there.
            guard format == nil, case .measured(let unit?) = kind else { return text }
            return text + " " + unit.text(language)
        case .text(let text): return text
        case .truth(let truth): return language.hasPrefix("zh") ? (truth ? "是" : "否") : (truth ? "true" : "false")
        case .unit(let unit): return dataset.units[unit].name.text(language)
        case .indicator(let node): return dataset.indicatorNames[node].text(language)
        case .group(let group, let value): return dataset.groups[group].values[value].name.text(language)
        case .absent(let name): return name.text(language)
        case .list(let elements):
            return joined(elements.map { $0.text(in: dataset, language: language, format: format) }, language: language)
        case .missing: return "–"
        }
    }
}

/// A list in a language's own way: `A、B、C` in Chinese, `A, B and C` in English.
func joined(_ texts: [String], language: String) -> String {
    let hasHan = texts.contains { $0.unicodeScalars.contains { $0.value >= 0x2E80 } }
    return ListJoin.text(texts, language: language.isEmpty && hasHan ? "zh" : language)
}
