import Languages
import Markup
import Scoring

/// The frame of every table: a region that scrolls sideways by itself where the window is narrow.
extension ByteBuffer {
    /// - Parameters:
    ///   - columns: how many; nil where they cannot fit a page at any width.
    ///   - rows: how many the body will have: a long table keeps its head in view.
    ///   - sortedIn: of one that readers can sort, the marks in which its script reads the numbers of cells that do not say what they sort by.
    mutating func tableStart(_ classes: String, label: String, columns: Int?, rows: Int, sortedIn marks: NumberMarks = .point) {
        TableRegion(columns: columns, rows: rows, label: label).open(&self)
        raw("<table")
        if !classes.isEmpty { attribute("class", classes) }
        if marks.decimal != "." { attribute("data-decimal", String(marks.decimal)) }
        raw(">")
    }

    /// - Parameter foot: writes the table's foot, if it has one.
    mutating func tableEnd(foot: (inout ByteBuffer) -> Void = { _ in }) {
        raw("</tbody>")
        foot(&self)
        raw("</table></div>")
    }

    /// - Parameter isAscending: whether the lowest number is the best, with which sorting begins.
    mutating func columnHead(_ text: String, classes: String = "", sort: String? = nil, isAscending: Bool = false) {
        raw("<th scope=\"col\"")
        if !classes.isEmpty { attribute("class", classes) }
        if let sort { attribute("data-sort", sort) }
        if isAscending { raw(" data-first=\"ascending\"") }
        raw(">")
        self.text(text)
        raw("</th>")
    }

    mutating func cell(_ text: String, classes: StaticString? = nil) {
        if let classes {
            raw("<td class=\"")
            raw(classes)
            raw("\">")
        } else {
            raw("<td>")
        }
        self.text(text)
        raw("</td>")
    }

    /// Up to the content of a cell that says its heading itself, where the table is shown as cards.
    mutating func labelledCell(_ heading: String) {
        raw("<td class=\"t\"")
        attribute("data-label", heading)
        raw(">")
    }

    /// What a cell sorts by whose number is not written as programs read it: with a minus, or the marks of another language than English.
    mutating func sortValue(_ number: String, _ marks: NumberMarks) {
        let plain = MinusSign.plain(marks.plain(number))
        if plain != number { attribute("data-value", plain) }
    }

    /// A remark behind what a cell or a head says.
    mutating func small(_ text: String) {
        raw(" <small>")
        self.text(text)
        raw("</small>")
    }

    /// The row of a node of the indicator tree, up to the head's content: a branch heads its group, a leaf is indented by its level.
    mutating func treeRowStart(isLeaf: Bool, depth: Int) {
        raw(isLeaf ? "<tr><th scope=\"row\"" : "<tr class=\"grp\"><th scope=\"row\"")
        switch depth {
        case ...1: break
        case 2: raw(" class=\"d1\"")
        case 3: raw(" class=\"d2\"")
        case 4: raw(" class=\"d3\"")
        default: raw(" class=\"d4\"")
        }
        raw(">")
    }

    /// A link whose address is relative to the site's root and already percent-encoded.
    mutating func link(_ root: String, _ path: String, _ text: String) {
        raw("<a href=\"")
        raw(root)
        self.text(path)
        raw("\">")
        self.text(text)
        raw("</a>")
    }
}
