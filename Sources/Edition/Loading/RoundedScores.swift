import Source

/// `scores: {decimals: 1}`, of an edition or an indicator: to how many places scores were rounded before they were printed.
enum RoundedScores {
    /// Nil where nothing is said.
    static func read(_ fields: inout YAMLFields, _ diagnostics: inout [Diagnostic]) -> Int? {
        guard let node = fields.node("scores") else { return nil }
        guard case .mapping = node.value else {
            diagnostics.append(
                Diagnostic("wrong-type", "scores is not a mapping", at: node.place, hint: "write \"scores: {decimals: 1}\" if scores were rounded to one place")
            )
            return nil
        }
        var scores = YAMLFields(node, of: "scores")
        let decimals = scores.int("decimals", in: 0...6)
        if !scores.isGiven("decimals") {
            scores.report(
                Diagnostic(
                    "missing-key", "scores says nothing of how they were rounded", at: node.place, hint: "write the places that they have: {decimals: 1}"))
        }
        diagnostics += scores.finish()
        return decimals
    }
}
