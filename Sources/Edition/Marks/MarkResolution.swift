import Scoring
import Source

/// The declared marks, held to the indicators that they are of and to what these can come to.
enum MarkResolution {
    static func resolve(_ declarations: [MarkDeclaration], tree: IndicatorTree, rules: ScoringRules, _ reading: inout Reading) -> [ScoreMark] {
        guard !declarations.isEmpty else { return [] }
        let bounds = ValueBounds(tree, rules)
        var names: [Int: [(name: LocalizedText, place: Place)]] = [:], marks: [(mark: ScoreMark, place: Place)] = []
        for declaration in declarations {
            guard let node = tree.node(declaration.id) else {
                reading.report(
                    Diagnostic(
                        "unknown-indicator", "a mark is given for \"\(declaration.id)\", which is no indicator", at: declaration.idPlace,
                        hint: nearest(declaration.id, among: tree.nodes.map(\.id)).map { "did you mean \($0)?" }
                            ?? "write the id of an indicator, or leave \"of\" out for the total"))
                continue
            }
            if let problem = outside(declaration, node, tree, bounds) {
                reading.report(problem)
                continue
            }
            if let twin = marks.first(where: { $0.mark.node == node && $0.mark.value == declaration.value }) {
                reading.report(
                    Diagnostic(
                        "duplicate-mark", "two marks stand at \(declaration.value.shortest()) on \(declaration.id)", at: declaration.valuePlace,
                        hint: "delete one, or give it another value", notes: [.init("the first one is at", at: twin.place)]))
                continue
            }
            names[node, default: []].append((declaration.label, declaration.valuePlace))
            marks.append((ScoreMark(node: node, value: declaration.value, label: declaration.label), declaration.valuePlace))
        }
        for node in names.keys.sorted() { reading.report(SameNames.check(names[node] ?? [], "marks")) }
        return marks.map(\.mark)
    }

    /// A mark that nobody can be on either side of measures nothing.
    private static func outside(_ declaration: MarkDeclaration, _ node: Int, _ tree: IndicatorTree, _ bounds: ValueBounds) -> Diagnostic? {
        let lowest = bounds.lowest[node], highest = bounds.highest[node], value = declaration.value
        guard lowest.map({ value < $0 }) ?? false || highest.map({ value > $0 }) ?? false else { return nil }
        let what: Message = node == 0 ? "totals" : "scores on \(declaration.id)"
        let range: Message =
            switch (lowest, highest) {
            case (let lowest?, let highest?): "\(what) go from \(lowest.shortest()) to \(highest.shortest())"
            case (let lowest?, nil): "\(what) are at least \(lowest.shortest())"
            case (nil, let highest?): "\(what) are at most \(highest.shortest())"
            case (nil, nil): preconditionFailure("nothing is outside without an end")
            }
        return Diagnostic(
            "mark-outside", "the mark \"\(declaration.label.texts[0].text)\" stands at \(value.shortest()), and \(range)", at: declaration.valuePlace,
            hint: node == 0 ? "write a value within them, or \"of:\" and the indicator that it is of" : "write a value within them")
    }
}
