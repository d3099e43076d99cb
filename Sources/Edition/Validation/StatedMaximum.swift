import Scoring
import Source

/// A parent may state a maximum that its parts have not: what is computed then has to keep to it, or its rates would be no shares.
enum StatedMaximum {
    static func check(_ results: Results, _ indicators: [Indicator], _ units: [Unit]) -> [Diagnostic] {
        let tree = results.tree
        return tree.nodes.indices.dropFirst().compactMap { node in
            let children = tree[node].children.filter { tree[$0].role == .regular }
            guard let maximum = tree[node].maximum, children.contains(where: { tree[$0].maximum == nil }),
                children.count == tree[node].children.count,
                let unit = units.indices.first(where: { results.values[node][$0].map { $0 > maximum } ?? false }), let value = results.values[node][unit]
            else { return nil }
            return Diagnostic(
                "value-above-maximum",
                "\(indicators[node].id) of \(units[unit].id) comes to \(value.shortest(6)), and its maximum is \(maximum.shortest())",
                at: indicators[node].place, hint: "correct the maximum, or leave it out: its parts have none")
        }
    }
}
