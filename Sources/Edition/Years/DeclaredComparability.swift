import Scoring
import Source

/// `comparable:` in edition.yaml, held to what it is about.
enum DeclaredComparability {
    static func check(_ years: Years) -> [Diagnostic] {
        years.editions.enumerated().flatMap { position, edition in edition.declared.compactMap { check($0, edition, position, years) } }
    }

    private static func check(_ word: ComparabilityDeclaration, _ edition: YearEdition, _ position: Int, _ years: Years) -> Diagnostic? {
        guard let node = edition.tree.node(word.id) else {
            let known = edition.tree.nodes.map(\.id)
            return Diagnostic(
                "unknown-indicator", "comparable names \"\(word.id)\", which is no indicator of \(edition.id)", at: word.place,
                hint: nearest(word.id, among: known).map { "did you mean \($0)?" } ?? "write the id of an indicator, or total")
        }
        let lineage = years.indicators[years.indicators.ofEdition[position][node]]
        guard let last = (0..<position).last(where: { lineage.positions[$0] != nil }) else {
            return Diagnostic(
                .warning, "no-effect",
                position == 0
                    ? "comparable says how \(word.id) compares with the edition before \(edition.id), and there is none"
                    : "comparable says how \(word.id) compares with the edition before \(edition.id), and none has it",
                at: word.place,
                hint: position == 0 ? "write it in the edition in which something changed" : "delete it, or say what it was called with formerly")
        }
        let before = lineage.positions[last].map { years.editions[last].tree[$0] }
        if word.level == .asRate, edition.tree[node].fullMarks == nil || before?.fullMarks == nil {
            return Diagnostic(
                "rate-without-maximum",
                "\(word.id) has no maximum in \(edition.tree[node].fullMarks == nil ? edition.id : years.editions[last].id), so that no rate of it compares",
                at: word.place, hint: "write compares: yes or compares: no")
        }
        let found = years.found(position, lineage: years.indicators.ofEdition[position][node])
        if last == position - 1, word.level == .comparable, found?.isEmpty == true {
            return Diagnostic(
                .warning, "no-effect", "\(word.id) compares with \(years.editions[last].id) as it is: nothing changed in its rules", at: word.place,
                hint: "delete it")
        }
        return nil
    }
}
