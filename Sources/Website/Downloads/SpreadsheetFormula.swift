/// Texts that a spreadsheet would run when it opens a CSV file.
///
/// Excel, LibreOffice and Google Sheets take a cell for a formula if it begins with `=`, `+`, `-` or `@`; Excel also where a tab or a
/// carriage return stands before. In full width the signs work in East Asian versions. Numbers are no texts, so `-3` stays `-3`.
/// See OWASP, "CSV Injection".
enum SpreadsheetFormula {
    static func begins(_ text: String) -> Bool {
        // A sign alone is shown as it is.
        guard let first = text.unicodeScalars.first, text.unicodeScalars.dropFirst().first != nil else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
        default: return false
        }
    }

    /// The text with an apostrophe before it where it would be run: a spreadsheet's own mark of a text.
    static func defused(_ text: String) -> String { begins(text) ? "'" + text : text }
}
