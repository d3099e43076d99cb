import Source

/// The scores that a draft edition still lacks, said once instead of for each cell.
struct BlankScores {
    private var blank = 0
    private var all = 0
    private var first: Place?

    mutating func count(_ cell: CSVCell) {
        all += 1
        guard cell.text.isEmpty else { return }
        blank += 1
        if first == nil { first = cell.place }
    }

    /// Whether not one score is there.
    var isAll: Bool { blank == all }

    /// Nil where every score is there.
    var warning: Diagnostic? {
        guard let first else { return nil }
        return Diagnostic(
            .warning, "blank-scores", "\(blank) of \(all) scores are blank: figures and the numbers of the text wait for them", at: first,
            hint: "fill them in; the edition is a draft, so that the site is built without it until then")
    }
}
