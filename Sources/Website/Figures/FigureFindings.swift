import Charts
import Edition
import Source

/// What charts find wrong with themselves, as diagnostics at the figure's place: one for each rule and figure.
enum FigureFindings {
    static func check(_ renditions: [Rendition]) -> [Diagnostic] {
        renditions.flatMap { rendition in
            rendition.edition.chapters.flatMap { $0.version(rendition.language).exhibits }.compactMap { $0 }.flatMap { check($0, rendition) }
        }
    }

    private static func check(_ exhibit: NumberedExhibit, _ rendition: Rendition) -> [Diagnostic] {
        guard case .figure(let figure) = exhibit.content else { return [] }
        let findings = FigureDrawing(rendition: rendition, root: nil, figure: figure).chart.findings()
        // With too many rows nothing that is said of single ones helps.
        let told = findings.filter { $0.rule == .tooManyRows }.isEmpty ? findings : findings.filter { $0.rule == .tooManyRows }
        return ChartFinding.Rule.allCases.compactMap { rule in
            let same = told.filter { $0.rule == rule }
            guard let first = same.first else { return nil }
            let more: Message = same.count > 1 ? ", and \(same.count - 1) more like it" : ""
            return Diagnostic(
                first.isError ? .error : .warning, rule.rawValue, "figure \(exhibit.id): \(first.message)\(more)", at: exhibit.place, hint: first.hint)
        }
    }
}
