import Edition
import Markup

/// The files of the find dialog, for one edition in one language. They are classic scripts, since `fetch` is blocked on file://; they call
/// nothing, each sets a variable, and a page loads none of them before a reader opens the dialog: the entries then, the texts with the first key.
struct FindFiles {
    let rendition: Rendition
    /// Every edition in this language.
    let editions: [Rendition]
    /// Of this edition in this language.
    let pages: [any Page]

    var all: [PlannedFile] {
        let texts = FindTexts(rendition: rendition), parts = texts.files, addresses = rendition.addresses
        let paths = parts.indices.map { addresses.findText($0 + 1) }
        return [
            PlannedFile(path: addresses.findEntries) {
                let entries = FindEntries(rendition: rendition, editions: editions).all(pages)
                return Self.script(of: entries, edition: rendition.edition.id, texts: paths.map(percentEncoded)).bytes
            }
        ]
            + zip(parts, paths).enumerated().map { number, file in
                PlannedFile(path: file.1) { Self.script(of: texts.sources(of: file.0), number: number).bytes }
            }
    }

    /// `window.almanacEntries={edition,texts:[path,…],kinds:[word,…],entries:[[label,kind,path,part,names,readings],…]};`
    /// with the kind as a position, several names behind tabs, and what is empty at the end of an entry left out.
    static func script(of entries: [FindEntry], edition: String, texts: [String]) -> ByteBuffer {
        var kinds: [String] = [], positions: [String: Int] = [:]
        for entry in entries where positions[entry.kind] == nil {
            positions[entry.kind] = kinds.count
            kinds.append(entry.kind)
        }
        var script = ByteBuffer(capacity: 64 * 1024)
        script.raw("window.almanacEntries={edition:")
        script.jsonString(edition, inScript: true)
        script.raw(",texts:")
        script.list(texts)
        script.raw(",kinds:")
        script.list(kinds)
        script.raw(",entries:[")
        for (index, entry) in entries.enumerated() {
            script.raw(index == 0 ? "\n[" : ",\n[")
            script.jsonString(entry.label, inScript: true)
            script.raw(",")
            script.number(positions[entry.kind] ?? 0)
            var rest = [entry.path, entry.part, entry.names.joined(separator: "\t"), entry.readings.joined(separator: "\t")]
            while rest.last == "" { rest.removeLast() }
            for text in rest {
                script.raw(",")
                script.jsonString(text, inScript: true)
            }
            script.raw("]")
        }
        script.raw("\n]};\n")
        return script
    }

    /// `(window.almanacTexts=window.almanacTexts||[])[NUMBER]=[[title,path,[[anchor,heading,words],…]],…];`
    static func script(of sources: [FindTexts.Source], number: Int) -> ByteBuffer {
        var script = ByteBuffer(capacity: FindTexts.mostBytes * 5 / 4)
        script.raw("(window.almanacTexts=window.almanacTexts||[])[")
        script.number(number)
        script.raw("]=[")
        for (index, source) in sources.enumerated() {
            script.raw(index == 0 ? "\n[" : ",\n[")
            script.jsonString(source.title, inScript: true)
            script.raw(",")
            script.jsonString(source.path, inScript: true)
            script.raw(",[")
            for (index, section) in source.sections.enumerated() {
                script.raw(index == 0 ? "\n" : ",\n")
                script.list([section.anchor, section.heading, section.words])
            }
            script.raw("]]")
        }
        script.raw("\n];\n")
        return script
    }
}

extension ByteBuffer {
    fileprivate mutating func list(_ texts: [String]) {
        raw("[")
        for (index, text) in texts.enumerated() {
            if index > 0 { raw(",") }
            jsonString(text, inScript: true)
        }
        raw("]")
    }
}
