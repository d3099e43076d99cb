import Source

/// An indicator that is normalised is a leaf, and says the ends of its scores in one place.
enum NormalisedNode {
    static func check(_ fields: YAMLFields, id: String, isParent: Bool, hasCriteria: Bool) -> [Diagnostic] {
        let place = fields.place(of: "normalise")
        if isParent {
            return [
                Diagnostic(
                    "normalise-on-parent", "\(id) has indicators below it, so that its values are theirs combined", at: place,
                    hint: "move \"normalise:\" to each of them")
            ]
        }
        var problems: [Diagnostic] = []
        if let key = ["max", "min"].first(where: fields.isGiven) {
            problems.append(
                Diagnostic(
                    "normalise-beside-max", "\(id) is normalised, which says the ends of its scores", at: fields.place(of: key),
                    hint: "delete \"\(key):\"; write {from: 0, to: 100} in \"normalise:\" for other ends than 0 and 1"))
        }
        if hasCriteria {
            problems.append(
                Diagnostic(
                    "normalise-beside-criteria", "\(id) is normalised, so that its scores are not earned by criteria", at: place,
                    hint: "delete \"criteria:\", or \"normalise:\""))
        }
        return problems
    }
}
