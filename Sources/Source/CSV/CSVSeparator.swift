/// The rule that cells are separated by commas, semicolons or tabs (`CSVDialect`); other separators are recognised to say so once instead of in every row.
enum CSVSeparator {
    private static let others: [(Unicode.Scalar, Message)] = [
        ("，", "full-width commas"), ("；", "full-width semicolons"), ("|", "vertical bars"),
    ]

    /// A header of one unquoted cell that holds another separator.
    static func problem(header: [CSVCell]) -> Diagnostic? {
        guard header.count == 1, !header[0].isQuoted else { return nil }
        let cell = header[0]
        for (offset, scalar) in cell.text.unicodeScalars.enumerated() {
            guard let (_, name) = others.first(where: { $0.0 == scalar }) else { continue }
            var place = cell.place
            place.column += offset
            return Diagnostic(
                "wrong-separator", "the cells of this file are separated by \(name), not by commas", at: place,
                hint: "save it as CSV with commas: in Excel \"CSV UTF-8 (comma delimited)\", elsewhere choose the comma as separator")
        }
        return nil
    }
}
