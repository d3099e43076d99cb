internal import Source

extension DocumentFinisher {
    /// A formula, with the place of each line of it.
    mutating func formula(_ found: InlineFindings.Formula, _ place: Place) {
        let bytes = found.tex.withUnsafeBufferPointer { builder.restored($0) }
        var lines: [TeXFormula.Line] = []
        for word in found.words {
            let place = self.place(passOffset(word.offset))
            guard lines.last?.place.line != place.line else { continue }
            lines.append(TeXFormula.Line(start: String(decoding: found.tex[..<word.start], as: UTF8.self).unicodeScalars.count, place: place))
        }
        document.formulas.append(
            TeXFormula(
                tex: bytes, isDisplay: found.isDisplay, place: place, id: found.id, idPlace: found.id == nil ? nil : self.place(passOffset(found.idOffset)),
                lines: lines))
        resolveLineBreaks(lineBreaks.opaque())
        add(.math(document.formulas.count - 1), place)
    }

    /// Takes the ids of formulas that can be ids, and stand once.
    /// - Returns: each with its place.
    mutating func nameFormulas() -> [String: Place] {
        var places: [String: Place] = [:]
        for index in document.formulas.indices {
            guard let id = document.formulas[index].id, let place = document.formulas[index].idPlace else { continue }
            if !HeadingIdentifier.isValid(id) {
                diagnostics.append(invalidID(id, at: place))
                document.formulas[index].id = nil
            } else if let first = places[id] {
                diagnostics.append(duplicateID(id, at: place, first: first))
                document.formulas[index].id = nil
            } else {
                places[id] = place
            }
        }
        return places
    }

    func invalidID(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(.error, "invalid-id", "\"\(id)\" cannot be an id", at: place, hint: "write letters, digits, - and _ between {# and }")
    }

    func duplicateID(_ id: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-id", "id \(id) is used twice", at: place, hint: "give one of the two another id",
            notes: [.init("it is first used here", at: first)])
    }
}
