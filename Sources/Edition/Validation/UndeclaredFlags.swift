import Source

/// Flags in cells that edition.yaml does not declare: each is one mistake, however many cells have it.
struct UndeclaredFlags {
    private let declared: [String]
    /// Whether it is known which are.
    private let isKnown: Bool
    private var found: [(mark: String, text: String, isValue: Bool, place: Place, count: Int)] = []

    /// - Parameter flags: nil where they could not be read: what may be one is then no mistake of its own.
    init(_ flags: ScoreFlags?) {
        declared = flags?.flags.map(\.mark) ?? []
        isKnown = flags != nil
    }

    /// Whether the cell has a flag that is not declared. One that is was split off before.
    mutating func add(_ cell: CSVCell) -> Bool {
        guard !declared.contains(where: { cell.text.trimmed.hasSuffix($0) }), let (mark, isValue) = ScoreFlags.undeclared(cell.text, declared: declared) else {
            return false
        }
        if let known = found.firstIndex(where: { $0.mark == mark }) {
            found[known].count += 1
        } else {
            found.append((mark, cell.text, isValue, cell.place, 1))
        }
        return true
    }

    var diagnostics: [Diagnostic] {
        if !isKnown { return [] }
        return found.map { flag in
            let meaning: Message = "write what it means in edition.yaml: flags: {\"\(flag.mark)\": \(String(flag.isValue ? "estimated" : "not available"))}"
            let others: Message = flag.count > 2 ? ", nor is it in \(flag.count - 1) more cells" : flag.count == 2 ? ", nor is it in one more cell" : ""
            return Diagnostic(
                "undeclared-flag",
                "flag \"\(flag.mark)\" in \"\(flag.text)\" is not declared\(others)",
                at: flag.place,
                hint: nearest(flag.mark, among: declared).map { "did you mean \($0)? If not, \(meaning)" } ?? meaning)
        }
    }
}
