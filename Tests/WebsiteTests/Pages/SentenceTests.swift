import BuiltInTheme
import Edition
import Parallel
import Scoring
import Source
import Testing

@testable import Website

/// The sentences that pages make from scores are true: each is held to facts that are counted plainly (`GeneratedIndex`), in both languages,
/// under ties, with one unit, with missing scores, and where the lowest score is the best.
struct SentenceTests {
    private static let theme = Theme.load(.builtIn, languages: ["en", "zh-Hans"]).theme

    private static func renditions(_ tree: SourceTree) throws -> [Rendition] {
        let (workspace, diagnostics) = Workspace.load(tree)
        try #require(!diagnostics.hasErrors, "\(diagnostics.map(\.message))")
        let site = try #require(workspace), edition = try #require(site.editions.first)
        return ["en", "zh-Hans"].map { Rendition(site: site.site, edition: edition, words: theme.strings($0)) }
    }

    /// Calls `body` with indices that are made anew, one after the other.
    private func each(_ count: Int, seed: UInt64, _ body: (GeneratedIndex, Rendition) throws -> Void) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<count {
            let index = GeneratedIndex(&generator)
            for rendition in try Self.renditions(index.tree) { try body(index, rendition) }
        }
    }

    /// Up to four names, else three and the number of all.
    private func names(_ all: [String], _ words: Strings, _ key: String) -> String {
        if all.count > 4 { return words(key, ["names": all.prefix(3).joined(separator: words["list_separator"]), "count": String(all.count), "counter": "个"]) }
        return all.count == 1 ? all[0] : all.dropLast().joined(separator: words["list_separator"]) + words["list_last"] + all[all.count - 1]
    }

    @Test func strengthsAndLossesFollowTheRuleOfTheMethodPage() throws {
        var counted = 0
        try each(300, seed: 1) { index, rendition in
            for unit in index.units.indices {
                let places = index.scorePlaces
                var strong: [(leaf: Int, rank: Int, rate: Exact)] = []
                let costPlaces = index.aggregate == .sum && !index.excludesMissing ? places : index.meanPlaces
                var losses = index.leaves.indices.compactMap { leaf in index.cost(leaf, unit).map { (leaf, $0.rounded(costPlaces)) } }.filter { $0.1 > .zero }
                losses.sort { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
                for (position, leaf) in index.leaves.enumerated() where leaf.role != .penalty {
                    // What costs most is no strength.
                    if losses.contains(where: { $0.0 == position && $0.1 == losses[0].1 }) { continue }
                    guard let mine = leaf.scores[unit] else { continue }
                    let all = leaf.scores.compactMap { $0 }
                    let mean = all.reduce(.zero, +) / Exact(all.count)
                    func better(_ a: Exact, _ b: Exact) -> Bool { index.isLow(position) ? a < b : a > b }
                    let reach = all.count { !better(mine.rounded(places), $0.rounded(places)) }
                    guard better(mine, mean), reach * 4 < all.count + 4 else { continue }
                    let rate = mine / Exact(leaf.maximum)
                    strong.append((position, 1 + all.count { better($0, mine) }, index.isLow(position) ? .zero - rate : rate))
                }
                if index.leaves.count == 1 { strong = [] }
                strong.sort { ($0.rank, $1.rate, $0.leaf) < ($1.rank, $0.rate, $1.leaf) }
                expect(
                    UnitPoints.strengths(rendition.results, rendition.statistics.strengthBounds, unit), strong.map { ($0.leaf, Exact($0.rank)) }, index,
                    rendition)

                if index.leaves.count == 1 { losses = [] }
                expect(UnitPoints.losses(rendition.results, unit), losses, index, rendition)
                counted += UnitPoints.losses(rendition.results, unit).more > 0 ? 1 : 0
            }
        }
        // Of too many, some are only counted.
        #expect(counted > 0)
    }

    /// Three, and all that tie with the third; of more than eight, three and the number of the rest.
    private func expect(_ points: UnitPoints, _ sorted: [(leaf: Int, key: Exact)], _ index: GeneratedIndex, _ rendition: Rendition) {
        let whole =
            sorted.count <= 3
            ? sorted
            : sorted.filter { entry in
                sorted.firstIndex { $0.leaf == entry.leaf }! < 3 || entry.key == sorted[2].key
            }
        let shown = whole.count > 8 ? Array(whole.prefix(3)) : whole
        #expect(points.shown.map { rendition.tree[$0].id } == shown.map { index.leaves[$0.leaf].id })
        #expect(points.more == whole.count - shown.count)
    }

    @Test func aUnitsSentenceIsTrue() throws {
        var kinds: Set<String> = []
        try each(400, seed: 2) { index, rendition in
            let words = rendition.words, ranks = index.ranks, present = ranks.compactMap { $0 }.count
            for unit in index.units.indices {
                let table = Once { ProfileTable(rendition, root: "") }
                let sentence = UnitPage(rendition, table: table, mentions: Once { UnitMentions(rendition) }, unit: unit).description
                guard let total = index.total(unit), let rank = ranks[unit] else {
                    #expect(sentence == nil)
                    continue
                }
                let unitWord = words.language == "en" ? (present == 1 ? "town" : "towns") : "镇"
                let key = present == 1 ? "unit_standing_alone" : ranks.count { $0 == rank } > 1 ? "unit_standing_shared" : "unit_standing"
                var expected = words(
                    key,
                    [
                        "unit": index.units[unit], "total": total.printed(index.decimals), "rank": String(rank), "count": String(present),
                        "counter": "个",
                        "units": present < index.units.count ? words("units_scored", ["units": unitWord]) : unitWord,
                    ])
                if index.isLow { expected += words.sentenceGap + words["rule_direction_low"] }
                let clauses = rendition.vocabulary == .scores ? outliers(index, unit, words) : clauses(index, unit, words)
                kinds.formUnion(clauses.map(\.key))
                if !clauses.isEmpty {
                    var said = clauses.map { words($0.key, $0.arguments) }.joined(separator: words["clause_separator"])
                    if words.language == "en" { said = said.prefix(1).uppercased() + said.dropFirst() + "." } else { said += "。" }
                    expected += words.sentenceGap + said
                }
                #expect(sentence == expected)
            }
        }
        // All were met.
        #expect(
            kinds.sorted() == [
                "clause_best", "clause_best_full", "clause_best_low", "clause_best_none", "clause_loss", "clause_loss_penalty", "clause_loss_tied",
                "clause_no_loss", "clause_part", "clause_part_tied", "clause_strong", "clause_weak",
            ])
    }

    /// Where all has one scale: what a unit does best and worst in, counted plainly.
    private func outliers(_ index: GeneratedIndex, _ unit: Int, _ words: Strings) -> [Clause] {
        guard index.leaves.count > 1 else { return [] }
        return [("clause_strong", false), ("clause_weak", true)].compactMap { key, isWeak in
            var found: [(leaf: Int, rank: Int, isShared: Bool)] = []
            for (position, leaf) in index.leaves.enumerated() {
                guard let mine = leaf.scores[unit] else { continue }
                let all = leaf.scores.compactMap { $0 }, printed = all.map { $0.rounded(index.scorePlaces) }, own = mine.rounded(index.scorePlaces)
                let mean = all.reduce(.zero, +) / Exact(all.count)
                func better(_ a: Exact, _ b: Exact) -> Bool { index.isLow(position) ? a < b : a > b }
                func further(_ a: Exact, _ b: Exact) -> Bool { isWeak ? better(b, a) : better(a, b) }
                guard further(mine, mean), printed.count(where: { !further(own, $0) }) * 4 < all.count + 4 else { continue }
                found.append((position, 1 + printed.count { better($0, own) }, printed.count { $0 == own } > 1))
            }
            guard let end = isWeak ? found.map(\.rank).max() : found.map(\.rank).min() else { return nil }
            let tied = found.filter { $0.rank == end }
            return Clause(
                key,
                [
                    "indicators": names(tied.map { GeneratedIndex.name(index.leaves[$0.leaf].id) }, words, "names_of_indicators"),
                    "rank": words(tied.allSatisfy(\.isShared) ? "rank_shared" : "rank_of", ["rank": String(end)]),
                ])
        }
    }

    private func clauses(_ index: GeneratedIndex, _ unit: Int, _ words: Strings) -> [Clause] {
        guard index.leaves.count > 1 else { return [] }
        func named(_ leaves: [Int]) -> String { names(leaves.map { GeneratedIndex.name(index.leaves[$0].id) }, words, "names_of_indicators") }
        func points(_ text: String) -> String { words.language == "en" ? text + (text == "1" ? " point" : " points") : text + " 分" }
        let costPlaces = index.aggregate == .sum && !index.excludesMissing ? index.scorePlaces : index.meanPlaces
        let costs = index.leaves.indices.compactMap { leaf in index.cost(leaf, unit).map { (leaf: leaf, cost: $0.rounded(costPlaces)) } }
        let most = costs.map(\.cost).max().flatMap { $0 > .zero ? $0 : nil }
        let greatest = most.map { most in costs.filter { $0.cost == most }.map(\.leaf) } ?? []

        var clauses: [Clause] = []
        let rated = index.leaves.indices.filter { index.leaves[$0].role != .penalty }.compactMap { leaf in
            index.leaves[leaf].scores[unit].map { (leaf: leaf, rate: $0 / Exact(index.leaves[leaf].maximum)) }
        }
        if let best = index.isLow ? rated.map(\.rate).min() : rated.map(\.rate).max() {
            let leaves = rated.filter { $0.rate == best }.map(\.leaf)
            func score(_ leaf: Int) -> String { index.leaves[leaf].scores[unit]?.printed(index.scorePlaces) ?? "" }
            if index.isLow && best.isZero {
                clauses.append(Clause("clause_best_none", ["indicators": named(leaves)]))
            } else if !index.isLow && best == .one && leaves.count > 1 {
                clauses.append(Clause("clause_best_full", ["indicators": named(leaves)]))
            } else if leaves.count == 1, !best.isZero, !greatest.contains(leaves[0]) {
                clauses.append(
                    Clause(
                        index.isLow ? "clause_best_low" : "clause_best",
                        ["indicator": named(leaves), "score": score(leaves[0]), "full": String(index.leaves[leaves[0]].maximum)]))
            }
        }
        guard let most, let first = greatest.first else {
            let isWhole = !index.isLow && !costs.isEmpty && index.leaves.allSatisfy { $0.scores[unit] != nil }
            return clauses + (isWhole ? [Clause("clause_no_loss")] : [])
        }
        let leaf = index.leaves[first], score = leaf.scores[unit]?.printed(index.scorePlaces) ?? ""
        if greatest.count > 1 {
            clauses.append(
                Clause(index.isLow ? "clause_part_tied" : "clause_loss_tied", ["indicators": named(greatest), "points": points(most.printed(costPlaces))]))
        } else if index.isLow {
            clauses.append(Clause("clause_part", ["indicator": named(greatest), "score": score, "full": String(leaf.maximum)]))
        } else if leaf.role == .penalty {
            clauses.append(Clause("clause_loss_penalty", ["indicator": named(greatest), "points": points(score)]))
        } else {
            clauses.append(Clause("clause_loss", ["indicator": named(greatest), "score": score, "full": points(String(leaf.maximum))]))
        }
        return clauses
    }

    @Test func theRankingsSentenceNamesAllThatAreFirstAndLast() throws {
        try each(300, seed: 3) { index, rendition in
            let words = rendition.words, ranks = index.ranks, present = index.units.indices.filter { ranks[$0] != nil }
            let totals = present.compactMap { index.total($0) }
            guard present.count > 1 else { return #expect(rendition.rankingSentence == nil) }
            let counter = "个", unitWord = words.language == "en" ? "towns" : "镇"
            let units = present.count < index.units.count ? words("units_scored", ["units": unitWord]) : unitWord
            func place(_ rank: Int?, _ key: String) -> String {
                let there = present.filter { ranks[$0] == rank }
                return words(
                    there.count > 1 ? key + "_tied" : key,
                    ["names": names(there.map { index.units[$0] }, words, "names_of_units"), "total": index.total(there[0])?.printed(index.decimals) ?? ""])
            }
            let first = present.compactMap { ranks[$0] }.min(), last = present.compactMap { ranks[$0] }.max()
            var expected =
                first == last
                ? words(
                    "ranking_lede_equal",
                    ["count": String(present.count), "counter": counter, "units": units, "total": index.total(present[0])?.printed(index.decimals) ?? ""])
                : words(
                    "ranking_lede",
                    [
                        "first": place(first, "place_first"), "last": place(last, "place_last"), "count": String(present.count), "counter": counter,
                        "units": units, "mean": (totals.reduce(.zero, +) / Exact(totals.count)).printed(index.meanPlaces),
                    ])
            if index.isLow { expected += words.sentenceGap + words["rule_direction_low"] }
            #expect(rendition.rankingSentence == expected)
        }
    }

    @Test func anIndicatorsSentenceFollowsItsDirection() throws {
        try each(200, seed: 4) { index, rendition in
            let words = rendition.words, counter = "个"
            for (position, leaf) in index.leaves.enumerated() {
                let node = try #require(rendition.tree.node(leaf.id)), all = leaf.scores.compactMap { $0 }
                let said = IndicatorPage(rendition: rendition, node: node, path: "").description
                guard let lowest = all.min(), let highest = all.max() else { #expect(said == nil); continue }
                func score(_ value: Exact) -> String { value.printed(index.scorePlaces) }
                let unitWord = words.language == "en" ? "towns" : "镇"
                let units = all.count < index.units.count ? words("units_scored", ["units": unitWord]) : unitWord
                let mean = all.reduce(.zero, +) / Exact(all.count), rate = (mean / Exact(leaf.maximum) * Exact(100)).printed(1) + "%"
                let arguments: KeyValuePairs = [
                    "count": String(all.count), "counter": counter, "units": units, "mean": mean.printed(index.meanPlaces), "rate": rate,
                    "highest": score(highest),
                    "lowest": score(lowest), "affected": String(all.count { !$0.isZero }),
                    "full_marks": all.allSatisfy { $0 == Exact(leaf.maximum) }
                        ? words["full_marks_all"] : words("full_marks", count: all.count { $0 == Exact(leaf.maximum) }, ["counter": counter]),
                ]
                let expected =
                    if all.count == 1, let unit = leaf.scores.firstIndex(where: { $0 != nil }) {
                        words(
                            "indicator_lede_single",
                            ["unit": index.units[unit], "score": score(highest), "full": words.points(String(leaf.maximum))])
                    } else if leaf.role == .penalty {
                        words(highest.isZero ? "penalty_lede_none" : "penalty_lede", arguments)
                    } else {
                        words(index.isLow(position) ? "indicator_lede_low" : "indicator_lede", arguments)
                    }
                #expect(said == expected)
            }
        }
    }

    @Test func aGroupsSentenceSpeaksOfThoseThatHaveATotal() throws {
        try each(200, seed: 5) { index, rendition in
            let words = rendition.words, everyone = index.units.indices.compactMap { index.total($0) }
            let grouping = try #require(rendition.edition.groupings.first)
            for (position, group) in grouping.values.enumerated() where !group.units.isEmpty {
                let members = index.units.indices.filter { index.groups[$0] == group.id }, totals = members.compactMap { index.total($0) }
                let said = GroupPage(rendition: rendition, grouping: 0, group: position, path: "").description
                guard !totals.isEmpty else { #expect(said == nil); continue }
                let isEnglish = words.language == "en", name = group.label.text(words.language)
                func town(_ count: Int) -> String { isEnglish ? (count == 1 ? "town" : "towns") : "镇" }
                let mean = totals.reduce(.zero, +) / Exact(totals.count), all = everyone.reduce(.zero, +) / Exact(everyone.count)
                let gap = (mean - all).rounded(index.meanPlaces)
                let expected =
                    if totals.count == 1 {
                        words(
                            members.count == 1 ? "group_lede_single" : "group_lede_one_scored",
                            [
                                "group": name, "count": String(members.count), "counter": "个", "units": town(members.count),
                                "total": totals[0].printed(index.decimals),
                            ])
                    } else {
                        words(
                            gap.isZero ? "group_lede_equal" : gap.isNegative ? "group_lede_below" : "group_lede_above",
                            [
                                "group": name, "count": String(totals.count), "counter": "个",
                                "units": totals.count < members.count ? words("units_scored", ["units": town(2)]) : town(2), "all_units": town(2),
                                "mean": mean.printed(index.meanPlaces), "difference": gap.magnitude.printed(index.meanPlaces),
                            ])
                    }
                #expect(said == expected)
            }
        }
    }
}

extension Exact {
    fileprivate func printed(_ places: Int) -> String { MinusSign.printed(decimal(places)) }
}
