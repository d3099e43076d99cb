internal import Markup

extension HTMLRenderer {
    /// A formula. On a line of its own it stands in a box that scrolls where it is too wide, and can be reached by keyboard; in the text it holds on to
    /// the punctuation around it. A formula that the page has not set is the TeX that its author wrote.
    mutating func formula(_ index: Int, _ formula: TeXFormula) {
        guard formula.isDisplay else { return inTheText(index, formula) }
        let number = formula.id.flatMap { id in host.formulaNumber(id).map { (id, $0) } }
        if let (id, _) = number {
            buffer.raw("<span class=\"numbered\"")
            buffer.attribute("id", host.anchor(id))
            buffer.raw(">")
        }
        buffer.raw("<span class=\"equation\"")
        if linkDepth == 0 && !host.notesStandAtFoot {
            buffer.raw(" role=\"group\" tabindex=\"0\"")
            buffer.attribute("aria-label", host.words.formula)
        }
        buffer.raw(">")
        set(formula)
        buffer.raw("</span>")
        if let (_, number) = number {
            buffer.raw("<span class=\"equation-number\">")
            buffer.text(number)
            buffer.raw("</span></span>")
        }
    }

    private mutating func set(_ formula: TeXFormula) {
        if let set = host.formula(formula) { return buffer.raw(set) }
        buffer.raw("<code class=\"tex\">")
        buffer.text(formula.tex)
        buffer.raw("</code>")
    }

    // MARK: Lines

    /// Browsers break a line next to a formula even where a comma follows (CSS Text 3, 5.1: next to an atomic inline), so both stand in one span.
    private mutating func inTheText(_ index: Int, _ formula: TeXFormula) {
        let before = openingMarks(before: index), after = closingMarks(behind: index)
        let isHeld = !before.isEmpty || !after.isEmpty
        if isHeld { buffer.raw("<span class=\"unbroken\">") }
        buffer.text(host.typed(String(before)))
        set(formula)
        buffer.text(host.typed(String(after)))
        if isHeld { buffer.raw("</span>") }
    }

    /// Words of the text without the marks that stand with a formula beside them.
    func withoutHeld(_ text: String, _ index: Int) -> Substring {
        var text = text[...]
        if index > 0, isInText(index - 1), isBeside(index - 1) { text = text.dropFirst(closingMarks(behind: index - 1).count) }
        if index + 1 < document.nodes.count, isInText(index + 1), !text.isEmpty, isBeside(index) {
            text = text.dropLast(min(openingMarks(before: index + 1).count, text.count))
        }
        return text
    }

    private func isInText(_ index: Int) -> Bool {
        guard case .math(let number) = document.nodes[index].kind else { return false }
        return !document.formulas[number].isDisplay
    }

    /// Whether a node without content and the next one stand in the same element.
    private func isBeside(_ index: Int) -> Bool {
        guard index + 1 < document.nodes.count else { return false }
        // The element around it is the nearest before it that reaches beyond it.
        var parent = index - 1
        while parent >= 0, document.nodes[parent].end <= index { parent -= 1 }
        return parent < 0 || document.nodes[parent].end > index + 1
    }

    private func text(_ index: Int) -> String {
        guard document.nodes.indices.contains(index), case .text(let text) = document.nodes[index].kind else { return "" }
        return text
    }

    private func closingMarks(behind index: Int) -> Substring { isBeside(index) ? text(index + 1).prefix(4).prefix { Self.closing.contains($0) } : "" }

    private func openingMarks(before index: Int) -> Substring {
        guard index > 0, isBeside(index - 1) else { return "" }
        // What stands with the formula before this text is not its own any more.
        let text = text(index - 1), held = index > 1 && isInText(index - 2) ? closingMarks(behind: index - 2).count : 0
        return text.dropFirst(held).suffix(2).suffix(text.dropFirst(held).suffix(2).reversed().prefix { Self.opening.contains($0) }.count)
    }

    private static let closing = Set("，。；：、！？）〉》」』】〕’”,.;:!?)]}%")
    private static let opening = Set("（〈《「『【〔‘“([{")
}
