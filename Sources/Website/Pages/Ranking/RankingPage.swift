import Charts
import Edition
import Markup
import Scoring
import Source

/// Every unit and every indicator in one table.
struct RankingPage: Page {
    let rendition: Rendition

    static func all(_ edition: EditionPlan) -> [RankingPage] { [RankingPage(rendition: edition.rendition)] }
    static func link(_ addresses: Addresses) -> (name: SitePage, path: String)? { (.ranking, addresses.ranking) }

    var path: String { rendition.addresses.ranking }
    var title: String? { rendition.words["score_detail"] }
    var section: String? { path }
    var description: String? { rendition.rankingSentence }
    var card: PageCard? {
        PageCard(
            "ranking", rendition, title: rendition.words["ranking"], text: rendition.rankingSentence, chart: rendition.cardChart(units: rendition.order))
    }

    func view() -> RankingView {
        let words = rendition.words, edition = rendition.edition
        var table = ByteBuffer(capacity: 256 * 1024)
        RateScale.write(to: &table)
        ScoresTable(rendition: rendition, root: root).write(into: &table)
        return RankingView(
            heading: words["score_detail"], lede: lede,
            filters: edition.groupings.map { grouping in
                RankingFilter(
                    label: grouping.label.text(rendition.language),
                    options: grouping.values.filter { !$0.units.isEmpty }.map {
                        .init(value: grouping.key + "/" + $0.id, label: $0.label.text(rendition.language))
                    })
            },
            table: table,
            note: edition.facts.period.map { ByteBuffer(text: words("period_short", ["from": $0.from, "to": $0.to])) },
            downloads: ["csv", "json"].map {
                Link(label: $0.uppercased(), path: rendition.addresses.dataFile("ranking." + $0))
            })
    }

    var lede: ByteBuffer? {
        let words = rendition.words
        guard let sentence = rendition.rankingSentence else { return nil }
        return ByteBuffer(text: sentence + words.sentenceGap + words["score_detail_lede"])
    }
}

extension Rendition {
    /// Who leads, who is last, and the mean.
    var rankingSentence: String? {
        let results = results
        let ranked = order.filter { results.values[0][$0] != nil }
        guard ranked.count > 1, let first = ranked.first, let last = ranked.last, let high = results.values[0][first],
            let low = results.values[0][last], let mean = means[0]
        else { return nil }
        return words(
            "ranking_lede",
            [
                "first": unitNames[first], "first_total": total(high), "last": unitNames[last], "last_total": total(low),
                "count": String(ranked.count), "counter": counter, "units": unitsWord, "mean": mean,
            ])
    }
}
