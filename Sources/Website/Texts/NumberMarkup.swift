import Commentary
import Edition
import Formula
import Languages
import Markup
import Scoring

/// What the values, claims and quotations of a text become on a page.
///
/// A value is its text. A claim is a button, faintly underlined, that opens what was compared; no script is needed. An
/// acknowledged difference shows what the data give and says what was printed.
struct NumberMarkup {
    let rendition: Rendition
    let root: String
    /// Whether nothing can be pressed: then claims are plain words, and what they were held to stands in notes.
    var isOnPaper = false

    private var ledger: Ledger { rendition.edition.ledger }

    /// A value as plain words; nil where its formula has an error.
    func plain(_ position: Int) -> String? {
        let entry = ledger.entries[position]
        return entry.outcome == .broken ? nil : entry.computed
    }

    /// The place of a number whose words stand in an alternative text.
    func unseen(_ position: Int, into out: inout ByteBuffer) {
        out.raw("<span")
        out.attribute("id", Self.anchor(ledger.entries[position]))
        out.raw("></span>")
    }

    /// What a claim that acknowledges a difference shows in place of its words.
    func plainDifference(_ position: Int) -> String? {
        let entry = ledger.entries[position]
        return entry.outcome == .acknowledged ? entry.computed : nil
    }

    func value(_ position: Int, into out: inout ByteBuffer) {
        let entry = ledger.entries[position]
        if entry.outcome == .broken {
            out.raw("<code class=\"claim-false\">")
            out.text(entry.formula)
            return out.raw("</code>")
        }
        out.raw("<span")
        out.attribute("id", Self.anchor(entry))
        out.raw(">")
        out.text(entry.computed)
        out.raw("</span>")
    }

    /// - Parameter text: the words that claim, as HTML.
    func claim(_ position: Int, text: ByteBuffer, into out: inout ByteBuffer) {
        let entry = ledger.entries[position]
        var shown = text
        if entry.outcome == .acknowledged { shown = ByteBuffer(text: entry.computed) }
        if isOnPaper { return plain(shown, entry, into: &out) }
        let isFalse = entry.outcome == .fails || entry.outcome == .broken
        button(
            shown, words: entry.outcome == .acknowledged ? entry.computed : entry.stated ?? "",
            classes: isFalse ? "claim claim-false" : "claim", id: Self.anchor(entry), card: Self.card(entry),
            name: rendition.words["verdict_" + entry.outcome.rawValue], into: &out)
        card(position, entry, into: &out)
        if entry.outcome == .acknowledged { printed(position, entry, into: &out) }
    }

    /// The words as words; what was printed elsewhere as a note.
    private func plain(_ text: ByteBuffer, _ entry: LedgerEntry, into out: inout ByteBuffer) {
        out.raw("<span")
        out.attribute("id", Self.anchor(entry))
        out.raw(">")
        out.raw(text)
        out.raw("</span>")
        if entry.outcome == .acknowledged { out.noteAtFoot(rendition.words("claim_printed", ["stated": entry.stated ?? ""])) }
    }

    /// The words, underlined, as the label of a button that is not seen: who presses the words presses it, and it has the keyboard's focus and is
    /// read aloud in their place. As buttons themselves they could not break over lines, and a line could break between them and the bracket
    /// before or the comma after them (CSS Text 3, 5.1: next to an atomic inline). Nothing is printed that could be taken for the mark of a
    /// footnote.
    private func button(
        _ text: ByteBuffer, words: String, classes: StaticString, id: String, card: String, name: String, into out: inout ByteBuffer
    ) {
        out.raw("<button type=\"button\" class=\"claim-key\"")
        out.attribute("id", id)
        out.attribute("popovertarget", card)
        out.attribute("aria-label", rendition.words("claim_name", ["text": words, "verdict": name]))
        out.raw("></button><label class=\"")
        out.raw(classes)
        out.raw("\"")
        out.attribute("for", id)
        out.raw(" aria-hidden=\"true\">")
        out.raw(text)
        out.raw("</label>")
    }

    /// What was printed elsewhere, for everyone to see, with the way to the explanation.
    private func printed(_ position: Int, _ entry: LedgerEntry, into out: inout ByteBuffer) {
        let words = rendition.words
        out.text(words["claim_printed_open"])
        out.raw("<a class=\"printed\" href=\"")
        out.raw(root)
        out.text(rendition.addresses.checks + "#" + (ledger.erratum(of: position)?.id ?? entry.id))
        out.raw("\">")
        out.text(words("claim_printed", ["stated": entry.stated ?? ""]))
        out.raw("</a>")
        out.text(words["claim_printed_close"])
    }

    /// The card that a press opens: verdict, formula, value, and the way to the ledger.
    private func card(_ position: Int, _ entry: LedgerEntry, into out: inout ByteBuffer) {
        let words = rendition.words
        out.raw("<span class=\"claim-card\" popover")
        out.attribute("id", Self.card(entry))
        out.raw("><b>")
        out.text(words["verdict_" + entry.outcome.rawValue])
        out.raw("</b><code>")
        out.text(entry.formula)
        out.raw("</code><span>")
        out.text(Self.computed(entry, words.marks))
        out.raw("</span><a href=\"")
        out.raw(root)
        out.text(rendition.addresses.checks + "#" + entry.id)
        out.raw("\">")
        out.text(words["claim_more"])
        out.raw("</a></span>")
    }

    /// “≈ 57.318182 = 1261/22”: all there is to know of a number; names and truth values as they are.
    static func computed(_ entry: LedgerEntry, _ marks: NumberMarks) -> String {
        guard let decimals = entry.decimals, let exact = entry.exact, exact.contains("/"), entry.outcome != .broken else { return "= " + entry.computed }
        return (entry.isRounded ? "≈ " : "= ") + marks.written(MinusSign.printed(decimals)) + " = " + MinusSign.printed(exact)
    }

    /// - Parameters:
    ///   - isFirst: whether the quotation before it has another source: paper names a source once.
    ///   - id: the card's.
    func quotation(_ quotation: Quotation, text: ByteBuffer, isFirst: Bool, id: String, into out: inout ByteBuffer) {
        let words = rendition.words
        let source = words("quoted_from", ["source": quotation.source])
        // Without words it names the source of everything around it.
        if quotation.text.allSatisfy(\.isWhitespace) {
            out.raw("<small class=\"quoted-source\">")
            out.text(source)
            return out.raw("</small>")
        }
        if isOnPaper {
            out.raw(text)
            if isFirst { out.noteAtFoot(source) }
            return
        }
        button(
            text, words: quotation.text, classes: "claim quoted", id: id + ":key", card: id, name: words["quoted"], into: &out)
        out.raw("<span class=\"claim-card\" popover")
        out.attribute("id", id)
        out.raw(">")
        out.text(source)
        out.raw("</span>")
        if isFirst {
            out.raw("<small class=\"paper-only\">")
            out.text(words["claim_printed_open"] + quotation.source + words["claim_printed_close"])
            out.raw("</small>")
        }
    }

    /// Ids with a colon cannot meet those of headings and figures.
    static func anchor(_ entry: LedgerEntry) -> String { "at:\(entry.number)" }
    static func card(_ entry: LedgerEntry) -> String { "claim:\(entry.number)" }
}

extension ByteBuffer {
    /// A note of a few words at the foot of a printed page.
    mutating func noteAtFoot(_ words: String) {
        raw("<span class=\"fn\">")
        text(words)
        raw("</span>")
    }
}
