import Charts
import Edition
import Markup
import Source

/// The picture of a page's link previews: its name below the edition's `cards/`, and how it is drawn. Pages may share one.
struct PageCard: Sendable {
    /// With more units than this they share the card of the list: drawing thousands takes minutes.
    static let mostUnits = 300
    private static let ofEdition = "index"

    let name: String
    let drawing: @Sendable () -> Card

    /// - Parameter keys: key figures, the most important first; beside a chart two have room, else three.
    init(
        _ name: String, _ rendition: Rendition, title: @autoclosure @escaping @Sendable () -> String, text: @autoclosure @escaping @Sendable () -> String?,
        keys: @autoclosure @escaping @Sendable () -> [KeyFigureView] = [], chart: @autoclosure @escaping @Sendable () -> (any Chart)? = nil
    ) {
        self.name = name
        drawing = { Card(rendition, title: title(), text: text(), keys: keys(), chart: chart()) }
    }

    /// The card of the edition as a whole.
    static func edition(_ rendition: Rendition) -> PageCard {
        let facts = rendition.edition.facts, language = rendition.language
        return PageCard(
            ofEdition, rendition, title: (facts.headline ?? facts.title).text(language),
            text: (facts.headline == nil ? facts.summary : facts.title)?.text(language), keys: rendition.keyFigures, chart: rendition.cardChartOfRates)
    }

    /// The drawing as a file.
    func bytes() -> [UInt8] {
        var out = ByteBuffer(capacity: 8 * 1024)
        drawing().write(to: &out)
        return out.bytes
    }

    /// Whether it shows the edition as a whole.
    var isOfEdition: Bool { name == Self.ofEdition }

    /// The picture's path from the site's root, percent-encoded.
    func path(_ addresses: Addresses) -> String { percentEncoded(addresses.card(name, "png")) }
}

extension Card {
    fileprivate init(_ rendition: Rendition, title: String, text: String?, keys: [KeyFigureView], chart: (any Chart)?) {
        let site = rendition.site, facts = rendition.edition.facts, language = rendition.language
        let imprint = [
            site.publisher?.text(language), facts.period.map { rendition.words("period", ["from": $0.from, "to": $0.to]) },
            facts.releases.last.map { rendition.words("version", ["version": $0.version]) },
        ]
        self.init(
            brand: site.title.text(language), edition: rendition.edition.id, title: title, text: text,
            numbers: keys.prefix(chart == nil ? 3 : 2).map { Number(label: $0.label, value: $0.value, suffix: $0.suffix ?? "") }, chart: chart,
            imprint: imprint.compactMap { $0 }.joined(separator: " · "), language: language, words: rendition.chartWords)
    }
}
