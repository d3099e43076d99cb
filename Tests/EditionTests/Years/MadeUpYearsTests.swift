import Foundation
import Scoring
import Source
import Testing

@testable import Edition

/// The made-up harbour index (Tests/Fixtures/Sites/years) of four editions, held to an oracle of plain fractions and to what a reader of its
/// files would say: a renamed harbour, a rename that was forgotten, one that enters, one that leaves, two that are merged; a changed maximum,
/// changed weights, a renamed indicator, a new one, and one that was turned round.
struct MadeUpYearsTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../Fixtures/Sites/years"
    private let years: Years
    private let oracle: [HarbourYear]

    init() throws {
        let tree = try SourceTree.load(root: Self.folder)
        years = try #require(Workspace.load(tree).workspace?.years)
        oracle = try (2015...2018).map { try HarbourYear($0, folder: Self.folder) }
    }

    /// What a harbour is called in another year; nil where it is not there. Elmquay was given another id in 2017, and nobody said so.
    private func id(_ id: String, in year: Int) -> String? {
        var found = id
        if ["kingsport", "port-king"].contains(id) { found = year == 2015 ? "kingsport" : "port-king" }
        return oracle[year - 2015].ids.contains(found) ? found : nil
    }

    private static let pairs = [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)]

    @Test func harboursAreFollowed() {
        for (before, after) in Self.pairs {
            let found = years.comparison(before, after), old = years.editions[before].units.map(\.id), new = years.editions[after].units.map(\.id)
            #expect(
                found.shared.map { [old[$0.before], new[$0.after]] }
                    == oracle[after].ids.compactMap { now in id(now, in: 2015 + before).map { [$0, now] } })
            #expect(found.renamed.map { [old[$0.before], new[$0.after]] } == (before == 0 ? [["kingsport", "port-king"]] : []))
            #expect(found.merged.map { [$0.from.map { old[$0] }, [new[$0.into]]] } == (after == 3 ? [[["birch", "hazel"], ["birch-hazel"]]] : []))
            let entrants = oracle[after].ids.filter { id($0, in: 2015 + before) == nil && $0 != "birch-hazel" }
            #expect(found.entrants.map { new[$0] } == entrants)
            let leavers = oracle[before].ids.filter { id($0, in: 2015 + after) == nil && !(after == 3 && ["birch", "hazel"].contains($0)) }
            #expect(found.leavers.map { old[$0] } == leavers)
        }
        #expect(years.comparison(1, 2).entrants.map { years.editions[2].units[$0].id } == ["elm-quay"])
        #expect(years.comparison(0, 1).leavers.map { years.editions[0].units[$0].id } == ["willow"])
    }

    /// By indicator, its id in the later year: what a reader would say of it.
    private static let verdicts: [(before: Int, after: Int, [String: String])] = [
        (0, 1, [:]),
        (
            1, 2,
            [
                "service": "not weights", "lights": "asRate maximum", "safety": "not maximum", "total": "not structure parts",
            ]
        ),
        (2, 3, ["cost": "not normalisation direction", "total": "not parts"]),
        (
            0, 2,
            ["service": "not weights", "lights": "asRate maximum", "safety": "not maximum", "total": "not structure parts"]
        ),
        (
            1, 3,
            [
                "service": "not weights", "lights": "asRate maximum", "safety": "not maximum", "total": "not structure parts",
                "cost": "not normalisation direction",
            ]
        ),
    ]

    @Test func indicatorsCompareWhereTheRulesAreTheSame() {
        for (before, after, expected) in Self.verdicts {
            let found = years.comparison(before, after)
            for (node, indicator) in years.editions[after].indicators.enumerated() {
                let verdict = found.comparability(ofNode: node)
                let text = verdict.map { verdict in ([String(describing: verdict.level)] + verdict.reasons.map(\.kind.rawValue)).joined(separator: " ") }
                #expect(text == (indicator.id == "green" && before < 2 ? nil : expected[indicator.id] ?? "comparable"), "\(indicator.id) \(before) \(after)")
            }
        }
        let total = years.comparison(1, 2).comparability[0]?.reasons ?? []
        func names(_ lineages: [Int]) -> [String] {
            lineages.map { lineage in years.indicators[lineage].positions[2].map { years.editions[2].indicators[$0].id } ?? "–" }
        }
        #expect(total.map { names($0.indicators) } == [["green"], ["service", "safety"]])
        #expect(years.comparesBackTo(from: 3).map { $0.map { 2015 + $0 } } == [2018, 2017, 2015, 2015, 2017, 2015, 2015, 2018, 2017])
    }

    @Test func ranksChangeAmongThoseThatBothYearsRank() throws {
        for (before, after) in Self.pairs {
            let found = years.comparison(before, after), changes = found.rankChanges(ofNode: 0)
            let common = oracle[after].ids.filter { now in
                guard let was = id(now, in: 2015 + before) else { return false }
                return oracle[after].totals[now] != nil && oracle[before].totals[was] != nil
            }
            let earlier = common.compactMap { id($0, in: 2015 + before) }
            for (shared, change) in zip(found.shared, changes) {
                let now = years.editions[after].units[shared.after].id, was = years.editions[before].units[shared.before].id
                let expected = [
                    oracle[before].rank(was, among: oracle[before].ids), oracle[after].rank(now, among: oracle[after].ids),
                    oracle[before].rank(was, among: earlier), oracle[after].rank(now, among: common),
                ]
                let change = try #require(change)
                #expect([change.plainBefore, change.plainAfter, change.before, change.after].map { $0.rank.int } == expected)
                #expect(change.climb.int == expected[2].flatMap { old in expected[3].map { old - $0 } })
            }
        }
    }

    /// What of this year's scores compares with the year before, on that year's scale.
    private func carried(_ scores: [String: Fraction], onto old: [String: Fraction], _ before: Int, _ after: Int) -> [String: Fraction] {
        var carried = scores
        carried["lights"] = scores["lights"].map { $0 * Fraction(oracle[before].lightsMaximum, oracle[after].lightsMaximum) }
        if after == 3 { carried["cost"] = old["cost"] }
        return carried
    }

    @Test func aTotalsChangeIsItsPartsToTheLastDigit() throws {
        var splits = 0
        for (before, after) in Self.pairs {
            let found = years.comparison(before, after)
            for (shared, change) in zip(found.shared, found.totalChanges) {
                let now = years.editions[after].units[shared.after].id, was = years.editions[before].units[shared.before].id
                let old = oracle[before].scores[was] ?? [:], new = oracle[after].scores[now] ?? [:]
                let moved = oracle[before].total(carried(new, onto: old, before, after))
                guard let total = oracle[after].totals[now], let earlier = oracle[before].totals[was], let moved else {
                    #expect(change == nil)
                    continue
                }
                let change = try #require(change), own = moved - earlier
                #expect(
                    [change.before, change.after, change.own, change.rest].map(\.fraction) == [earlier, total, own, total - earlier - own].map(\.description))
                #expect(change.own + change.rest == change.change)
                if before == 0 && after == 1 { #expect(change.rest.isZero) } else if !change.rest.isZero { splits += 1 }
            }
        }
        #expect(splits > 20)
    }

    @Test func whatDoesNotCompareHasNoChange() throws {
        let found = years.comparison(1, 2), tree = years.editions[2].results.tree
        let lights = try #require(tree.node("lights")), service = try #require(tree.node("service")), hours = try #require(tree.node("hours"))
        let unit = found.shared[0]
        #expect(found.scoreChange(ofNode: hours, unit: unit) != nil)
        #expect(found.scoreChange(ofNode: lights, unit: unit) == nil)
        #expect(found.rateChange(ofNode: lights, unit: unit) != nil)
        #expect(found.rateChange(ofNode: service, unit: unit) == nil)
        #expect(found.scoreChange(ofNode: try #require(tree.node("green")), unit: unit) == nil)
    }
}
