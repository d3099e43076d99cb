import Source

/// What is wrong with texts and figures for no reason of their own: where the data or the rubric are broken, that alone is said.
struct Consequences {
    /// Groupings whose column is missing in units.csv.
    var absentGroupings: Set<String>
    /// Whether some edition's indicators could not be read as they are meant.
    var hasUnsoundRubric: Bool

    func include(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.rule {
        case "formula-of-nothing", "no-rows": !absentGroupings.isEmpty
        case "formula-not-comparable": hasUnsoundRubric
        default: false
        }
    }
}
