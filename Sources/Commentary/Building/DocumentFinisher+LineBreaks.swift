/// Which line breaks of the source are none for readers: between Chinese characters (`LineBreaks`).
extension DocumentFinisher {
    mutating func track(_ kind: DocumentNode.Kind, _ index: Int, isEmpty: Bool) {
        guard options.cjkLineBreaks else { return }
        switch kind {
        case .text(let text), .codeSpan(let text): resolveLineBreaks(lineBreaks.text(text))
        case .softBreak: lineBreaks.softBreak(at: index)
        case .link(let destination, _):
            if isEmpty && options.references { resolveLineBreaks(lineBreaks.reference(endsInNumber: destination.hasPrefix("#"))) }
        case .hardBreak, .image, .rawHTML: resolveLineBreaks(lineBreaks.opaque())
        case .paragraph, .blockQuote, .list, .item, .thematicBreak, .htmlBlock, .callout, .calloutTitle, .definitionTerm, .definitions, .definition, .caption:
            finishLineBreaks()
        default: break
        }
    }

    mutating func finishLineBreaks() {
        resolveLineBreaks(lineBreaks.finish())
    }

    mutating func resolveLineBreaks(_ joined: [Int]) {
        for index in joined { document.nodes[index].kind = .joinedBreak }
    }
}
