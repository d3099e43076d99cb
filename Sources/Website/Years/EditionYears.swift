import Charts
import Edition
import Markup
import Scoring
import Source

/// An edition in one language among the editions before it, those that have pages here with the way to them.
struct EditionYears: Sendable {
    let rendition: Rendition
    let steps: YearSteps
    /// The edition's own position among the years.
    let own: Int
    /// By position among the years: the edition in this language; nil of one that has no pages beside these.
    private let renditions: [Rendition?]

    /// Nil of a report with one edition.
    init?(_ rendition: Rendition, among editions: [Rendition], steps: YearSteps?) {
        guard let steps, let own = steps.years.position(rendition.edition.id) else { return nil }
        self.rendition = rendition
        self.steps = steps
        self.own = own
        renditions = steps.years.editions.map { year in editions.first { $0.edition.id == year.id } }
    }

    var years: Years { steps.years }
    /// This edition beside the one before; nil of the oldest.
    var step: YearStep? { steps.step(own) }
    /// The edition before; nil of the oldest.
    var before: YearEdition? { own > 0 ? years.editions[own - 1] : nil }

    func id(_ edition: Int) -> String { years.editions[edition].id }

    /// How an edition's own pages print its numbers.
    func numbers(_ edition: Int) -> PrintedNumbers {
        renditions[edition]?.numbers ?? PrintedNumbers(results: years.editions[edition].results, words: rendition.words, vocabulary: rendition.vocabulary)
    }

    /// The page of an edition's unit; nil of an edition without pages here.
    func unitPath(_ edition: Int, _ unit: Int) -> String? { renditions[edition]?.addresses.unitPath(unit) }
    func indicatorPath(_ edition: Int, _ node: Int) -> String? { renditions[edition]?.addresses.indicatorPath(node) }
    func frontPath(_ edition: Int) -> String? { renditions[edition].map { percentEncoded($0.addresses.front) } }

    func unitName(_ edition: Int, _ unit: Int) -> String { years.editions[edition].units[unit].name.text(rendition.language) }

    func indicatorName(_ edition: Int, _ node: Int) -> String {
        node == 0 ? rendition.words["total"] : years.editions[edition].indicators[node].name.text(rendition.language)
    }

    /// Where the editions up to this one stand along a line.
    func columns(_ editions: [Int]) -> [LineChart.Column] { LineColumns.placed(editions.map(id)) }
}

extension ByteBuffer {
    /// The name of something of another edition, with a link where that has a page.
    mutating func yearLink(_ root: String, _ path: String?, _ text: String) {
        if let path { link(root, path, text) } else { self.text(text) }
    }
}
