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
        document.formulas.append(TeXFormula(tex: bytes, isDisplay: found.isDisplay, place: place, lines: lines))
        resolveLineBreaks(lineBreaks.opaque())
        add(.math(document.formulas.count - 1), place)
    }
}
