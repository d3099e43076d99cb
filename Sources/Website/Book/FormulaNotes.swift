import Edition
import Markup
import Source

/// The formulas behind the numbers of a chapter, as notes at its end.
///
/// The text has no marks for them, as it has none for what was checked: each note says on which page its number stands, and what the number
/// is. A formula that stands in a chapter several times has one note.
struct FormulaNotes {
    let rendition: Rendition

    /// The notes of what stands in some markup, in its order, as a list; nil where there are none.
    func list(_ markup: ByteBuffer) -> ByteBuffer? {
        let entries = Dictionary(rendition.edition.ledger.entries.map { ($0.number, $0) }) { first, _ in first }
        var seen: Set<String> = []
        var out = ByteBuffer()
        for number in Self.numbers(in: markup) {
            guard let entry = entries[number], seen.insert(entry.formula).inserted else { continue }
            note(entry, into: &out)
        }
        return out.isEmpty ? nil : out
    }

    private func note(_ entry: LedgerEntry, into out: inout ByteBuffer) {
        out.raw("<li><a")
        out.attribute("href", "#" + NumberMarkup.anchor(entry))
        out.raw("></a> ")
        // A claim that says more than the value: 最重, “more than half”.
        if let stated = entry.stated, stated != entry.computed, entry.outcome != .acknowledged {
            out.raw("<q>")
            out.text(stated)
            out.raw("</q> ")
        }
        out.raw("<code>")
        out.text(entry.formula)
        out.raw("</code> ")
        out.text(NumberMarkup.computed(entry, rendition.words.marks))
        out.raw("</li>\n")
    }

    /// The numbers of the ledger whose places are in some markup, in the order in which they stand there.
    static func numbers(in markup: ByteBuffer) -> [Int] {
        let sign = Array(" id=\"at:".utf8)
        var numbers: [Int] = []
        var rest = markup.bytes[...]
        while let start = rest.firstRange(of: sign) {
            rest = rest[start.upperBound...]
            let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
            if let number = Int(String(decoding: digits, as: UTF8.self)) { numbers.append(number) }
        }
        return numbers
    }
}
