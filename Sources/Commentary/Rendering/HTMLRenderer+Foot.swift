package import Markup

/// Notes that paper sets at the foot of the page: each stands in the text where it is first referred to, as one run of words, because a
/// paragraph cannot hold another.
extension HTMLRenderer {
    mutating func noteAtFoot(_ number: Int, isFirst: Bool) {
        let note = document.footnotes[number]
        guard isFirst else { return sameNote("#" + host.anchor(note.id)) }
        document.writeNoteAtFoot(number, isMarked: true, host: host, into: &buffer)
    }

    /// A further mark of a note.
    mutating func sameNote(_ href: String) {
        buffer.raw("<a class=\"fn-again\"")
        buffer.attribute("href", href)
        buffer.raw(" role=\"doc-noteref\"></a>")
    }

    /// What stands for the tags of a block; false where its tags stay.
    mutating func openWithinLine(_ kind: DocumentNode.Kind) -> Bool {
        switch kind {
        case .callout(let kind):
            lineBreak()
            buffer.raw("<b>")
            buffer.text(host.words.callout(kind))
            buffer.raw("</b>")
            return true
        case .calloutTitle:
            buffer.raw(" ")
            return true
        case .paragraph, .heading, .blockQuote, .tableRow, .thematicBreak, .list, .table, .definitionTerm, .definitions:
            lineBreak()
            return true
        case .item, .definition:
            lineBreak()
            buffer.raw("– ")
            return true
        case .code(_, let text):
            lineBreak()
            buffer.raw("<code>")
            buffer.text(text)
            buffer.raw("</code>")
            return true
        case .htmlBlock(let html):
            lineBreak()
            if document.options.rawHTML { buffer.raw(html) } else { buffer.text(html) }
            return true
        case .tableCell:
            if let last = buffer.bytes.last, last != UInt8(ascii: ">") { buffer.raw(" · ") }
            return true
        // A figure cannot stand in a line: it follows the text.
        case .placedBlock, .exhibit, .caption: return true
        default: return false
        }
    }

    func closeWithinLine(_ kind: DocumentNode.Kind) -> Bool {
        switch kind {
        case .paragraph, .heading, .blockQuote, .tableRow, .thematicBreak, .list, .table, .item, .tableCell, .callout, .calloutTitle, .definitionTerm,
            .definitions,
            .definition, .exhibit, .caption:
            true
        default: false
        }
    }

    /// One between two blocks, none before the first.
    private mutating func lineBreak() {
        guard !buffer.isEmpty, !buffer.bytes.suffix(4).elementsEqual("<br>".utf8), !buffer.bytes.suffix(4).elementsEqual("– ".utf8) else { return }
        buffer.raw("<br>")
    }
}

extension Document {
    /// A note as paper sets it at the foot of the page.
    /// - Parameter isMarked: whether its mark stands where it is written; not where only a caption refers to it.
    package func writeNoteAtFoot(_ number: Int, isMarked: Bool, host: any DocumentHost, into out: inout ByteBuffer) {
        let note = footnotes[number]
        var renderer = HTMLRenderer(self, host, ByteBuffer())
        renderer.isWithinLine = true
        renderer.render(note.nodes)
        out.raw(isMarked ? "<span class=\"fn\"" : "<span class=\"fn unmarked\"")
        out.attribute("id", host.anchor(note.id))
        out.raw(">")
        out.raw(renderer.finish())
        out.raw("</span>")
    }

    /// The figures and tables that stand in notes.
    package func writeBlocksOfNotes(host: any DocumentHost, into out: inout ByteBuffer) {
        for note in footnotes {
            var index = note.nodes.lowerBound
            while index < note.nodes.upperBound {
                switch nodes[index].kind {
                case .placedBlock(let number): host.block(number, into: &out)
                case .exhibit:
                    var renderer = HTMLRenderer(self, host, ByteBuffer())
                    renderer.render(index..<nodes[index].end)
                    out.raw(renderer.finish())
                    index = nodes[index].end
                    continue
                default: break
                }
                index += 1
            }
        }
    }
}
