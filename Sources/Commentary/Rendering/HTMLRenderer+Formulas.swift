internal import Markup

extension HTMLRenderer {
    /// A formula; on a line of its own it stands in a box that scrolls where it is too wide, and can be reached by keyboard. A formula that the page
    /// has not set is the TeX that its author wrote.
    mutating func formula(_ formula: TeXFormula) {
        let isReached = formula.isDisplay && linkDepth == 0 && !host.notesStandAtFoot
        if formula.isDisplay {
            buffer.raw("<span class=\"equation\"")
            if isReached {
                buffer.raw(" role=\"group\" tabindex=\"0\"")
                buffer.attribute("aria-label", host.words.formula)
            }
            buffer.raw(">")
        }
        if let set = host.formula(formula) {
            buffer.raw(set)
        } else {
            buffer.raw("<code class=\"tex\">")
            buffer.text(formula.tex)
            buffer.raw("</code>")
        }
        if formula.isDisplay { buffer.raw("</span>") }
    }
}
