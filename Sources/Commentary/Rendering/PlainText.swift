extension Document {
    /// The words without markup, figures, tables' YAML, addresses and formulas: for search and for counting. Blocks are
    /// separated by line feeds; the notes come last.
    package var plainText: String {
        plainText(in: 0..<nodes.count)
    }

    /// The words of one node.
    package func plainText(of index: Int) -> String {
        plainText(in: index + 1..<nodes[index].end)
    }

    private func plainText(in range: Range<Int>) -> String {
        var text = "", isBehindStruck = false
        var index = range.lowerBound
        while index < range.upperBound {
            let node = nodes[index]
            index += 1
            switch node.kind {
            case .text(let words), .codeSpan(let words): PlainSpan.append(words, to: &text, behindStruck: &isBehindStruck)
            case .span(let span):
                if span == .struck { isBehindStruck = true } else { text += PlainSpan.words(plainText(in: index..<node.end), span) }
                index = node.end
            case .task(let isDone): text += DocumentNode.taskSign(isDone: isDone)
            case .math(let number): PlainSpan.append(formulas[number].words, to: &text, behindStruck: &isBehindStruck)
            case .softBreak, .hardBreak: text += " "
            case .code(_, let code):
                separate(&text)
                text += code
            case .paragraph, .heading, .tableRow, .item, .thematicBreak, .placedBlock, .calloutTitle, .definitionTerm, .definition, .caption: separate(&text)
            case .tableCell: if !text.isEmpty && text.last != "\n" { text += "\t" }
            case .rawHTML(let html), .htmlBlock(let html): if !options.rawHTML { text += html }
            default: break
            }
        }
        while text.last == "\n" { text.removeLast() }
        return text
    }

    private func separate(_ text: inout String) {
        if !text.isEmpty && text.utf8.last != 0x0A { text += "\n" }
    }
}
