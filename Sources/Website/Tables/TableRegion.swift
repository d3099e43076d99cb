import Markup

/// The region that a table stands in: it scrolls by itself where the table does not fit, keeps a long table's head in view,
/// and can be reached by keyboard.
struct TableRegion {
    /// Columns of the table, or nil where they are too wide to fit at any width, such as Latin column heads of a heatmap.
    var columns: Int?
    var rows: Int
    /// Names the region to screen readers.
    var label: String

    /// From this number of rows on a table is taller than most windows.
    static let longRows = 16

    func open(_ out: inout ByteBuffer) {
        out.raw("<div class=\"table-scroll")
        if rows >= Self.longRows { out.raw(" long") }
        switch columns {
        case .some(...6): out.raw(" fit-s")
        case .some(...18): out.raw(" fit-m")
        default: break
        }
        out.raw("\" role=\"region\" tabindex=\"0\"")
        out.attribute("aria-label", label)
        out.raw(">")
    }

    func close(_ out: inout ByteBuffer) {
        out.raw("</div>")
    }
}
