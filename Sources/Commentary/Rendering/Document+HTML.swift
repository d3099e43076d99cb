package import Markup

extension Document {
    /// The text as HTML, without its notes.
    package func html(host: some DocumentHost) -> ByteBuffer {
        var buffer = ByteBuffer(capacity: nodes.count * 48)
        html(host: host, into: &buffer)
        return buffer
    }

    /// Appends the text's HTML, without its notes.
    package func html(host: some DocumentHost, into buffer: inout ByteBuffer) {
        let page = buffer
        buffer = ByteBuffer()
        var renderer = HTMLRenderer(self, host, page)
        renderer.render(body)
        buffer = renderer.finish()
    }

    /// The notes as one `<ol>`, to stand wherever the page has them; empty if there are none.
    package func footnotesHTML(host: some DocumentHost) -> ByteBuffer {
        var buffer = ByteBuffer()
        footnotesHTML(host: host, into: &buffer)
        return buffer
    }

    package func footnotesHTML(host: some DocumentHost, into buffer: inout ByteBuffer) {
        guard !footnotes.isEmpty else { return }
        buffer.raw("<ol>\n")
        for note in footnotes {
            buffer.raw("<li")
            buffer.attribute("id", host.anchor(note.id))
            buffer.raw(">")
            var links = ByteBuffer()
            let back =
                (note.isInSummary ? [host.anchor(note.summaryReferenceID)] : []) + note.references.indices.map { host.anchor(note.referenceID($0 + 1)) }
                + note.blocks.compactMap(host.blockAnchor)
            for (occurrence, anchor) in zip(1..., back) {
                links.raw(" <a class=\"fn-back\"")
                links.attribute("href", "#" + anchor)
                links.attribute("aria-label", host.words.backToText)
                links.raw(" role=\"doc-backlink\">↩")
                if occurrence > 1 {
                    links.raw("<sup>")
                    links.number(occurrence)
                    links.raw("</sup>")
                }
                links.raw("</a>")
            }
            var renderer = HTMLRenderer(self, host, ByteBuffer())
            renderer.render(note.nodes, backLinks: links)
            buffer.raw(renderer.finish())
            buffer.raw("</li>\n")
        }
        buffer.raw("</ol>\n")
    }
}
