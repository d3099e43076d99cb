import Source
import Testing

@testable import Edition

/// Who is who from edition to edition: units and indicators are followed by the same rules.
struct LineageTests {
    /// Editions as lines of items: `b<a` was a before, `c<a+b` was merged of both.
    private func build(_ editions: String...) -> (lineages: Lineages, problems: [FormerIDProblem]) {
        let builder = LineageBuilder(
            editions.enumerated().map { edition, line in
                line.split(separator: " ").map { item in
                    let parts = item.split(separator: "<").map(String.init)
                    let former = parts.count > 1 ? FormerIDs.read(parts[1], at: Place(file: "\(edition)")) : FormerIDs()
                    return .init(id: parts[0], former: former)
                }
            })
        return (builder.result, builder.problems)
    }

    /// Each lineage as its positions, `-` where an edition does not have it.
    private func lines(_ lineages: Lineages) -> [String] {
        lineages.all.map { lineage in
            lineage.positions.map { $0.map(String.init) ?? "-" }.joined() + (lineage.mergedFrom.isEmpty ? "" : " of \(lineage.mergedFrom)")
        }
    }

    @Test(arguments: [
        (["a b", "b a"], ["01", "10"]),
        (["a b", "c b"], ["0-", "11", "-0"]),
        (["a b", "c<a b"], ["00", "11"]),
        // Copied on, and renamed again.
        (["a", "b<a", "b<a", "c<b", "c<b+a"], ["00000"]),
        // Away for a year.
        (["a b", "b", "a b"], ["0-0", "101"]),
        // Renamed while it was away.
        (["a b", "b", "c<a b"], ["0-0", "101"]),
        // Back to its old name.
        (["a", "b<a", "a<b"], ["000"]),
        (["a", "b<a", "a"], ["000"]),
        // The old id is taken up by something new.
        (["a", "b<a", "b a"], ["000", "--1"]),
        (["a", "b<a", "b<a a"], ["000", "--1"]),
        // Merged under a new id, under an old one, and copied on.
        (["a b", "c<a+b", "c<a+b"], ["0--", "1--", "-00 of [0, 1]"]),
        (["a b", "a<b", "a"], ["0--", "1--", "-00 of [0, 1]"]),
        (["a b", "a<a+b", "a<a+b"], ["0--", "1--", "-00 of [0, 1]"]),
        (["a b c", "d<a+b c", "e<c+d"], ["0--", "1--", "21-", "-0- of [0, 1]", "--0 of [2, 3]"]),
        // Declared a year too late.
        (["a", "b", "b<a"], ["000"]),
        // New, whatever it looks like.
        (["a", "b<–"], ["0-", "-0"]),
        // Of what the first edition was called before, nothing is known.
        (["a<x", "a<x"], ["00"]),
    ])
    func whoIsWho(_ editions: [String], _ expected: [String]) {
        let builder = LineageBuilder(
            editions.map { line in
                line.split(separator: " ").map { item in
                    let parts = item.split(separator: "<").map(String.init)
                    return .init(id: parts[0], former: parts.count > 1 ? FormerIDs.read(parts[1], at: Place(file: "")) : FormerIDs())
                }
            })
        #expect(Set(lines(builder.result)) == Set(expected))
        for (edition, positions) in builder.result.ofEdition.enumerated() {
            for (position, lineage) in positions.enumerated() { #expect(builder.result[lineage].positions[edition] == position) }
        }
    }

    @Test func whatIsWrongIsSaidOnce() {
        #expect(build("a b", "a b", "c<x a b").problems.map(\.reason) == [.unknown])
        #expect(build("a b", "c<a a b").problems.map(\.reason) == [.inUse])
        #expect(build("a b", "a<a b").problems.map(\.reason) == [.itself])
        #expect(build("a", "b<a c<a").problems.map(\.reason) == [.claimedTwice(other: 0)])
        #expect(build("a b", "a<b b<a").problems.map(\.reason) == [.circle(["a", "b"])])
        #expect(build("a b c", "a<b b<c c<a").problems.map(\.reason) == [.circle(["a", "b", "c"])])
        #expect(build("a b", "c<a+x b").problems.map(\.reason) == [.unknown])
    }

    @Test(arguments: [("a b", ["a", "b"]), ("a; b", ["a", "b"]), ("a、b", ["a", "b"]), ("a，b", ["a", "b"]), (" a ", ["a"]), ("a a", ["a"]), ("", [])])
    func idsStandApart(_ cell: String, _ ids: [String]) {
        #expect(FormerIDs.read(cell, at: Place(file: "f", line: 2, column: 5)).ids.map(\.id) == ids)
    }

    @Test func eachIDHasItsPlace() {
        #expect(FormerIDs.read("ab; cd", at: Place(file: "f", line: 2, column: 5)).ids.map(\.place.column) == [5, 9])
    }
}
