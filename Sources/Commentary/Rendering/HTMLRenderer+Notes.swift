internal import Markup

/// Marks of notes.
extension HTMLRenderer {
    mutating func noteReference(_ kind: DocumentNode.Kind) {
        switch kind {
        case .footnoteReference(let number, let occurrence):
            let note = document.footnotes[number]
            if host.notesStandAtFoot { return noteAtFoot(number, isFirst: occurrence == 1) }
            noteReference(href: "#" + host.anchor(note.id), id: host.anchor(note.referenceID(occurrence)), note.number)
        case .noteMark(let number):
            let label = document.noteMarks[number].label, id = host.noteMarkAnchor(number)
            guard let (href, number) = host.noteMark(label) else { return buffer.text("[^\(label)]") }
            if host.notesStandAtFoot { return sameNote(href) }
            noteReference(href: href, id: id, number)
        default: break
        }
    }

    mutating func noteReference(href: String, id: String?, _ number: Int) {
        buffer.raw("<sup class=\"fnref\"><a")
        buffer.attribute("href", href)
        if let id { buffer.attribute("id", id) }
        buffer.raw(" role=\"doc-noteref\">")
        buffer.number(number)
        buffer.raw("</a></sup>")
    }

    /// Behind a link or claim, the marks that it held.
    mutating func closeLink() {
        linkDepth -= 1
        guard linkDepth == 0 else { return }
        let marks = waiting
        waiting = []
        for mark in marks { noteReference(mark) }
    }
}
