import Edition
import Markup
import Scoring
import Source

/// How firm each rank is: what becomes of it under other rules.
struct RobustnessPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [RobustnessPage] {
        edition.rendition.hasRobustness ? [RobustnessPage(rendition: edition.rendition)] : []
    }

    var path: String { rendition.addresses.robustness }
    var title: String? { rendition.words["robustness"] }
    var section: String? { rendition.addresses.ranking }
    var description: String? { rendition.words["robustness_lede"] }
    var card: PageCard? { PageCard("robustness", rendition, title: rendition.words["robustness"], text: description) }

    func view() -> RobustnessView {
        RobustnessView(
            heading: rendition.words["robustness"], lede: ByteBuffer(text: rendition.words["robustness_lede"]), exhibits: [scenarios].compactMap { $0 },
            weights: rendition.weightsLink)
    }

    /// What each scenario has otherwise, how many it moves, and every rank under it.
    private var scenarios: ExhibitView? {
        guard let scenarios = rendition.edition.scenarios else { return nil }
        let words = rendition.words
        var body = ByteBuffer()
        body.raw("<ul class=\"plain\">")
        for scenario in scenarios.all {
            body.raw("<li><b>")
            body.text(scenario.name.text(rendition.language))
            body.raw("</b> ")
            body.text(rendition.scenarioWords(scenario).joined(separator: words["clause_separator"]))
            body.text(words["full_stop"] + words.sentenceGap + rendition.scenarioSentence(scenario, scenarios))
            body.raw("</li>")
        }
        body.raw("</ul>")
        ScenarioRanksTable(rendition: rendition, root: root, scenarios: scenarios).write(into: &body)
        var note = words["scenarios_note"]
        if rendition.results.hasStatedValues { note += words.sentenceGap + words["scenarios_printed"] }
        return ExhibitView(
            id: "scenarios", heading: words["scenarios"], caption: ByteBuffer(text: words("scenarios_caption", ["units": rendition.names.unitsWord])),
            body: body, note: ByteBuffer(text: note))
    }
}

extension Rendition {
    /// Whether there is anything to say of how firm ranks are.
    var hasRobustness: Bool { edition.scenarios != nil }
}
