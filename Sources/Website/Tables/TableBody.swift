import Markup

/// The rows of a table, in parts where there are many: a browser that runs the page's scripts lays out the first part before it paints, and the
/// others when it has nothing else to do (`scripts/parts.js`), so that thousands of rows open and sort at once. To everybody else the parts are one
/// table.
struct TableBody {
    /// Rows of a part.
    static let part = 100
    /// From this number of rows on a table is divided.
    static let divided = 300

    private let isDivided: Bool
    private let above: Int
    private var written = 0

    /// Opens the first part, behind the table's head. `tableEnd` closes the last one.
    ///
    /// Tables that stand one below the other on a page are divided together: `above` is how many rows the ones above this have, `all` how many
    /// all of them have (this one's where it stands alone).
    init(rows: Int, above: Int = 0, all: Int? = nil, into out: inout ByteBuffer) {
        isDivided = (all ?? rows) >= Self.divided
        self.above = above
        out.raw(isDivided && above >= Self.part ? "<tbody class=\"later\">" : "<tbody>")
    }

    /// To be called before each row.
    mutating func row(into out: inout ByteBuffer) {
        if isDivided, written > 0, (above + written).isMultiple(of: Self.part) { out.raw("</tbody><tbody class=\"later\">") }
        written += 1
    }
}
