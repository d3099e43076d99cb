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
        rendition.rateScale(rendition.tree.leaves).write(to: &table)
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
            rateLabel: rendition.rateWord(), table: table,
            note: edition.facts.period.map { ByteBuffer(text: words("period_short", ["from": $0.from, "to": $0.to])) },
            downloads: ["csv", "json"].map {
                Link(label: $0.uppercased(), path: rendition.addresses.dataFile("ranking." + $0))
            })
    }

    var lede: ByteBuffer? {
        let words = rendition.words
        guard let sentence = rendition.rankingSentence else { return nil }
        let isHigh = !rendition.tree.leaves.contains(where: rendition.isLow)
        return ByteBuffer(text: sentence + words.sentenceGap + words[isHigh ? "score_detail_lede" : "score_detail_lede_low"])
    }
}

extension Rendition {
    /// Who is first, who is last, all of them where several tie, and the mean.
    var rankingSentence: String? {
        let standings = results.standings[0], count = results.count(0), total = { (unit: Int) in self.results.values[0][unit].map(self.total) ?? "" }
        let ranked = order.filter { standings[$0] != nil }
        guard count > 1, let first = ranked.first, let last = ranked.last, let mean = means[0] else { return nil }
        func place(_ unit: Int, _ key: String, _ tied: String) -> String {
            let units = ranked.filter { standings[$0]?.rank == standings[unit]?.rank }
            return words(units.count > 1 ? tied : key, ["names": self.units(named: units), "total": total(unit)])
        }
        let all = units(having: count)
        let sentence =
            if standings[first]?.rank == standings[last]?.rank {
                words("ranking_lede_equal", ["count": String(count), "counter": counter, "units": all, "total": total(first)])
            } else {
                words(
                    "ranking_lede",
                    [
                        "first": place(first, "place_first", "place_first_tied"), "last": place(last, "place_last", "place_last_tied"),
                        "count": String(count), "counter": counter, "units": all, "mean": mean,
                    ])
            }
        return !isLow() ? sentence : sentence + words.sentenceGap + words["rule_direction_low"]
    }

    /// The first units by rank, with all that tie with the last of them as far as there is room; as many as asked for where all tie.
    func first(_ count: Int, atMost most: Int) -> [Int] {
        let standings = results.standings[0]
        guard count < order.count, let last = standings[order[count - 1]] else { return Array(order.prefix(count)) }
        let within = order.prefix { standings[$0].map { $0.rank <= last.rank } ?? false }
        if within.count <= most { return Array(within) }
        let before = within.prefix { standings[$0].map { $0.rank < last.rank } ?? false }
        return Array(before.isEmpty ? order.prefix(count) : before)
    }
}
