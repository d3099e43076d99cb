import Formula
import Source

/// A column that a block names is one of its table's.
enum DataColumn {
    static func unknown(_ word: (text: String, place: Place), in data: DataTable) -> Diagnostic {
        let known = data.columns.map(\.name)
        return Diagnostic(
            "unknown-data-column", "table \(data.name) has no column \"\(word.text)\"", at: word.place,
            hint: nearest(word.text, among: known).map { "did you mean \($0)?" } ?? "its columns are \(known)")
    }
}
