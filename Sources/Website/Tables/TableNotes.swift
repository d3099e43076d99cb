import Edition
import Markup
import Scoring

/// The sentences that belong under a table or chart of some units: what a reader who adds up, or who compares with the printed report, has to know.
struct TableNotes {
    let rendition: Rendition
    let units: Set<Int>

    init(_ rendition: Rendition, units: some Sequence<Int>) {
        self.rendition = rendition
        self.units = Set(units)
    }

    /// In the order in which they stand; none where nothing is to be said.
    var sentences: [String] { [rounding, differing].compactMap { $0 } }

    /// As a paragraph's text, after another if there is one.
    func after(_ note: ByteBuffer? = nil) -> ByteBuffer? {
        guard !sentences.isEmpty else { return note }
        var out = note ?? ByteBuffer()
        if note != nil { out.raw(" ") }
        out.text(sentences.joined(separator: rendition.words.sentenceGap))
        return out
    }

    private var rounding: String? {
        let printed = rendition.edition.printed
        guard !printed.roundingUnits.isDisjoint(with: units) else { return nil }
        return rendition.words[printed.rule == .stands ? "note_rounding" : "note_rounding_check"]
    }

    /// Printed values that stand although the scores do not bear them out.
    private var differing: String? {
        let findings = rendition.edition.printed.findings.filter { $0.isPrintedShown && $0.verdict != .rounding && units.contains($0.unit) }
        return findings.isEmpty ? nil : rendition.words("note_differs", count: findings.count)
    }
}
