import Commentary
import Formula
import Source

extension NumberChecker {
    /// Evaluates every value and claim of a text, in the order of the text.
    ///
    /// - Parameters:
    ///   - language: the text's tag, empty for one that serves every language.
    ///   - words: the language in which values are written.
    mutating func check(_ document: Document, at location: TextLocation, language: String, words: String) -> TextNumbers {
        texFormulas += document.formulas
        var numbers = TextNumbers(values: Array(repeating: 0, count: document.values.count), claims: Array(repeating: 0, count: document.claims.count))
        guard !document.values.isEmpty || !document.claims.isEmpty else {
            numbers.headings = document.headings.map(\.text)
            return numbers
        }
        var block = 0
        for (index, node) in document.nodes.enumerated() {
            switch node.kind {
            case .paragraph, .heading, .tableCell, .calloutTitle, .definitionTerm, .caption: block = index
            case .value(let position):
                let value = document.values[position]
                numbers.values[position] = self.value(
                    value.formula,
                    at: Position(place: value.place, formulaPlace: value.formulaPlace, location: location, language: language, words: words))
            case .claim(let position):
                let claim = document.claims[position]
                numbers.claims[position] = self.claim(
                    claim.text, claim.operator, claim.formula,
                    at: Position(place: claim.place, formulaPlace: claim.formulaPlace, location: location, language: language, words: words),
                    sentence: document.sentence(around: index, in: block))
            case .blockQuote, .list, .item, .thematicBreak, .code, .htmlBlock, .placedBlock, .table, .tableRow, .text, .softBreak, .joinedBreak, .hardBreak,
                .codeSpan, .rawHTML, .emphasis, .strong, .link, .image, .reference, .footnoteReference, .noteMark, .quotation, .callout, .definitions,
                .definition, .exhibit,
                .span, .task, .math:
                break
            }
        }
        numbers.headings = document.headingTexts(numbers, entries)
        return numbers
    }
}

extension Document {
    /// The words of the sentence of a block in which a node stands.
    func sentence(around index: Int, in block: Int) -> String {
        let end = block < nodes.count ? nodes[block].end : nodes.count
        let before = plainText(in: block..<index, .none, []), after = plainText(in: index..<max(end, index), .none, [])
        let stops: Set<Character> = ["。", "！", "？", "；", "!", "?", "\n"]
        let head = before.lastIndex(where: stops.contains).map { before[before.index(after: $0)...] } ?? before[...]
        let tail = after.firstIndex(where: stops.contains).map { after[..<$0] } ?? after[...]
        return String(head) + String(tail)
    }
}
