internal import Source

/// The notes of a document: numbered in the order in which a reader meets them.
extension DocumentFinisher {
    mutating func readDefinitions() {
        for (number, definition) in definitions.enumerated() {
            let key = foldedLabel(definition.label)
            if let first = definitionNumbers[key] {
                let firstPlace = place(definitions[first].offset)
                diagnostics.append(
                    Diagnostic(
                        .error, "duplicate-footnote", "footnote [^\(definition.label)] is defined twice", at: place(definition.offset),
                        hint: "give one of the two another name", notes: [.init("it is first defined here", at: firstPlace)]))
                continue
            }
            definitionNumbers[key] = number
            if builder.notes[number].allSatisfy({ if case .node(.paragraph) = $0.kind { true } else { false } }) {
                diagnostics.append(
                    Diagnostic(
                        .error, "empty-footnote", "footnote [^\(definition.label)] has no text", at: place(definition.offset),
                        hint: "write its text behind the colon"))
            }
        }
    }

    mutating func reportUnused() {
        for (number, definition) in definitions.enumerated()
        where noteIndices[number] == nil && definitionNumbers[foldedLabel(definition.label)] == number
            && !mistypedFootnotes.contains(foldedLabel(definition.label))
        {
            diagnostics.append(
                Diagnostic(
                    .warning, "unused-footnote", "footnote [^\(definition.label)] is referred to nowhere", at: place(definition.offset),
                    hint: "refer to it with [^\(definition.label)], or delete it"))
        }
    }

    mutating func footnoteReference(_ label: String, _ offset: Int) {
        let place = place(offset)
        guard let definition = definitionNumbers[foldedLabel(label)] else {
            if options.outerFootnotes {
                document.noteMarks.append(NoteMark(label: label, place: place))
                return add(.noteMark(document.noteMarks.count - 1), place)
            }
            if !mistypedFootnotes.contains(foldedLabel(label)) {
                diagnostics.append(
                    Diagnostic(
                        .error, "undefined-footnote", "footnote [^\(label)] has no definition", at: place,
                        hint: "add a line that begins with [^\(label)]: and its text"))
            }
            add(.text("[^\(label)]"), place)
            return
        }
        let note = note(of: definition)
        noteReferences[note].append(place)
        add(.footnoteReference(note, occurrence: noteReferences[note].count), place)
    }

    /// The note that a definition is; the next one, if nothing has referred to it yet.
    mutating func note(of definition: Int) -> Int {
        if let known = noteIndices[definition] { return known }
        let note = noteDefinitions.count
        noteIndices[definition] = note
        noteDefinitions.append(definition)
        noteReferences.append([])
        noteBlocks.append([])
        return note
    }

    /// Captions and the like refer to the text's notes, which are numbered in the order in which a reader meets them.
    mutating func footnoteReferences(ofBlock number: Int, in yaml: String) {
        for label in FootnoteLabel.all(in: yaml) {
            guard let definition = definitionNumbers[foldedLabel(label)] else { continue }
            let note = note(of: definition)
            if noteBlocks[note].last != number { noteBlocks[note].append(number) }
        }
    }

    /// The note whose text stands where its mark is.
    mutating func inlineNote(_ number: Int, _ offset: Int) {
        let place = place(offset), definition = definitions.count + number
        inlineNotePlaces[definition] = place
        let note = note(of: definition)
        noteReferences[note].append(place)
        add(.footnoteReference(note, occurrence: noteReferences[note].count), place)
    }

    mutating func appendInlineNote(_ number: Int, _ place: Place) {
        let paragraph = document.nodes.count
        finishLineBreaks()
        add(.paragraph(tight: false), place)
        let notes = builder.inlineNotes
        append(notes[notes.startIndex + number])
        document.nodes[paragraph].end = document.nodes.count
    }
}
