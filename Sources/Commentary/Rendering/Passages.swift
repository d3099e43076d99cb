/// A stretch of a text under one heading, or a note: plain words that can be searched and linked to.
package struct Passage: Equatable, Sendable {
    /// The id of the heading or the note; nil of what stands before the first heading.
    package var id: String?
    /// Whether it is a note.
    package var isNote = false
    /// As a reader sees them: values computed, links without words named. Blocks are parted by line feeds, cells by tabs.
    package var words = ""
}

extension Document {
    /// The text by its headings, then its notes. Headings themselves are left out, and so are the figures and tables that it places.
    package func passages(host: some DocumentHost) -> [Passage] {
        var passages = [Passage()]
        var index = body.lowerBound, isBehindStruck = false
        while index < body.upperBound {
            if case .heading(_, let id) = nodes[index].kind {
                if let id { passages.append(Passage(id: id)) }
                index = nodes[index].end
            } else {
                index = appendWords(of: index, host, to: &passages[passages.count - 1].words, &isBehindStruck)
            }
        }
        for note in footnotes {
            var passage = Passage(id: note.id, isNote: true)
            var index = note.nodes.lowerBound
            while index < note.nodes.upperBound { index = appendWords(of: index, host, to: &passage.words, &isBehindStruck) }
            passages.append(passage)
        }
        return passages.compactMap { passage in
            // What parts a block from the next stands behind the last one, too, where that has no words.
            var passage = passage
            while let last = passage.words.last, last.isWhitespace { passage.words.removeLast() }
            return passage.words.isEmpty ? nil : passage
        }
    }

    /// - Returns: where the next words begin.
    private func appendWords(of index: Int, _ host: some DocumentHost, to text: inout String, _ isBehindStruck: inout Bool) -> Int {
        let node = nodes[index]
        func part(by separator: String) { if !text.isEmpty, text.utf8.last != 0x0A { text += separator } }
        switch node.kind {
        case .paragraph, .item, .tableRow, .thematicBreak, .placedBlock, .heading, .calloutTitle, .definitionTerm, .definition, .caption: part(by: "\n")
        case .tableCell: part(by: "\t")
        case .text(let words), .codeSpan(let words): PlainSpan.append(words, to: &text, behindStruck: &isBehindStruck)
        case .span(let span):
            if span == .struck {
                isBehindStruck = true
            } else {
                var inner = "", inside = index + 1, isBehind = false
                while inside < node.end { inside = appendWords(of: inside, host, to: &inner, &isBehind) }
                text += PlainSpan.words(inner, span)
            }
            return node.end
        case .math(let number): PlainSpan.append(formulas[number].words, to: &text, behindStruck: &isBehindStruck)
        case .task(let isDone): text += DocumentNode.taskSign(isDone: isDone)
        case .rawHTML(let html), .htmlBlock(let html): if !options.rawHTML { text += html }
        case .softBreak, .hardBreak: text += " "
        case .code(_, let code):
            part(by: "\n")
            text += code
        case .value(let number): text += host.plainValue(number) ?? values[number].formula
        case .claim(let number):
            guard let words = host.plainClaim(number) else { break }
            text += words
            return node.end
        case .reference(let destination):
            text += host.reference(destination)?.text ?? destination
            return node.end
        case .footnoteReference, .noteMark: return node.end
        case .joinedBreak, .emphasis, .strong, .link, .image, .quotation, .blockQuote, .list, .table, .callout, .definitions, .exhibit: break
        }
        return index + 1
    }
}
