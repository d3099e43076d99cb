package import Commentary

/// A text with its values and claims evaluated.
package struct CheckedText: Sendable {
    package var document: Document
    package var numbers: TextNumbers
    /// The words without markup, values computed: for titles, descriptions and alternative texts.
    package var plain: String

    /// - Parameter names: what a link without words is called, by its destination.
    init(_ document: Document, _ numbers: TextNumbers, _ entries: [LedgerEntry], names: (String) -> String = { _ in "" }) {
        self.document = document
        self.numbers = numbers
        plain = document.plainText(in: document.body, numbers, entries, names: names)
    }
}

/// Which entries of the ledger a text's values and claims are: positions in `Ledger.entries`.
package struct TextNumbers: Sendable {
    /// By position in `Document.values`.
    package var values: [Int] = []
    /// By position in `Document.claims`.
    package var claims: [Int] = []
    /// The words of each heading, values computed, by position in `Document.headings`.
    package var headings: [String] = []

    /// No numbers: of a text that could not be evaluated.
    static let none = TextNumbers()
}

extension Document {
    /// The words of some nodes without markup. An acknowledged difference reads as what the data give.
    func plainText(in range: Range<Int>, _ numbers: TextNumbers, _ entries: [LedgerEntry], names: (String) -> String = { _ in "" }) -> String {
        var text = "", isBehindStruck = false
        var index = range.lowerBound
        while index < range.upperBound {
            let node = nodes[index]
            index += 1
            switch node.kind {
            case .text(let words), .codeSpan(let words), .rawHTML(let words): PlainSpan.append(words, to: &text, behindStruck: &isBehindStruck)
            case .softBreak, .hardBreak: text += " "
            case .span(let span):
                if span == .struck {
                    isBehindStruck = true
                } else {
                    text += PlainSpan.words(plainText(in: index..<node.end, numbers, entries, names: names), span)
                }
                index = node.end
            case .math(let number): PlainSpan.append(formulas[number].words, to: &text, behindStruck: &isBehindStruck)
            case .task(let isDone): text += DocumentNode.taskSign(isDone: isDone)
            case .value(let value): if numbers.values.indices.contains(value) { text += entries[numbers.values[value]].computed }
            case .claim(let claim):
                guard numbers.claims.indices.contains(claim), entries[numbers.claims[claim]].outcome == .acknowledged else { continue }
                text += entries[numbers.claims[claim]].computed
                index = node.end
            case .reference(let destination):
                text += names(destination)
                index = node.end
            case .footnoteReference, .noteMark: index = node.end
            case .paragraph, .heading, .calloutTitle, .definitionTerm, .caption: if !text.isEmpty { text += "\n" }
            case .joinedBreak: break
            // Words that are another's, and what holds words: their own nodes follow.
            case .emphasis, .strong, .link, .quotation, .image, .blockQuote, .list, .item, .table, .tableRow, .tableCell, .callout, .definitions, .definition,
                .exhibit:
                break
            case .thematicBreak, .code, .htmlBlock, .placedBlock: break
            }
        }
        return text
    }

    /// The words of every heading, in the order of `headings`.
    func headingTexts(_ numbers: TextNumbers, _ entries: [LedgerEntry], names: (String) -> String = { _ in "" }) -> [String] {
        guard !values.isEmpty || !claims.isEmpty || !references.isEmpty else { return headings.map(\.text) }
        var texts: [String] = []
        for (index, node) in nodes.enumerated() {
            guard case .heading = node.kind else { continue }
            texts.append(plainText(in: index + 1..<node.end, numbers, entries, names: names))
        }
        return texts.count == headings.count ? texts : headings.map(\.text)
    }
}
