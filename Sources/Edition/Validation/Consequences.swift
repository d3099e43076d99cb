import Source

/// What is wrong with texts and figures for no reason of their own: where the data or the rubric are broken, that alone is said.
struct Consequences {
    /// Groupings whose column is missing in units.csv.
    var absentGroupings: Set<String>
    /// Whether some edition's indicators could not be read as they are meant.
    var hasUnsoundRubric: Bool
    /// Whether ids of units or indicators cannot be ids: whoever refers to one of them writes it as it should be, or as it is.
    var hasUnsafeIDs = false
    /// Groupings of which some unit has a value that there is not.
    var uncertainGroupings: Set<String> = []

    /// What is known of causes once the data have been read.
    init(_ causes: some Sequence<Diagnostic>, absentGroupings: Set<String>, hasUnsoundRubric: Bool, groupings: [String]) {
        self.absentGroupings = absentGroupings
        self.hasUnsoundRubric = hasUnsoundRubric
        for cause in causes {
            switch cause.rule {
            case "unsafe-id":
                if let file = cause.place?.file, file.hasSuffix("/units.csv") || file.hasSuffix("/units.xlsx") || file.hasSuffix("/indicators.yaml") {
                    hasUnsafeIDs = true
                }
            case "unknown-group-value": uncertainGroupings.formUnion(groupings.filter { cause.message.english.hasPrefix($0 + " ") })
            default: break
            }
        }
    }

    func include(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.rule {
        case "formula-of-nothing", "no-rows": !absentGroupings.isEmpty
        case "formula-not-comparable": hasUnsoundRubric
        case "dead-link", "formula-unknown-name", "unknown-unit", "missing-scores", "unknown-column": hasUnsafeIDs
        // What a group's formula gives while one of its units may be missing is no number to write.
        case "false-claim": uncertainGroupings.contains { diagnostic.message.english.contains($0) }
        default: false
        }
    }
}
