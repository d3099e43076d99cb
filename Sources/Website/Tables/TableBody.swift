import Markup

/// The rows of a table, in parts where there are many: a browser that runs the page's scripts lays out the first part before it paints, and the
/// others when it has nothing else to do (`scripts/parts.js`), so that thousands of rows open and sort at once. To everybody else the parts are one
/// table.
struct TableBody {
    /// Rows of a part.
    static let part = 100
    /// From this number of rows on a table is divided.
    static let divided = 300

    private let rows: Int
    private var written = 0

    /// Opens the first part, behind the table's head. `tableEnd` closes the last one.
    init(rows: Int, into out: inout ByteBuffer) {
        self.rows = rows
        out.raw("<tbody>")
    }

    /// To be called before each row.
    mutating func row(into out: inout ByteBuffer) {
        if rows >= Self.divided, written > 0, written.isMultiple(of: Self.part) { out.raw("</tbody><tbody class=\"later\">") }
        written += 1
    }
}
