import Charts
import Edition
import Markup
import Parallel
import Scoring
import Source

/// A unit's profile: who, how much, the sentence that says it, every indicator, gained, lost, the neighbours.
struct UnitPage: Page {
    let rendition: Rendition
    let table: Once<ProfileTable>
    /// Nil of a report with one edition.
    let years: EditionYears?
    let mentions: Once<UnitMentions>
    let unit: Int
    let path: String
    /// What the unit's scores come to, in words: asked for by the page's head, its text and its picture.
    private let sentence: Once<String?>

    init(_ rendition: Rendition, table: Once<ProfileTable>, years: EditionYears? = nil, mentions: Once<UnitMentions>, unit: Int) {
        self.rendition = rendition
        self.table = table
        self.years = years
        self.mentions = mentions
        self.unit = unit
        path = rendition.addresses.unit(rendition.edition.units[unit].id)
        sentence = Once {
            rendition.results.values[0][unit].map {
                UnitSentence(rendition.names, rendition.numbers, unit: unit, outliers: rendition.outliers(of: unit)).text(total: $0)
            }
        }
    }

    static func all(_ edition: EditionPlan) -> [UnitPage] {
        edition.rendition.edition.units.indices.map {
            UnitPage(edition.rendition, table: edition.profile, years: edition.years, mentions: edition.mentions, unit: $0)
        }
    }

    var title: String? { rendition.names.units[unit] }
    var oldPaths: [String] { rendition.edition.units[unit].oldIDs.map(rendition.addresses.unit) }
    var section: String? { rendition.addresses.units }
    var trail: [LinkView] { rendition.trail(rendition.unitsLink) }
    var description: String? {
        sentence.value
            ?? rendition.names.unrankedReasons[unit].map {
                rendition.words("unit_unranked_unscored", ["unit": rendition.names.units[unit], "reason": $0])
            }
    }
    var card: PageCard? {
        if rendition.edition.units.count > PageCard.mostUnits { return UnitsPage(rendition: rendition).card }
        return PageCard(
            "units/" + rendition.edition.units[unit].id, rendition, title: rendition.names.units[unit], text: description, keys: Array(keys.prefix(2)),
            chart: rendition.cardChart(unit: unit))
    }

    func view() -> UnitView {
        let words = rendition.words, edition = rendition.edition
        let facts = edition.units[unit]
        let position = rendition.statistics.places[unit]
        let outliers = rendition.outliers(of: unit), peers = UnitPeers(rendition, unit: unit)
        let strengths = outliers?.strong ?? UnitPoints.strengths(rendition.results, rendition.statistics.strengthBounds, unit)
        let losses = outliers?.weak ?? UnitPoints.losses(rendition.results, unit)
        return UnitView(
            attributes: attributes,
            name: rendition.names.units[unit],
            otherName: facts.name.texts.first { !$0.language.isEmpty && $0.text != rendition.names.units[unit] }?.text,
            keys: keys,
            lede: description.map { rendition.withInterval($0, of: unit, root: root) },
            strip: ExhibitView(
                heading: words["all_indicators"],
                caption: stripCaption.map { ByteBuffer(text: $0) },
                body: table.value.table(of: unit, rendition),
                note: TableNotes(rendition, units: [unit], isRanking: false, scoresOn: rendition.tree.leaves).after()),
            years: years.flatMap { UnitYears($0, unit: unit, root: root)?.exhibit }, strengths: strengths.shown.map(strength),
            strengthsMore: more(strengths) { rank($0) },
            lossesHeading: words[isLow ? "losses_low" : "losses"], losses: losses.shown.map(outliers == nil ? loss : strength),
            lossesMore: more(losses) { outliers == nil ? cost($0) : rank($0) },
            previous: position > 0 ? neighbour(rendition.statistics.order[position - 1]) : nil,
            next: position + 1 < rendition.statistics.order.count ? neighbour(rendition.statistics.order[position + 1]) : nil,
            distances: UnitDistances(rendition, unit: unit).sentences.map { UnitDistance(text: $0) },
            peers: peers?.exhibit(root: root),
            mentions: mentions.value.chapters(of: unit).map { chapter in
                LinkView(label: chapter.version(rendition.language).title, path: percentEncoded(rendition.addresses.chapter(chapter.slug)))
            },
            share: description.map { words("share_line", ["sentence": $0, "report": edition.facts.title.text(rendition.language)]) },
            papers: [rendition.brief(of: unit)].compactMap { $0 },
            cite: CitationView(rendition.citation(part: .page, title: rendition.names.units[unit], path: path, id: facts.id), rendition: rendition))
    }

    private var stripCaption: String? {
        let words = rendition.words, caption = rendition.withMeansNote(words("strip_caption", ["name": rendition.names.units[unit]]))
        guard let marks = rendition.markList else { return caption }
        return [caption, words("strip_marks", ["marks": marks])].compactMap { $0 }.joined(separator: words.sentenceGap)
    }

    private var attributes: [UnitAttribute] {
        let edition = rendition.edition
        let groups = edition.groupings.compactMap { grouping -> UnitAttribute? in
            guard let id = edition.units[unit].values[grouping.key], !id.isEmpty else { return nil }
            return UnitAttribute(
                label: grouping.title(rendition.language), value: rendition.groupLabel(grouping, of: unit),
                path: rendition.addresses.groupPath(grouping.key, id))
        }
        let others = rendition.shownAttributes.compactMap { attribute -> UnitAttribute? in
            let value = rendition.attribute(attribute.key, of: unit)
            return value.isEmpty ? nil : UnitAttribute(label: attribute.label.text(rendition.language), value: value)
        }
        return groups + others
    }

    private var keys: [KeyFigureView] {
        let words = rendition.words, results = rendition.results
        guard let total = results.values[0][unit] else { return [rendition.coverage(of: unit)].compactMap { $0 } }
        let maximum = rendition.tree.root.fullMarks
        // Where only bonuses count there is no maximum.
        var keys = rank.map { [$0] } ?? []
        keys.append(
            KeyFigureView(label: words["total"], value: rendition.numbers.total(total), suffix: maximum.map { "/" + rendition.numbers.stated($0) }))
        if let band = rendition.band(of: unit) { keys.append(KeyFigureView(label: words["band"], value: band)) }
        if let coverage = rendition.coverage(of: unit) { keys.append(coverage) }
        // Alone, a unit is first, last and the mean.
        if results.rankedCount(0) == 1, results.unranked.isEmpty { return keys }
        if let grouping = rendition.edition.groupings.first, let group = rendition.statistics.groupStandings[0][unit] {
            keys.append(
                KeyFigureView(
                    label: words(group.standing.isShared ? "group_rank_joint" : "group_rank", ["group": rendition.groupLabel(grouping, of: unit)]),
                    value: group.standing.text(words.marks),
                    suffix: "/" + String(group.count)))
        }
        if let mean = results.mean(0) {
            keys.append(rendition.numbers.distance(total, from: mean))
        }
        return keys
    }

    /// The first thing that a reader looks for; nil of a unit that is alone, and so first, last and the mean.
    private var rank: KeyFigureView? {
        let words = rendition.words, results = rendition.results
        if results.rankedCount(0) == 1, results.unranked.isEmpty { return nil }
        guard let standing = results.standings[0][unit] else { return KeyFigureView(label: words["rank"], value: "–") }
        return KeyFigureView(
            label: words[standing.isShared ? "rank_joint" : "rank"], value: standing.text(words.marks), suffix: "/" + String(results.rankedCount(0)))
    }

    private func neighbour(_ other: Int) -> LinkView {
        let results = rendition.results
        let rank = results.standings[0][other]?.label(rendition.words.marks), total = results.values[0][other].map(rendition.numbers.total)
        return LinkView(
            label: [rank ?? "–", rendition.names.units[other], total].compactMap { $0 }.joined(separator: " "), path: rendition.addresses.unitPath(other))
    }

    private var isLow: Bool { rendition.results.isLow() }

    /// The score and the rank.
    private func strength(_ node: Int) -> UnitPoint {
        var text = ByteBuffer(text: outOf(node))
        if let rank = rank(node) { text.small(rank) }
        return UnitPoint(label: rendition.names.indicators[node], path: rendition.addresses.indicatorPath(node), text: text)
    }

    /// What the indicator costs, and of how much.
    private func loss(_ node: Int) -> UnitPoint {
        var text = ByteBuffer(text: cost(node) ?? "")
        text.small(rendition.tree.isDeduction(node) ? rendition.words["penalty"] : outOf(node))
        return UnitPoint(
            label: rendition.names.indicators[node], path: rendition.addresses.indicatorPath(node), text: text, criteria: rendition.criteria(of: node))
    }

    /// How many more indicators tie with the last one shown, and in what.
    private func more(_ points: UnitPoints, _ tied: (Int) -> String?) -> String? {
        guard points.more > 0, let last = points.shown.last, let tied = tied(last) else { return nil }
        return rendition.words("points_more", count: points.more, ["tied": tied])
    }

    /// `7/8`; `7` where there is no maximum.
    private func outOf(_ node: Int) -> String {
        rendition.numbers.outOf(rendition.results.values[node][unit].map { rendition.numbers.value($0, of: node) } ?? "–", rendition.outOf(node))
    }

    private func rank(_ node: Int) -> String? {
        rendition.results.standings[node][unit].map { rendition.words($0.isShared ? "rank_shared" : "rank_of", ["rank": $0.text(rendition.words.marks)]) }
    }

    private func cost(_ node: Int) -> String? {
        rendition.results.cost(of: node, for: unit).map { rendition.words(isLow ? "points_added" : "points_lost", ["points": rendition.numbers.cost($0)]) }
    }
}

extension Rendition {
    /// Where a unit stands out, where pages speak of scores.
    func outliers(of unit: Int) -> (strong: UnitPoints, weak: UnitPoints)? {
        guard vocabulary == .scores else { return nil }
        func points(_ bounds: [StrengthBound?], _ isWeak: Bool) -> UnitPoints { UnitPoints.outliers(results, bounds, unit, isWeak: isWeak) }
        return (points(statistics.strengthBounds, false), points(statistics.weaknessBounds, true))
    }
}
