import Scoring
import Source
import Testing

@testable import Edition

/// The repository's own 2017 edition repeats what was printed.
struct Report2017Tests {
    private static let loaded: Result<(Workspace?, [Diagnostic]), any Error> = Result {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        return Workspace.load(try SourceTree.load(root: root))
    }

    private func edition() throws -> Edition {
        try #require(try Self.loaded.get().0?.editions.first { $0.id == "2017" })
    }

    @Test func `it has no problem`() throws {
        #expect(DiagnosticFormat.text.render(try Self.loaded.get().1) == "")
    }

    /// Its chapters have charts of every kind and many claims: with a score missing, none of them has anything to say.
    @Test func `a score that is missing is one problem`() throws {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        let tree = try SourceTree.load(root: root)
        let path = "Content/2017/scores.csv"
        let scores = String(decoding: try #require(tree.bytes(at: path)), as: UTF8.self)
        for (part, other, rule) in [
            ("hangzhou,6", "hangzhou,", "blank-score"), ("hangzhou,6", "hangzhou,six", "not-a-number"), ("ux.auth", "ux.auht", "unknown-column"),
        ] {
            #expect(scores.contains(part))
            let files = tree.entries.map { ($0.path, $0.path == path ? Array(scores.replacing(part, with: other).utf8) : $0.bytes) }
            #expect(Workspace.load(SourceTree(files)).diagnostics.map(\.rule) == [rule])
        }
    }

    @Test func `every total and rank is the published one`() throws {
        let edition = try edition(), results = edition.results
        let printed: [(String, Int, String)] = [
            ("hangzhou", 82, "1"), ("nanjing", 81, "2"), ("ningbo", 74, "3"), ("fuzhou", 73, "4"), ("beijing", 72, "5"), ("guangzhou", 67, "6"),
            ("jinan", 66, "7"), ("xian", 62, "=8"), ("shanghai", 62, "=8"), ("wuhan", 61, "10"), ("changchun", 59, "=11"), ("harbin", 59, "=11"),
            ("guiyang", 57, "13"), ("chengdu", 54, "14"), ("nanning", 53, "15"), ("qingdao", 46, "=16"), ("hefei", 46, "=16"), ("lanzhou", 42, "=18"),
            ("haikou", 42, "=18"), ("chongqing", 41, "20"), ("dalian", 39, "21"), ("yinchuan", 23, "22"),
        ]
        #expect(edition.units.count == 22)
        for (id, total, rank) in printed {
            let unit = try #require(edition.unit(id))
            #expect(results.values[0][unit] == Exact(total), "\(id)")
            #expect(results.standings[0][unit]?.plainLabel == rank, "\(id)")
        }
        #expect(results.order(by: 0).map { edition.units[$0].id } == printed.map(\.0))
    }

    @Test func `means by region are exact`() throws {
        let edition = try edition()
        let region = try #require(edition.groupings.first { $0.key == "region" })
        #expect(region.values.map { "\($0.id) \($0.units.count)" } == ["east 11", "central 4", "west 7"])
        #expect(region.values.map { edition.results.mean(0, over: $0.units) } == [Exact(64), Exact(225, over: 4), Exact(332, over: 7)])
        #expect(edition.results.mean(0) == Exact(1261, over: 22))
    }

    @Test func `the rubric is 100 points and a bonus of 5`() throws {
        let tree = try edition().tree
        #expect(tree[0].maximum == Exact(100))
        #expect(tree.leaves.count == 12)
        #expect(tree.nodes.count == 17)
        #expect(tree.leaves.compactMap { tree[$0].maximum }.sum() == Exact(105))
        #expect(try edition().indicators.filter { !$0.criteria.isEmpty }.count == 12)
    }

    @Test func `every unit stands in one group of each grouping`() throws {
        let edition = try edition()
        for grouping in edition.groupings {
            #expect(grouping.values.flatMap(\.units).sorted() == Array(edition.units.indices))
        }
    }

    @Test func `figures and tables are numbered from 1 without a gap`() throws {
        let exhibits = try edition().exhibits
        #expect(exhibits.filter(\.isFigure).map(\.number) == Array(1...max(1, exhibits.count { $0.isFigure })))
        #expect(exhibits.filter { !$0.isFigure }.map(\.number) == Array(1...max(1, exhibits.count { !$0.isFigure })))
        #expect(exhibits.allSatisfy { $0.caption != nil })
    }
}
