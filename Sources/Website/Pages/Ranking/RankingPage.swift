import Charts
import Edition
import Markup
import Scoring
import Source

/// Every unit and every indicator in one table.
struct RankingPage: Page {
    /// The table of `2017/data/` that has the same rows.
    static let table = "ranking"

    let rendition: Rendition
    /// Nil of a report with one edition.
    var years: EditionYears?

    static func all(_ edition: EditionPlan) -> [RankingPage] { [RankingPage(rendition: edition.rendition, years: edition.years)] }
    static let reference: PageReference? = PageReference(.ranking, "nav_ranking") { $0.ranking }

    var path: String { rendition.addresses.ranking }
    var title: String? { rendition.words["nav_ranking"] }
    var section: String? { path }
    var description: String? { rendition.rankingSentence }
    var card: PageCard? {
        PageCard(
            "ranking", rendition, title: rendition.words["ranking"], text: rendition.rankingSentence,
            chart: rendition.cardChart(units: rendition.statistics.order))
    }

    func view() -> RankingView {
        let words = rendition.words, edition = rendition.edition
        var table = ByteBuffer(capacity: 256 * 1024)
        rendition.numbers.rateScale(rendition.tree.leaves).write(to: &table)
        RankingLevels(rendition: rendition, root: root, years: years).write(into: &table)
        return RankingView(
            heading: words["nav_ranking"], lede: lede,
            filters: edition.groupings.map { grouping in
                RankingFilter(
                    label: grouping.title(rendition.language),
                    options: grouping.values.filter { !$0.units.isEmpty }.map {
                        .init(value: grouping.key + "/" + $0.id, label: $0.label.text(rendition.language))
                    })
            } + bandFilters,
            rateLabel: rendition.vocabulary == .points && rendition.tree.leaves.contains { rendition.tree[$0].fullMarks != nil }
                ? rendition.numbers.rateWord() : nil, table: table,
            note: TableNotes(rendition, units: edition.units.indices, scoresOn: rendition.tree.leaves).after(opening),
            movers: movers, weights: rendition.weightsLink,
            intervalLabel: rendition.intervals == nil ? nil : words["interval_column"],
            robustness: rendition.hasRobustness ? LinkView(label: words["robustness"], path: rendition.addresses.robustness) : nil,
            rows: rendition.addresses.rankingRows,
            compare: rendition.edition.units.count > 1
                ? LinkView(label: words("compare_heading", ["units": rendition.names.unitsWord]), path: percentEncoded(rendition.addresses.compare)) : nil,
            downloads: ["csv", "json"].map {
                LinkView(label: $0.uppercased(), path: rendition.addresses.dataFile(Self.table + "." + $0))
            })
    }

    /// When the data were collected, what the column of changes counts or why there is none, and that intervals are of no printed values.
    private var opening: ByteBuffer? {
        let words = rendition.words
        var sentences = rendition.edition.facts.period.map { [words("period_short", ["from": $0.from, "to": $0.to])] } ?? []
        if let years, let step = years.step {
            sentences +=
                step.comparesRanks ? [words("years_note_climb", ["before": years.id(step.comparison.before)])] : [years.notCompared(step)].compactMap { $0 }
        }
        if rendition.intervals != nil, rendition.results.hasStatedValues { sentences.append(words["intervals_printed_column"]) }
        return sentences.isEmpty ? nil : ByteBuffer(text: sentences.joined(separator: words.sentenceGap))
    }

    /// Where this edition stands beside the one before.
    private var movers: LinkView? {
        guard let years, let step = years.step else { return nil }
        return LinkView(label: rendition.words("movers_since", ["before": years.id(step.comparison.before)]), path: rendition.addresses.movers)
    }

    /// The total's bands that any unit is in.
    private var bandFilters: [RankingFilter] {
        guard let bands = rendition.edition.bands(of: 0) else { return [] }
        let present = bands.bands.indices.filter { bands.ofUnit.contains($0) }
        return [
            RankingFilter(
                label: rendition.words["band"],
                options: present.map { .init(value: bands.filterValue($0), label: bands.bands[$0].name.text(rendition.language)) })
        ]
    }

    var lede: ByteBuffer? {
        let words = rendition.words
        guard let sentence = rendition.rankingSentence else { return nil }
        let tree = rendition.tree, results = rendition.results
        let areRates =
            rendition.vocabulary == .points
            && tree.leaves.allSatisfy { results.first(of: $0) == .high && !(tree[$0].fullMarks == nil && tree[$0].minimum?.isZero != true) }
        let shade = areRates ? "" : results.rules.rankFrom == .best ? "_low" : "_worst"
        // Where something decides among equal totals, what is said of them stands under the table.
        let lede = results.ties.isEmpty ? "score_detail_lede" + shade : "score_detail_lede_cells" + shade
        return ByteBuffer(text: sentence + words.sentenceGap + words[lede])
    }
}

extension Bands {
    /// As rows and buttons name a band: by its position, since names may hold anything.
    func filterValue(_ band: Int) -> String { key + "/" + String(band + 1) }
}

extension Rendition {
    /// Who is first, who is last, all of them where several tie, and the mean.
    var rankingSentence: String? {
        let standings = results.standings[0], count = results.count(0), total = { (unit: Int) in self.results.values[0][unit].map(self.numbers.total) ?? "" }
        let ranked = statistics.order.filter { standings[$0] != nil }
        guard count > 1, let first = ranked.first, let last = ranked.last, let mean = statistics.means[0] else { return nil }
        func place(_ unit: Int, _ key: String, _ tied: String) -> String {
            let units = ranked.filter { standings[$0]?.rank == standings[unit]?.rank }
            return words(units.count > 1 ? tied : key, ["names": names.listed(units: units), "total": total(unit)])
        }
        let all = names.word(forUnits: count)
        let sentence =
            if standings[first]?.rank == standings[last]?.rank {
                words("ranking_lede_equal", ["count": String(count), "counter": names.counter, "units": all, "total": total(first)])
            } else {
                words(
                    "ranking_lede",
                    [
                        "first": place(first, "place_first", "place_first_tied"), "last": place(last, "place_last", "place_last_tied"),
                        "count": String(count), "counter": names.counter, "units": all, "mean": mean,
                    ])
            }
        return withMeansNote(([sentence] + words.directions(results)).joined(separator: words.sentenceGap))
    }
}
