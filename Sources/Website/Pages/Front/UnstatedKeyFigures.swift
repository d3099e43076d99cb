import Edition
import Formula
import Source

extension Rendition {
    /// The key figures that add to what a page has said before it shows them: its headline, its summary, and the sentence over the ranking.
    ///
    /// A key figure is stated there if its formula vouches for a number of headline or summary, or if its printed value stands in them
    /// and no formula says what that number is. The figures that are made where edition.yaml lists none are those of the ranking's sentence.
    var unstatedKeyFigures: [KeyFigureView] {
        let declared = declaredKeyFigures
        if declared.isEmpty { return rankingSentence == nil ? keyFigures : [] }
        let texts = [edition.facts.headlineText, edition.facts.summaryText].compactMap { $0?.text(language) }
        let entries = texts.flatMap { $0.numbers.values + $0.numbers.claims }.map { edition.ledger.entries[$0] }
        let formulas = Set(
            entries.map { entry in
                Self.bare(Formula.parse(entry.formula, at: entry.place).0?.withoutFormat ?? entry.formula)
            })
        let vouched = Set(entries.map { $0.stated ?? $0.computed })
        let numbers = Set(texts.flatMap { Self.numbers(in: $0.plain) })
        return declared.filter { figure in
            let printed = figure.view.value + (figure.view.suffix ?? "")
            return !formulas.contains(Self.bare(figure.formula.withoutFormat)) && (vouched.contains(printed) || !numbers.contains(printed))
        }.map(\.view)
    }

    /// Those of edition.yaml, with their formulas.
    var declaredKeyFigures: [(formula: Formula, view: KeyFigureView)] {
        edition.facts.keyFigures.compactMap { figure in
            guard case .success(let value) = figure.formula.evaluate(in: edition.dataset) else { return nil }
            let text = value.text(in: edition.dataset, language: language, format: figure.format.flatMap { NumberFormat($0) })
            let isPercent = text.hasSuffix("%")
            return (
                figure.formula,
                KeyFigureView(label: figure.label.text(language), value: isPercent ? String(text.dropLast()) : text, suffix: isPercent ? "%" : nil)
            )
        }
    }

    /// A formula as it counts when two are the same: without the spaces that it was typed with.
    private static func bare(_ formula: String) -> String { formula.filter { !$0.isWhitespace } }

    /// The numbers of a text as they are printed, with the sign of percent behind them.
    private static func numbers(in text: String) -> [String] {
        text.matches(of: /[-−]?[0-9]+(?:[.,’\u{A0}\u{202F}][0-9]+)*%?/).map { String($0.output) }
    }
}
